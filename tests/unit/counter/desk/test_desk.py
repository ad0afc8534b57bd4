"""What a counter may do in each state, and what it sees."""

from datetime import timedelta

import pytest

from counter.desk.desk import Action, Desk, NotAllowed, desk_of, places_of
from counter.floor.floor import Floor
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from tests.fakes.visit_story import LABEL, TICKET, Visit, wanted
from wire.commands import (
    CallNext,
    CancelErrand,
    CancelTicket,
    CloseCounter,
    FinishService,
    MarkNoShow,
    Recall,
    ResumeCounter,
    StartService,
)
from wire.events import CounterOpened, CounterPaused, ErrandHeld, ErrandTransferred, ProfileChanged, Record
from wire.profile import Profile

REQUEST = "request-000000001"
ALWAYS = {Action.OPEN, Action.MENU, Action.CLOSE, Action.PAUSE}
"""What an officer at an open counter can do at any time."""
WITH_A_VISITOR = {Action.HOLD, Action.TRANSFER, Action.ADD_ERRAND, Action.NOTE}
"""What can be done as long as somebody is at the desk."""


def desk_after(day: Day, counter: str = "1", *, attended: str = "") -> Desk:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    desk = desk_of(MALL, floor, counter, attended=ticket_id(attended) if attended else None)
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
    assert allowed(desk) == {Action.OPEN, Action.MENU}
    assert desk.why_not(Action.CALL) == "counter-why-closed"
    assert desk.why_not(Action.CLOSE) == "counter-why-closed"


def test_nobody_waits_so_nobody_can_be_called() -> None:
    day = Day()
    day.opened("1")
    desk = desk_after(day)
    assert desk.large is Action.CALL
    assert desk.why_not(Action.CALL) == desk.why_not(Action.CALL_CHOSEN) == "counter-why-nobody"
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
    may = {Action.START, Action.RECALL, Action.NO_SHOW, Action.CANCEL}
    assert allowed(desk_after(day)) == may | ALWAYS | WITH_A_VISITOR
    assert desk_after(day).why_not(Action.FINISH) == "counter-why-not-started"


def test_a_visitor_who_is_served_can_only_be_finished() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    day.started("A-001")
    may = {Action.FINISH, Action.FINISH_AND_CALL, Action.OUTCOME}
    assert allowed(desk_after(day)) == may | ALWAYS | WITH_A_VISITOR
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


def desk_of_visit(visit: Visit, counter: str, *more: Record) -> Desk:
    floor = Floor().restated(empty_hall())
    for record in (*visit.records, *more):
        floor = floor.after(record)
    desk = desk_of(MALL, floor, counter)
    assert desk is not None
    return desk


def test_a_visitor_of_two_agencies_waits_at_both_for_what_is_wanted_there() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"), wanted(2, "pajak/npwp"))
    assert [ticket.service for ticket in desk_of_visit(visit, "1").waiting] == ["dukcapil/ktp"]
    assert [ticket.service for ticket in desk_of_visit(visit, "3").waiting] == ["pajak/npwp"]
    visit.called("pajak/npwp", "3", errand=2)
    assert desk_of_visit(visit, "1").waiting == (), "they are elsewhere"
    visit.finished("3", errand=2, left=1)
    assert [ticket.label for ticket in desk_of_visit(visit, "1").waiting] == [LABEL]


def test_who_wants_two_things_here_stands_in_the_list_once() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/akta"), wanted(2, "dukcapil/ktp"))
    assert [ticket.service for ticket in desk_of_visit(visit, "1").waiting] == ["dukcapil/akta"]
    assert [ticket.service for ticket in desk_of_visit(visit, "2").waiting] == ["dukcapil/ktp"]


def test_who_is_kept_for_one_counter_waits_there_alone() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"))
    visit.called("dukcapil/ktp", "1")
    visit.transferred("dukcapil/ktp", to_counter="2")
    assert desk_of_visit(visit, "1").waiting == ()
    assert [ticket.label for ticket in desk_of_visit(visit, "2").waiting] == [LABEL]


def test_a_place_at_the_head_is_at_the_head_of_the_list() -> None:
    day = Day()
    for label in ("A-001", "A-002", "A-003"):
        day.passes(60).issued(label)
    day.called("A-003")
    sent = ErrandTransferred(
        ticket=ticket_id("A-003"),
        label="A-003",
        counter="1",
        errand=1,
        service="dukcapil/ktp",
        line="dukcapil/ktp",
        agency="dukcapil",
        to_counter=None,
        to_officer=None,
        position="head",
        place=day.now - timedelta(hours=1),
        available_at=None,
        served_seconds=0.0,
    )
    day.write(sent)
    desk = desk_after(day)
    assert [ticket.label for ticket in desk.waiting] == ["A-003", "A-001", "A-002"]
    assert desk.waits_since == day.now - timedelta(seconds=120), "A-001 came first all the same"


def test_a_changed_profile_changes_whom_the_counter_calls() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.issued("B-001")
    day.write(ProfileChanged(counter="1", profile=Profile(lines=("dukcapil/akta",)), by="x"))
    assert [ticket.label for ticket in desk_after(day).waiting] == ["B-001"]
    wider = Profile(lines=("dukcapil/akta",), wider={"dukcapil/ktp": 600.0}, parallel=2)
    day.write(ProfileChanged(counter="1", profile=wider, by="x"))
    assert [ticket.label for ticket in desk_after(day).waiting] == ["A-001", "B-001"]
    day.called("B-001")
    assert desk_after(day).why_not(Action.CALL) is None, "two may be here at once"
    day.called("A-001")
    assert desk_after(day).why_not(Action.CALL) == "counter-why-busy"


def test_who_has_a_pause_takes_nobody_and_the_large_button_ends_it() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    assert desk_after(day).why_not(Action.GO_ON) == "counter-why-not-paused"
    day.write(CounterPaused(counter="1", officer="Rina", reason="prayer"))
    desk = desk_after(day)
    for action in (Action.CALL, Action.CALL_CHOSEN, Action.WALK_IN):
        assert desk.why_not(action) == "counter-why-paused"
    assert (desk.large, desk.pause_reason) == (Action.GO_ON, "prayer")
    assert desk.command(Action.GO_ON, REQUEST) == ResumeCounter(request_id=REQUEST, counter="1")


def test_a_pause_with_a_visitor_at_the_desk_leaves_the_large_button_to_the_visit() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    day.write(CounterPaused(counter="1", officer="Rina", reason="prayer"))
    assert desk_after(day).large is Action.START
    assert desk_after(day).why_not(Action.GO_ON) is None


def test_only_the_agencys_own_are_held_absent_or_chosen() -> None:
    day = Day()
    day.opened("1")
    for label in ("A-001", "A-002", "C-001"):
        day.issued(label)
    day.called("A-001")
    day.no_show("A-001")
    day.called("C-001", "3")
    day.no_show("C-001", "3")
    desk = desk_after(day)
    assert [absent.label for absent in desk.absent] == ["A-001"]
    assert [ticket.label for ticket in desk.choosable] == ["A-002"]
    assert desk.why_not(Action.BRING_BACK) is None
    assert desk.why_not(Action.RESUME_HELD) == "counter-why-nobody-held"
    day.called("A-002")
    day.write(held("A-002"))
    assert [ticket.label for ticket in desk_after(day).held] == ["A-002"]
    assert desk_after(day).why_not(Action.RESUME_HELD) is None


def held(label: str) -> ErrandHeld:
    return ErrandHeld(
        ticket=ticket_id(label),
        label=label,
        counter="1",
        errand=1,
        until=None,
        for_counter=None,
        for_officer=None,
        reason="",
    )


def test_a_chosen_one_may_wait_in_any_line_of_the_agency() -> None:
    day = Day()
    day.opened("2")
    day.issued("B-001")
    desk = desk_after(day, "2")
    assert desk.why_not(Action.CALL) == "counter-why-nobody", "counter 2 does not serve that line"
    assert desk.why_not(Action.CALL_CHOSEN) is None


def test_what_needs_an_answer_first_has_no_command_yet() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    with pytest.raises(ValueError, match="answer"):
        desk_after(day).command(Action.HOLD, REQUEST)


def test_what_can_be_undone_is_not_the_desks_to_know() -> None:
    assert desk_after(Day()).why_not(Action.UNDO) == "counter-why-nothing-to-undo"


def test_of_a_visitor_who_is_served_only_what_they_want_elsewhere_can_be_cancelled() -> None:
    visit = Visit()
    visit.issued(wanted(1, "pajak/npwp"), wanted(2, "dukcapil/ktp"))
    visit.called("dukcapil/ktp", "1", errand=2)
    visit.started("1", errand=2)
    desk = desk_of_visit(
        visit, "1", Record(seq=9, at=visit.now, event=CounterOpened(counter="1", officer="Rina"))
    )
    assert desk.why_not(Action.CANCEL) is None
    assert [errand.service for errand in desk.cancellable] == ["pajak/npwp"]


def test_cancelling_at_the_counter_leaves_what_is_wanted_elsewhere() -> None:
    visit = Visit()
    visit.issued(wanted(1, "pajak/npwp"), wanted(2, "dukcapil/ktp"))
    visit.called("dukcapil/ktp", "1", errand=2)
    opened = Record(seq=9, at=visit.now, event=CounterOpened(counter="1", officer="Rina"))
    desk = desk_of_visit(visit, "1", opened)
    assert desk.command(Action.CANCEL, REQUEST) == CancelErrand(
        request_id=REQUEST, ticket=TICKET, errand=2, reason="officer"
    )


def two_at_once(*called: str, parallel: int = 2) -> Day:
    """Counter 1 takes so many visitors at once; these are *called*, the last of A-001 to A-004 waits."""
    day = Day()
    day.opened("1")
    day.write(
        ProfileChanged(counter="1", profile=Profile(lines=("dukcapil/ktp",), parallel=parallel), by="x")
    )
    for label in ("A-001", "A-002", "A-003", "A-004"):
        day.issued(label)
    for label in called:
        day.passes(60).called(label)
    return day


def labels(desk: Desk) -> tuple[str, list[str]]:
    """Who is attended to, and who is beside."""
    return desk.current.label if desk.current else "", [ticket.label for ticket in desk.beside]


def test_the_officer_attends_to_the_last_one_to_come_and_the_others_are_beside() -> None:
    day = two_at_once("A-001", "A-002", "A-003", parallel=3)
    assert labels(desk_after(day)) == ("A-003", ["A-001", "A-002"])
    day.started("A-001")
    assert labels(desk_after(day)) == ("A-003", ["A-001", "A-002"]), "only a call brings somebody to the desk"


def test_the_officer_attends_to_whom_they_turned_until_that_visitor_leaves() -> None:
    day = two_at_once("A-001", "A-002", "A-003", parallel=3)
    turned = desk_after(day, attended="A-001")
    assert labels(turned) == ("A-001", ["A-002", "A-003"])
    assert turned.command(Action.START, REQUEST) == StartService(
        request_id=REQUEST, counter="1", ticket=ticket_id("A-001")
    )
    day.started("A-001")
    day.finished("A-001")
    assert labels(desk_after(day, attended="A-001")) == ("A-003", ["A-002"])


def test_turning_comes_round_to_everybody() -> None:
    day = two_at_once("A-001", "A-002", "A-003", parallel=3)
    attended, seen = "A-003", list[str]()
    for _ in range(3):
        turn = desk_after(day, attended=attended).turn
        assert turn is not None
        attended = turn.label
        seen.append(attended)
    assert seen == ["A-001", "A-002", "A-003"]


def test_one_more_is_called_while_there_is_room_beside_who_is_here() -> None:
    day = two_at_once()
    assert desk_after(day).why_not(Action.CALL_ANOTHER) == "counter-why-no-ticket"
    day.called("A-001")
    one = desk_after(day)
    assert one.command(Action.CALL_ANOTHER, REQUEST) == CallNext(request_id=REQUEST, counter="1")
    assert one.why_not(Action.TURN) == "counter-why-nobody-beside"
    day.called("A-002")
    two = desk_after(day)
    assert two.why_not(Action.CALL_ANOTHER) == "counter-why-full"
    assert two.why_not(Action.TURN) is None
    day.started("A-002")
    day.finished("A-002")
    day.write(CounterPaused(counter="1", officer="Rina", reason="prayer"))
    assert desk_after(day).why_not(Action.CALL_ANOTHER) == "counter-why-paused"


def test_nobody_can_be_called_beside_when_nobody_waits() -> None:
    day = two_at_once("A-001")
    for label in ("A-002", "A-003", "A-004"):
        day.cancelled(label)
    assert desk_after(day).why_not(Action.CALL_ANOTHER) == "counter-why-nobody"


def test_rule_14_where_one_visitor_comes_at_a_time_nobody_is_called_beside() -> None:
    day = two_at_once("A-001", parallel=1)
    assert desk_after(day).why_not(Action.CALL_ANOTHER) == "counter-why-one-visitor"
    assert desk_after(day).why_not(Action.TURN) == "counter-why-nobody-beside"
