"""Slips of the finger at counter 1, which somebody will want undone."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from server.domain.plan import NoShow
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan

Slip = Callable[[Story, str], object]
SLIPS: Final[dict[str, Slip]] = {
    "started": lambda story, ticket: story.start(ticket),
    "finished": lambda story, ticket: story.finish(ticket),
    "no_show": lambda story, ticket: story.no_show(ticket),
    "held": lambda story, ticket: story.hold(ticket, minutes=5, for_counter="2"),
    "transferred": lambda story, ticket: story.transfer(ticket, "reg/birth", position="head"),
}
SERVED_FIRST: Final = {"finished", "held", "transferred"}


def slipped(what: str) -> tuple[Story, str]:
    """A visitor at counter 1, to whom *what* was done without anybody meaning it, and the ticket."""
    story = Story(replace(small_plan(), no_show=NoShow(recalls=0, seconds=0.0)))
    story.open("1", "2", "3", "4")
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    story.wait(minutes=3)
    story.call()
    story.wait(seconds=20)
    if what in SERVED_FIRST:
        story.start(ticket)
        story.wait(minutes=2)
    SLIPS[what](story, ticket)
    return story, ticket
