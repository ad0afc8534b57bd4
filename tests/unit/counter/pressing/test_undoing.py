"""What can be undone, by which command, and until when."""

import pytest

from counter.desk.desk import Action
from counter.floor.floor import Floor
from counter.pressing.presses import Send
from counter.pressing.undoing import HALL_SECONDS, UNDO_SECONDS, Undo, undo_of
from tests.fakes.counter_day import Day, empty_hall, ticket_id
from wire.commands import CallNext, CancelErrand, Command, ResumeCounter, TakeBack
from wire.events import (
    CounterPaused,
    ErrandAdded,
    ErrandAsked,
    ErrandHeld,
    ErrandTransferred,
    Record,
)

REQUEST = "request-000000001"
TICKET = ticket_id("A-001")
HELD = ErrandHeld(
    ticket=TICKET,
    label="A-001",
    counter="1",
    errand=1,
    until=None,
    for_counter=None,
    for_officer=None,
    reason="",
)
SENT_ON = ErrandTransferred(
    ticket=TICKET,
    label="A-001",
    counter="1",
    errand=1,
    service="dukcapil/akta",
    line="dukcapil/akta",
    agency="dukcapil",
    to_counter=None,
    to_officer=None,
    position="arrival",
    place=Day().now,
    available_at=None,
    served_seconds=0.0,
)
ADDED = ErrandAdded(
    ticket=TICKET,
    label="A-001",
    errand=ErrandAsked(number=2, service="pajak/npwp", line="pajak/npwp", agency="pajak"),
    counter="1",
)


def served() -> Day:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.issued("A-002")
    day.called("A-001")
    day.started("A-001")
    return day


def floor_of(day: Day) -> Floor:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    return floor


def undo_after(
    day: Day, answer: Record, action: Action, *, undoable: bool = True, ago: float = 0.0
) -> Undo | None:
    sent = Send(action=action, command=CallNext(request_id=REQUEST, counter="1"), undoable=undoable)
    return undo_of(sent, answer, counter="1", floor=floor_of(day), now=10.0, done_seconds_ago=ago)


def taken_back(undo: Undo | None) -> Command:
    assert undo is not None
    return undo.draft().command(REQUEST)


@pytest.mark.parametrize("action", [Action.FINISH, Action.OUTCOME, Action.FINISH_AND_CALL])
def test_a_finished_visit_is_taken_back(action: Action) -> None:
    day = served()
    undo = undo_after(day, day.finished("A-001"), action)
    assert taken_back(undo) == TakeBack(request_id=REQUEST, counter="1", ticket=TICKET)
    assert undo is not None
    assert (undo.action, undo.label) == (Action.FINISH, "A-001")


@pytest.mark.parametrize(("action", "event"), [(Action.HOLD, HELD), (Action.TRANSFER, SENT_ON)])
def test_what_was_set_aside_or_sent_on_is_taken_back(action: Action, event: ErrandHeld) -> None:
    day = served()
    undo = undo_after(day, day.write(event), action)
    assert taken_back(undo) == TakeBack(request_id=REQUEST, counter="1", ticket=TICKET)


def test_a_start_and_a_no_show_are_taken_back() -> None:
    day = served()
    started = day.records[-1]
    assert isinstance(taken_back(undo_after(day, started, Action.START)), TakeBack)
    day = Day()
    day.issued("A-001")
    day.called("A-001")
    assert isinstance(taken_back(undo_after(day, day.no_show("A-001"), Action.NO_SHOW)), TakeBack)


def test_a_pause_is_ended_and_an_added_errand_cancelled() -> None:
    day = served()
    paused = day.write(CounterPaused(counter="1", officer="Rina", reason="Salat"))
    resume = taken_back(undo_after(day, paused, Action.PAUSE))
    assert resume == ResumeCounter(request_id=REQUEST, counter="1")
    added = day.write(ADDED)
    assert taken_back(undo_after(day, added, Action.ADD_ERRAND)) == CancelErrand(
        request_id=REQUEST, ticket=TICKET, errand=2, reason="officer"
    )


def test_a_call_a_recall_and_a_cancelled_ticket_stay_as_they_are() -> None:
    day = served()
    assert undo_after(day, day.recalled("A-001"), Action.RECALL) is None
    assert undo_after(day, day.cancelled("A-001"), Action.CANCEL) is None
    assert undo_after(day, day.called("A-002"), Action.CALL) is None


def test_what_takes_other_errands_with_it_cannot_be_undone() -> None:
    day = served()
    assert undo_after(day, day.finished("A-001"), Action.OUTCOME, undoable=False) is None


def test_an_undone_press_is_not_undone_again() -> None:
    day = served()
    assert undo_after(day, day.write(HELD), Action.UNDO) is None


def test_its_time_runs_out() -> None:
    day = served()
    undo = undo_after(day, day.finished("A-001"), Action.FINISH)
    assert undo is not None
    assert undo.left(10.0) == 1.0
    assert undo.left(10.0 + UNDO_SECONDS / 2) == 0.5
    assert undo.left(10.0 + UNDO_SECONDS + 1) == 0.0


def test_what_the_hall_did_long_before_its_answer_came_is_offered_shorter_or_not_at_all() -> None:
    day = served()
    finished = day.finished("A-001")
    late = undo_after(day, finished, Action.FINISH, ago=HALL_SECONDS - 2)
    assert late is not None
    assert late.until == 12.0
    assert undo_after(day, finished, Action.FINISH, ago=HALL_SECONDS) is None


def test_it_stands_until_the_visit_changes_and_no_longer() -> None:
    day = served()
    undo = undo_after(day, day.write(HELD), Action.HOLD)
    assert undo is not None
    day.issued("A-003")
    assert undo.stands(floor_of(day)), "what happens to others does not matter"
    day.called("A-001", "2")
    assert not undo.stands(floor_of(day))


def test_a_pause_stands_until_the_counter_changes() -> None:
    day = served()
    undo = undo_after(
        day, day.write(CounterPaused(counter="1", officer="Rina", reason="Salat")), Action.PAUSE
    )
    assert undo is not None
    assert undo.stands(floor_of(day))
    day.opened("1")
    assert not undo.stands(floor_of(day))
