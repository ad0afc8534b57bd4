"""Rule 12 and 18: looking, explaining and deciding change nothing, whatever is asked."""

from contextlib import suppress

import pytest

from server.domain import commands as c
from server.domain.refusals import Refusal
from tests.fakes.hall_state import differences, state_of
from tests.fakes.halls import Story
from tests.fakes.rich_plans import always_open, busy_plan


def busy() -> Story:
    """Somebody of every kind waits, walks, is served or held."""
    story = Story(always_open(busy_plan()))
    story.open("1", "2", "4", "6")
    story.issue(package="restaurant")
    story.issue("reg/birth", priority="elderly")
    story.issue("reg/card", also=("pol/report",))
    held = story.call("1").ticket
    story.start(held)
    story.hold(held, minutes=10)
    story.start(story.call("1").ticket)
    story.wait(minutes=3)
    return story


@pytest.mark.parametrize("counter", ["1", "2", "3", "4", "5", "6", "7", "99", ""])
def test_explaining_changes_nothing(counter: str) -> None:
    story = busy()
    before = state_of(story.hall)
    explained = story.hall.explain(counter, story.now)
    assert story.hall.explain(counter, story.now) == explained
    assert differences(before, state_of(story.hall)) == {}


def test_what_is_explained_is_what_happens() -> None:
    story = busy()
    explained = story.hall.explain("4", story.now)
    assert explained is not None
    errand, reason = explained
    called = story.call("4")
    assert (called.ticket, called.errand, called.reason) == (errand.ticket.id, errand.number, reason)


def test_deciding_changes_nothing() -> None:
    story = busy()
    tickets = [*story.hall.tickets, "nobody"]
    commands: list[c.Command] = [
        c.CallNext(request_id="x", counter="4"),
        c.CallNext(request_id="x", counter="99"),
        c.ServeWalkIn(request_id="x", counter="6", service="bank/fee"),
        c.IssueTicket(request_id="x", kiosk="k", package="moving"),
        *(c.CancelTicket(request_id="x", ticket=ticket) for ticket in tickets),
        *(c.StartService(request_id="x", counter="1", ticket=ticket) for ticket in tickets),
        *(c.ResumeErrand(request_id="x", ticket=ticket, counter="2") for ticket in tickets),
        *(c.BringBack(request_id="x", ticket=ticket) for ticket in tickets),
        *(c.CallTicket(request_id="x", counter="4", ticket=ticket, reason="") for ticket in tickets),
    ]
    before = state_of(story.hall)
    for command in commands:
        with suppress(Refusal):
            story.hall.decide(command, story.now)
    assert differences(before, state_of(story.hall)) == {}
