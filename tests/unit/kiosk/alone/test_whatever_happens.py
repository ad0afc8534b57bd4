"""Rules 1 and 7 under any course of things: no number is ever given twice, and no ticket is lost.

The hall's rules, the kiosk and its file are real. Lines break, answers are lost, disks fail, clocks are set, kiosks are killed.
"""

import contextlib
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.alone.store import StoreTrouble
from kiosk.visiting.ticket import Ticket
from server.domain.refusals import Refusal
from tests.fakes.alone_story import AloneStory, few_numbers
from wire.events import TicketIssued

SERVICES = st.sampled_from(("reg/card", "reg/birth", "pol/record"))


class Kiosk(RuleBasedStateMachine):
    """One kiosk and its hall."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.orphans: set[str] = set()

    @initialize(last=st.sampled_from((20, 60)))
    def open_the_hall(self, last: int) -> None:
        self.story = AloneStory(self.folder, mall=few_numbers(last=last))

    @precondition(lambda self: not self.story.link.online)
    @rule()
    def the_server_comes(self) -> None:
        self.story.connect()

    @rule()
    def the_line_breaks(self) -> None:
        self.story.cut()

    @rule(answered=st.booleans())
    def the_server_does_the_next_thing(self, *, answered: bool) -> None:
        self.story.serve(answered=answered)

    @rule()
    def the_server_does_all(self) -> None:
        self.story.serve_all()

    @rule(service=SERVICES)
    def somebody_takes_a_number_elsewhere(self, service: str) -> None:
        with contextlib.suppress(Refusal):  # all are in use
            self.story.issue(service)

    @rule(service=SERVICES, done=st.booleans())
    def an_answer_does_not_come_in_time(self, service: str, *, done: bool) -> None:
        """The server did it, or not: the kiosk cannot know."""
        try:
            orphan = self.story.issue(service, heard=False) if done else "never-arrived-0123"
        except Refusal:
            orphan = "never-arrived-4567"
        self.story.cut()
        self.story.stand_in.orphan(orphan)
        if not self.story.stand_in.liaison._courier._unwritten:  # what no disk took is lost with the program
            self.orphans.add(orphan)
        self.story.give(service)

    @rule(service=SERVICES, also=st.lists(SERVICES, max_size=2))
    def the_kiosk_gives(self, service: str, also: list[str]) -> None:
        self.story.give(service, *also)

    @rule()
    def the_kiosk_is_killed(self) -> None:
        self.story.restart_kiosk()

    @rule()
    def the_disk_fails_once(self) -> None:
        with contextlib.suppress(StoreTrouble), self.story.store._database.transaction() as connection:
            connection.execute("PRAGMA query_only = ON")

    @rule(minutes=st.sampled_from((1, 90)))
    def time_passes(self, minutes: int) -> None:
        self.story.pass_time(minutes=minutes)

    @rule()
    def a_day_begins(self) -> None:
        self.story.pass_time(days=1)

    @rule(skew=st.sampled_from((-26, -2, 0, 2)))
    def the_kiosks_clock_is_set(self, skew: int) -> None:
        self.story.skew = timedelta(hours=skew)

    @invariant()
    def no_number_is_given_twice_on_a_day(self) -> None:
        if hasattr(self, "story"):
            assert len(set(self.story.slips)) == len(self.story.slips)

    def teardown(self) -> None:
        if hasattr(self, "story"):
            self.all_is_known_in_the_end()
            self.story.close()
        shutil.rmtree(self.folder)

    def all_is_known_in_the_end(self) -> None:
        story = self.story
        for _ in range(3):  # a failing disk costs a connection, and a moment of the server may be one
            story.cut()
            story.connect()
            story.serve_all()
        handed_in = [each for each in story.issued() if each.channel == "alone"]
        tickets = [each.ticket for each in handed_in]
        assert len(set(tickets)) == len(tickets)
        refused = {each.command.request_id: each.problem.code for each in story.stand_in.refusals}
        given = {each.id: each for each in story.alone}
        assert set(given) <= set(tickets) | set(refused), "none is lost"
        assert story.stand_in.unsent == 0
        assert set(refused.values()) <= {"taken-another-day"}
        self.times_are_true(given, {each.ticket: each for each in handed_in})
        alive = {ticket.id for ticket in story.told.hall.alive.values()}
        assert not self.orphans & alive, "nobody waits under a number that nobody has"

    def times_are_true(self, given: dict[str, Ticket], handed_in: dict[str, TicketIssued]) -> None:
        for ticket in given.keys() & handed_in.keys():
            taken_at = handed_in[ticket].taken_at
            assert taken_at is not None
            assert taken_at <= given[ticket].at, "later only where the kiosk's clock was ahead"
            assert handed_in[ticket].label == given[ticket].label


@pytest.mark.usefixtures("qapp")
class TestKiosk(Kiosk.TestCase):  # type: ignore[misc,valid-type]  # made by hypothesis
    settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
