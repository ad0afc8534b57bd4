"""A snapshot is the hall as it is, and what every program would have folded from the stream."""

from collections.abc import Iterable, Iterator
from dataclasses import replace as replaced
from datetime import date, timedelta
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from counter.floor.floor import Floor
from display.board.board import Board
from kiosk.waiting import Waiting
from server.domain.hall import Hall
from server.domain.plan import NoShow
from server.domain.profile import Profile
from server.web.snapshots import snapshot_of
from server.web.translate import record_of
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan
from tests.fakes.restless import RestlessDay
from tests.fakes.restless_displays import RestlessDisplays
from tests.fakes.rich_plans import always_open, busy_plan
from wire import codec
from wire import profile as wire_profile
from wire.events import Record
from wire.kiosks import KioskState
from wire.snapshot import Absent, CounterState, LiveTicket, Snapshot
from wire.visits import after, ticket_of

MINUTE = timedelta(minutes=1)
BRING_BACK = timedelta(seconds=busy_plan().no_show.bring_back_seconds)


def test_a_snapshot_is_the_hall_as_it_is() -> None:
    story = Story()
    story.open("1", "2")
    done, called, serving, waiting = (story.issue(priority=p) for p in ("elderly", None, None, None))
    assert story.serve_next("1").ticket == done.ticket
    assert story.call("1").ticket == called.ticket
    assert story.call("2").ticket == serving.ticket
    story.wait(seconds=30)
    story.start(serving.ticket, "2")
    story.wait(seconds=5)
    story.recall(called.ticket)

    given_state = snapshot_of(story.hall)

    assert given_state.seq == story.journal[-1].seq
    assert given_state.day == date(2026, 11, 23)
    tickets = {ticket.ticket: ticket for ticket in given_state.tickets}
    assert [(t.label, t.phase, t.counter, t.recalls) for t in given_state.tickets] == [
        ("A-002", "called", "1", 1),
        ("A-003", "serving", "2", 0),
        ("A-004", "waiting", None, 0),
    ]
    begun, now_serving = tickets[serving.ticket].called_at, tickets[serving.ticket].started_at
    assert begun is not None
    assert now_serving is not None
    assert (now_serving - begun).total_seconds() == 30
    assert tickets[waiting.ticket].called_at is None
    assert (tickets[waiting.ticket].agency, tickets[waiting.ticket].line) == ("reg", "reg/a")
    assert given_state.counters == (
        CounterState(counter="1", officer="officer 1", ticket=called.ticket, tickets=(called.ticket,)),
        CounterState(counter="2", officer="officer 2", ticket=serving.ticket, tickets=(serving.ticket,)),
        CounterState(counter="3", officer=None, ticket=None),
        CounterState(counter="4", officer=None, ticket=None),
    )
    assert [(call.label, call.counter) for call in given_state.calls] == [
        ("A-001", "1"),
        ("A-002", "1"),
        ("A-003", "2"),
        ("A-002", "1"),
    ], "the latest last, the recall is a call"
    assert given_state.calls[-1].at == story.journal[-1].at
    assert codec.decode_snapshot(codec.encode(given_state)) == given_state


def test_a_snapshot_holds_the_latest_twenty_calls() -> None:
    story = Story()
    story.open("1")
    for _ in range(23):
        story.issue()
    called = [story.serve_next().label for _ in range(23)]
    assert [call.label for call in snapshot_of(story.hall).calls] == called[-20:]


def test_a_hall_before_its_first_day_is_empty() -> None:
    empty = snapshot_of(Story().hall)
    assert (empty.seq, empty.day, empty.tickets, empty.calls) == (0, None, (), ())
    assert codec.decode_snapshot(codec.encode(empty)) == empty


def test_a_visitor_of_several_agencies_stands_where_they_are() -> None:
    story = Story()
    story.open("1", "4")
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    assert [errand.phase for errand in the_only(story).errands] == ["waiting", "waiting"]
    story.call("4")
    there = the_only(story)
    assert (there.phase, there.service, there.agency, there.counter) == ("called", "pol/record", "pol", "4")
    assert [errand.phase for errand in there.errands] == ["blocked", "called"]
    story.finish_now(ticket, "4")
    assert [errand.phase for errand in the_only(story).errands] == ["waiting", "done"]
    assert (the_only(story).phase, the_only(story).line) == ("waiting", "reg/a")


def test_who_is_on_hold_is_there_too() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket, minutes=10, for_counter="2")
    held = the_only(story)
    assert (held.phase, held.counter) == ("held", None)
    assert held.errands[0].hold_until == story.now + timedelta(minutes=10)
    assert held.errands[0].kept_counter == "2"
    assert snapshot_of(story.hall).counters[0].tickets == ()


def test_a_counter_tells_its_pause_its_visitors_and_todays_profile() -> None:
    story = Story()
    story.open("1")
    story.change_profile(Profile(lines=("reg/b", "reg/a"), parallel=2))
    first, second = story.issue().ticket, story.issue().ticket
    story.call()
    story.call()
    story.pause(reason="prayer")
    state = snapshot_of(story.hall).counters[0]
    assert (state.paused, state.tickets, state.ticket) == ("prayer", (first, second), second)
    assert state.profile == wire_profile.Profile(lines=("reg/b", "reg/a"), parallel=2)
    story.change_profile(None)
    assert snapshot_of(story.hall).counters[0].profile is None


def test_a_recall_is_told_with_the_agency_that_called() -> None:
    story = Story()
    story.open("1", "4")
    ticket = story.issue("reg/card").ticket
    story.call("1")
    story.recall(ticket)
    story.transfer(ticket, "pol/record")
    story.call("4")
    assert [(call.counter, call.agency) for call in snapshot_of(story.hall).calls] == [
        ("1", "reg"),
        ("1", "reg"),
        ("4", "pol"),
    ]


def test_who_did_not_come_is_told_as_long_as_they_can_be_brought_back() -> None:
    limits = NoShow(recalls=0, seconds=0, bring_back_seconds=600)
    story = Story(replaced(small_plan(last=3), no_show=limits))
    story.open("1")
    first, second = story.issue("reg/card", also=("pol/record",)).ticket, story.issue().ticket
    for ticket in (first, second):
        story.call()
        story.no_show(ticket)
        story.wait(minutes=1)
    begun = story.journal[0].at
    gone = Absent(
        ticket=first,
        label="A-001",
        errand=1,
        service="reg/card",
        line="reg/a",
        agency="reg",
        counter="1",
        at=begun,
    )
    given_state = snapshot_of(story.hall)
    assert given_state.absent == (gone, replace(gone, ticket=second, label="A-002", at=begun + MINUTE))
    assert codec.decode_snapshot(codec.encode(given_state)) == given_state
    story.bring_back(first)
    assert absent(story) == ["A-002"]
    story.call()
    story.no_show(first)
    assert absent(story) == ["A-002", "A-001"], "the latest last"
    story.take_back(first)
    assert absent(story) == ["A-002"]
    story.no_show(first)
    assert [story.issue().number for _ in range(2)] == [3, 2]
    assert absent(story) == ["A-001"], "the number of the other is somebody else's"
    story.wait(minutes=11)
    story.pause()
    assert absent(story) == []


def absent(story: Story) -> list[str]:
    told = [each.label for each in snapshot_of(story.hall).absent]
    assert told == [each.label for each in snapshot_of(story.replayed()).absent]
    return told


def the_only(story: Story) -> LiveTicket:
    (ticket,) = snapshot_of(story.hall).tickets
    return ticket


def fold(tickets: dict[str, LiveTicket], records: Iterable[Record]) -> None:
    """All live tickets as a program goes on with them."""
    for record in records:
        ticket = ticket_of(record.event)
        if ticket is None:
            continue
        now = after(tickets.get(ticket), record.event, record.at)
        if now is None:
            tickets.pop(ticket, None)
        else:
            tickets[ticket] = now


def still_open(ticket: LiveTicket) -> LiveTicket:
    """Without the errands that have ended: a program has forgotten them where a whole visit had ended before."""
    over = {"done", "no_show", "cancelled", "expired"}
    return replace(ticket, errands=tuple(errand for errand in ticket.errands if errand.phase not in over))


def restless(seed: int) -> Iterator[tuple[list[Record], Snapshot]]:
    """A day deed by deed: what the stream told of it, and what a snapshot says then."""
    story = Story(always_open(busy_plan()))
    story.open(*story.plan.counters)
    day, displays, heard = RestlessDay(story, Random(seed)), RestlessDisplays(story, Random(seed)), 0
    for _ in range(80):
        day.go_on()
        displays.go_on()
        yield [record_of(record) for record in story.journal[heard:]], snapshot_of(story.hall)
        heard = len(story.journal)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32))
@example(seed=246)  # two errands of one visit come back, one after the other, when all of it had ended
def test_what_programs_fold_from_the_stream_is_what_a_snapshot_says(seed: int) -> None:
    tickets: dict[str, LiveTicket] = {}
    for records, snapshot in restless(seed):
        fold(tickets, records)
        told = {ticket.ticket: still_open(ticket) for ticket in snapshot.tickets}
        known = {name: still_open(ticket) for name, ticket in tickets.items()}
        assert known == told, records[-1:]
        assert list(known) == list(told), "in the same order"


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_program_that_was_there_sees_what_one_sees_that_has_just_come(seed: int) -> None:
    floor, board, waiting = Floor(), Board(), Waiting()
    for records, snapshot in restless(seed):
        for record in records:
            floor, board = floor.after(record), board.after(record)
            waiting.apply(record)
        fresh, counted = Waiting(), Floor().restated(snapshot)
        fresh.replace(snapshot)
        assert {name: floor.at(name) for name in counted.counters} == counted.counters
        kiosks = {name: each for name, each in floor.kiosks.items() if each != KioskState(kiosk=name)}
        assert kiosks == counted.kiosks
        just_come = Board.of(snapshot)
        assert (board.calls, board.open_counters) == (just_come.calls, just_come.open_counters)
        assert_same_posts(board, just_come)
        if records:
            assert board.missing(records[-1].at - BRING_BACK) == snapshot.absent
        assert board.waiting() == just_come.waiting()
        assert board.recent(everywhere) == just_come.recent(everywhere)
        assert board.at_counters().keys() == just_come.at_counters().keys()
        lines = set(busy_plan().lines)
        assert {line: waiting.count(line) for line in lines} == {line: fresh.count(line) for line in lines}
        assert {line: waiting.count(line) for line in lines} == {
            line: board.waiting().get(line, 0) for line in lines
        }


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_after_every_event_a_display_knows_what_one_knows_that_has_just_come(seed: int) -> None:
    """Also in the middle of what happens at once: a display that moves, a day that opens."""
    story, chance = Story(always_open(busy_plan())), Random(seed)
    displays, hall, board = RestlessDisplays(story, chance), Hall(story.plan), Board()
    for _ in range(40):
        story.wait(hours=chance.choice((0, 0, 0, 1, 30)))
        displays.go_on()
    for record in story.journal:
        hall.apply(record)
        board = board.after(record_of(record))
        assert_same_posts(board, Board.of(snapshot_of(hall)))
    assert_same_posts(board, Board.of(snapshot_of(story.hall)))


def assert_same_posts(board: Board, just_come: Board) -> None:
    assert dict(board.paused) == dict(just_come.paused)
    assert dict(board.speakers) == dict(just_come.speakers)
    assert dict(board.arrangements) == dict(just_come.arrangements)
    assert list(board.notices.values()) == list(just_come.notices.values()), "in the same order"


def everywhere(_: str) -> bool:
    return True
