"""Whatever an officer presses, whatever the line loses and the hall does meanwhile: every press counts once or not at all, and the
officer knows; what is offered to be undone can be undone, and what cannot is not offered.
"""

from dataclasses import dataclass
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from counter.desk.action import ASKING, Action
from counter.pressing.pressing import KEPT_SECONDS, STALE_SECONDS
from counter.pressing.undoing import UNDO_SECONDS
from tests.fakes.console_hall import ConsoleHall
from wire.commands import (
    CallNext,
    CallTicket,
    CloseCounter,
    FinishService,
    IssueTicket,
    OpenCounter,
    ServeWalkIn,
    StartService,
)
from wire.events import AnyEvent, CounterOpened, NoteAdded, Record, ServiceFinished

NAMED = [action.value for action in Action if action not in {Action.OPEN, Action.CLOSE}]
PRESSES = st.sampled_from([*NAMED, *["large"] * 6, *["undo"] * 3])
SERVICES = st.sampled_from(["reg/card", "reg/birth", "pol/record"])
WAITS = st.sampled_from([0.2, 1.0, 3.0, 9.0, 61.0])
QUESTIONS = st.sampled_from([action.value for action in ASKING if action is not Action.NOTE])
CALLS = (CallNext, CallTicket, ServeWalkIn)


@dataclass
class Deed:
    """The naive account of what may be undone: the last answered press, and what was told since of its ticket."""

    record: Record
    at: float


class Work(RuleBasedStateMachine):
    """A console, its line, its hall, and a naive account of all three."""

    parallel: ClassVar[int] = 1
    """How many visitors the counter takes at once."""

    def __init__(self) -> None:
        super().__init__()
        self.hall = ConsoleHall(parallel=self.parallel)
        self.deed: Deed | None = None
        self.touched, self.changed, self.prompt = False, False, True
        """Whether what may be undone was perhaps touched since, surely changed, and answered as soon as it was done."""
        self.sent_before = 0
        for _ in range(3):
            self.somebody_comes_for_two_things()

    @property
    def now(self) -> float:
        return self.hall.desk.steady

    # What happens in the hall.

    @rule(service=SERVICES)
    def somebody_comes(self, service: str) -> None:
        self.hall.does(IssueTicket(request_id=self.hall.request(), kiosk="k", service=service))

    @rule()
    def somebody_comes_for_two_things(self) -> None:
        wish = IssueTicket(request_id=self.hall.request(), kiosk="k", service="reg/card", also=("reg/birth",))
        self.hall.does(wish)

    @rule()
    def the_other_counter_works(self) -> None:
        hall, request = self.hall, self.hall.request
        hall.does(OpenCounter(request_id=request(), counter="2", officer="Sari"))
        here = hall.hall.desk("2").ticket
        if here is None:
            hall.does(CallNext(request_id=request(), counter="2"))
        elif here.phase.value == "called":
            hall.does(StartService(request_id=request(), counter="2", ticket=here.id))
        else:
            hall.does(FinishService(request_id=request(), counter="2", ticket=here.id))

    @rule()
    def the_counter_is_closed_and_opened_elsewhere(self) -> None:
        self.hall.does(CloseCounter(request_id=self.hall.request(), counter="1"))
        self.hall.does(OpenCounter(request_id=self.hall.request(), counter="1", officer="Rina"))

    # What the officer does.

    @rule(action=PRESSES)
    def a_press(self, action: str) -> None:
        self.hall.press(action)

    @rule(place=st.integers(0, 8))
    @precondition(lambda self: self.hall.desk.ask.property("isOpen"))
    def an_answer(self, place: int) -> None:
        self.hall.desk.ask.pick(place)

    @rule(action=QUESTIONS, place=st.integers(0, 3))
    def a_press_and_the_first_answers(self, action: str, place: int) -> None:
        self.hall.press(action)
        for each in (place, 0):
            if self.hall.desk.ask.property("isOpen"):
                self.hall.desk.ask.pick(each)

    @rule(text=st.sampled_from(["a", "akta", "1", "rapat kecil", ""]))
    @precondition(lambda self: self.hall.desk.ask.property("isOpen"))
    def a_word(self, text: str) -> None:
        self.hall.desk.types(text)
        self.hall.desk.ask.accept()

    @rule()
    @precondition(lambda self: self.hall.desk.ask.property("isOpen"))
    def escape(self) -> None:
        self.hall.desk.ask.back()

    @rule()
    def a_withdrawal(self) -> None:
        self.hall.desk.view.withdraw()

    # What the line does.

    @rule()
    def the_hall_hears(self) -> None:
        self.hall.hears()

    @rule()
    def the_hall_answers(self) -> None:
        before = self.hall.waiting[:]
        answers = [self.hall.does(pending.command) for pending in before]
        self.deed_of(answers)
        self.hall.hears()
        self.hall.answers()

    def deed_of(self, answers: list[Record | str]) -> None:
        for answer in answers:
            if isinstance(answer, Record):
                self.deed, self.touched, self.changed = Deed(record=answer, at=self.now), False, False
                self.prompt = self.hall.desk.day.now == answer.at

    @rule(records=st.integers(1, 4))
    def the_stream_brings(self, records: int) -> None:
        seen = len(self.hall.told)
        self.hall.streams(records)
        self.heard(seen)

    def heard(self, seen: int) -> None:
        for record in self.hall.told[seen:]:
            if self.deed is not None and record.seq != self.deed.record.seq:
                about = getattr(record.event, "ticket", None)
                mine = getattr(self.deed.record.event, "ticket", None)
                if about == mine or getattr(record.event, "counter", None) == "1":
                    self.touched = True
                if record.seq > self.deed.record.seq and self.changes(record.event, mine):
                    self.changed = True

    @staticmethod
    def changes(event: AnyEvent, ticket: str | None) -> bool:
        """Whether *event* surely changes what was done to *ticket*, or to counter 1 (None)."""
        if ticket is None:
            return isinstance(event, CounterOpened) and event.counter == "1"
        return getattr(event, "ticket", None) == ticket and not isinstance(event, NoteAdded)

    @rule(seconds=WAITS)
    def time_passes(self, seconds: float) -> None:
        self.hall.desk.passes(seconds)

    @rule()
    def all_is_well_for_a_moment(self) -> None:
        self.the_hall_answers()
        seen = len(self.hall.told)
        self.hall.settles()
        self.heard(seen)
        desk, there = self.hall.desk.desk, self.hall.hall.desk("1")
        here = [*([desk.current] if desk.current else []), *desk.beside]
        assert sorted(each.label for each in here) == sorted(each.label for each in there.tickets)
        assert len(here) <= self.parallel
        assert (desk.officer, desk.paused) == (there.officer, there.paused is not None)
        absent = {each.label for each in desk.absent}
        missed = {
            ticket.label
            for ticket in self.hall.hall.tickets.values()
            for errand in ticket.errands
            if errand.phase.value == "no_show" and errand.agency == "reg"
        }
        assert absent == missed

    @rule()
    def what_is_offered_is_undone(self) -> None:
        """On a good line the hall never refuses what the console offers."""
        self.all_is_well_for_a_moment()
        if self.hall.desk.undo:
            refused = len(self.hall.refusals)
            sent = len(self.hall.desk.sent)
            self.hall.press("undo")
            assert len(self.hall.desk.sent) == sent + 1
            self.all_is_well_for_a_moment()
            assert self.hall.refusals[refused:] == []
            assert not self.hall.desk.undo

    @rule(
        action=st.sampled_from(["large", "large", "large", "no-show", "recall", "finish-and-call", "note"]),
        meanwhile=st.booleans(),
    )
    def a_press_on_a_good_line(self, action: str, meanwhile: bool) -> None:
        self.hall.press(action)
        if self.hall.desk.ask.property("isOpen"):
            self.a_word("rapat kecil")
        self.all_is_well_for_a_moment()
        if meanwhile:
            self.the_other_counter_works()
            self.the_stream_brings(100)

    @rule(action=st.sampled_from(["large", "call-chosen", "walk-in", "note"]), seconds=WAITS)
    def a_press_that_nobody_hears(self, action: str, seconds: float) -> None:
        self.hall.press(action)
        for _ in range(2):
            if self.hall.desk.ask.property("isOpen"):
                self.hall.desk.ask.accept()
        self.hall.desk.passes(seconds)

    # What is always so.

    @invariant()
    def one_press_at_a_time_and_none_twice(self) -> None:
        sent = [command.request_id for command in self.hall.desk.sent]
        assert len(sent) == len(set(sent))
        assert len(self.hall.waiting) <= 1

    @invariant()
    def the_officer_knows_what_waits(self) -> None:
        desk = self.hall.desk
        waits = [self.now - desk.pressing._sent_at for _ in self.hall.waiting]
        assert bool(desk.view.property("pressState")) == any(each >= KEPT_SECONDS for each in waits)
        if self.hall.waiting and isinstance(self.hall.waiting[0].command, CALLS):
            assert waits[0] < STALE_SECONDS + 1

    @invariant()
    def what_is_undone_was_the_last_deed_a_moment_ago(self) -> None:
        if len(self.hall.desk.sent) != self.sent_before and self.hall.waiting:
            self.deed = None
        self.sent_before = len(self.hall.desk.sent)
        offered = bool(self.hall.desk.undo)
        if self.deed is None:
            assert not offered
            return
        if self.changed or self.now - self.deed.at >= UNDO_SECONDS:
            assert not offered
        elif not self.touched and self.prompt and completed(self.deed.record):
            assert offered or self.hall.waiting

    @invariant()
    def nobody_is_asked_what_cannot_be_done(self) -> None:
        if self.hall.desk.ask.property("isOpen"):
            assert self.hall.desk.desk.officer is not None


class WorkWithTwo(Work):
    """The same at a counter that takes two visitors at once."""

    parallel = 2

    @rule()
    def the_officer_turns_and_the_next_press_is_about_that_visitor(self) -> None:
        desk = self.hall.desk.desk
        if not desk.beside or self.hall.desk.ask.property("isOpen") or desk.officer is None:
            return
        sent, turned = len(self.hall.desk.sent), desk.beside[0]
        self.hall.press("turn")
        assert len(self.hall.desk.sent) == sent
        assert self.hall.desk.desk.current == turned
        if not self.hall.waiting:
            self.hall.press("large")
            assert getattr(self.hall.desk.sent[-1], "ticket", None) == turned.ticket

    @rule()
    def one_more_is_called(self) -> None:
        self.all_is_well_for_a_moment()
        self.hall.press("call-another")
        self.all_is_well_for_a_moment()


def completed(record: Record) -> bool:
    """Whether a visit was finished so that nothing else is lost with it."""
    return isinstance(record.event, ServiceFinished) and record.event.completes


@pytest.mark.usefixtures("qapp")
class TestAnyWork:
    """With the application that Qt's objects need."""

    def test_any_work(self) -> None:
        run_state_machine_as_test(
            Work, settings=settings(max_examples=40, stateful_step_count=40, deadline=None)
        )

    def test_any_work_with_two_visitors_at_once(self) -> None:
        run_state_machine_as_test(
            WorkWithTwo, settings=settings(max_examples=30, stateful_step_count=40, deadline=None)
        )
