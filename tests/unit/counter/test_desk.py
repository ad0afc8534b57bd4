"""What a counter may do in each state, and what it sees."""

import pytest

from counter.desk import Action, Desk, NotAllowed, desk_of, open_command, places_of
from counter.floor import Floor
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from wire.commands import (
    CallNext,
    CancelTicket,
    CloseCounter,
    FinishService,
    MarkNoShow,
    OpenCounter,
    Recall,
    StartService,
)

REQUEST = "request-000000001"


def desk_after(day: Day, counter: str = "1") -> Desk:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    desk = desk_of(MALL, floor, counter)
    assert desk is not None
    return desk


def allowed(desk: Desk) -> set[Action]:
    return {action for action in Action if desk.why_not(action) is None}


def test_a_counter_sees_only_the_lines_of_its_profile_in_order_of_arrival() -> None:
    day = Day()
    for label in ("A-002", "C-001", "B-001", "A-001"):
        day.issued(label)
        day.passes(60)
    assert [ticket.label for ticket in desk_after(day, "1").waiting] == ["A-002", "B-001", "A-001"]
    assert [ticket.label for ticket in desk_after(day, "2").waiting] == ["A-002", "A-001"]
    assert [ticket.label for ticket in desk_after(day, "3").waiting] == ["C-001"]


def test_two_who_come_at_once_stand_by_their_numbers() -> None:
    day = Day()
    day.issued("A-002")
    day.issued("A-001")
    assert [ticket.label for ticket in desk_after(day).waiting] == ["A-001", "A-002"]


def test_who_waits_longest_came_first() -> None:
    day = Day()
    arrived = day.now
    day.issued("A-001")
    day.passes(300).issued("A-002")
    assert desk_after(day).waits_since == arrived
    assert desk_after(day, "3").waits_since is None


def test_a_closed_counter_does_nothing_but_open() -> None:
    day = Day()
    day.issued("A-001")
    desk = desk_after(day)
    assert allowed(desk) == {Action.OPEN}
    assert desk.why_not(Action.CALL) == "counter-why-closed"
    assert desk.why_not(Action.CLOSE) == "counter-why-closed"


def test_nobody_waits_so_nobody_can_be_called() -> None:
    day = Day()
    day.opened("1")
    desk = desk_after(day)
    assert desk.large is Action.CALL
    assert desk.why_not(Action.CALL) == "counter-why-nobody"
    assert desk.why_not(Action.RECALL) == "counter-why-no-ticket"


def test_the_large_action_goes_round_call_start_finish() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.issued("A-002")
    assert desk_after(day).large is Action.CALL
    day.called("A-001")
    assert desk_after(day).large is Action.START
    day.started("A-001")
    assert desk_after(day).large is Action.FINISH
    day.finished("A-001")
    assert desk_after(day).large is Action.CALL


def test_rule_14_a_counter_with_a_ticket_calls_no_other() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.issued("A-002")
    day.called("A-001")
    assert desk_after(day).why_not(Action.CALL) == "counter-why-busy"


def test_a_called_visitor_can_be_started_recalled_missed_or_cancelled() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    may = {Action.OPEN, Action.START, Action.RECALL, Action.NO_SHOW, Action.CANCEL, Action.CLOSE}
    assert allowed(desk_after(day)) == may
    assert desk_after(day).why_not(Action.FINISH) == "counter-why-not-started"


def test_a_visitor_who_is_served_can_only_be_finished() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    day.started("A-001")
    may = {Action.OPEN, Action.FINISH, Action.FINISH_AND_CALL, Action.CLOSE}
    assert allowed(desk_after(day)) == may
    assert desk_after(day).why_not(Action.NO_SHOW) == "counter-why-already-serving"


def test_rule_19_closing_leaves_the_visit_and_coming_back_finds_it() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    day.closed("1")
    away = desk_after(day)
    assert away.officer is None
    assert away.why_not(Action.START) == "counter-why-closed"
    day.opened("1")
    back = desk_after(day)
    assert back.current is not None
    assert back.current.label == "A-001"
    assert back.large is Action.START


def test_each_press_becomes_its_command() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    free = desk_after(day)
    assert free.command(Action.CALL, REQUEST) == CallNext(request_id=REQUEST, counter="1")
    assert free.command(Action.CLOSE, REQUEST) == CloseCounter(request_id=REQUEST, counter="1")
    day.called("A-001")
    called, ticket = desk_after(day), ticket_id("A-001")
    assert called.command(Action.START, REQUEST) == StartService(
        request_id=REQUEST, counter="1", ticket=ticket
    )
    assert called.command(Action.RECALL, REQUEST) == Recall(request_id=REQUEST, counter="1", ticket=ticket)
    assert called.command(Action.NO_SHOW, REQUEST) == MarkNoShow(
        request_id=REQUEST, counter="1", ticket=ticket
    )
    assert called.command(Action.CANCEL, REQUEST) == CancelTicket(
        request_id=REQUEST, ticket=ticket, reason="officer"
    )
    day.started("A-001")
    for action in (Action.FINISH, Action.FINISH_AND_CALL):
        assert desk_after(day).command(action, REQUEST) == FinishService(
            request_id=REQUEST, counter="1", ticket=ticket
        )
    assert open_command(counter="1", officer="Rina", request_id=REQUEST) == OpenCounter(
        request_id=REQUEST, counter="1", officer="Rina"
    )


def test_a_press_from_a_wrong_state_makes_no_command() -> None:
    day = Day()
    day.opened("1")
    with pytest.raises(NotAllowed) as refused:
        desk_after(day).command(Action.FINISH, REQUEST)
    assert refused.value.reason == "counter-why-no-ticket"


def test_opening_needs_a_name_and_is_not_the_desks_to_command() -> None:
    with pytest.raises(ValueError, match="open"):
        desk_after(Day()).command(Action.OPEN, REQUEST)


def test_a_counter_the_hall_does_not_have_has_no_desk() -> None:
    assert desk_of(MALL, Floor(), "99") is None


def test_counters_to_pick_show_who_sits_there_and_only_others_take_them() -> None:
    day = Day()
    day.opened("1", "Rina")
    day.opened("3", "Budi")
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    places = {place.counter.id: place for place in places_of(MALL, floor, "Rina")}
    assert [place.taken for place in places.values()] == [False, False, True, False]
    assert places["1"].officer == "Rina"
    assert places["3"].officer == "Budi"
    assert places["2"].officer is None
