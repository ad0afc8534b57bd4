"""The floor folds every record, in any order, without a fault."""

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter.floor.floor import Floor
from tests.fakes.counter_day import MALL, MORNING, Day, empty_hall, ticket_id
from tests.fakes.visit_story import LABEL, TICKET, Visit, wanted
from wire.events import (
    CounterPaused,
    CounterResumed,
    DayOpened,
    NoShowMarked,
    ProfileChanged,
    Record,
    ServiceFinished,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketIssued,
    TicketPrinted,
)
from wire.profile import Profile
from wire.snapshot import CounterState, LiveTicket, Snapshot

LABELS = ("A-001", "A-002", "B-001", "C-001")
COUNTERS = tuple(counter.id for counter in MALL.counters)
ENDS = (ServiceFinished, NoShowMarked, TicketCancelled, TicketExpired)


def folded(records: Sequence[Record], floor: Floor | None = None) -> Floor:
    floor = floor or Floor().restated(empty_hall())
    for record in records:
        floor = floor.after(record)
    return floor


def test_a_ticket_lives_from_its_issue_to_its_end() -> None:
    day = Day()
    day.issued("A-001", priority="elderly", language="en")
    waiting = folded(day.records).tickets[ticket_id("A-001")]
    assert (waiting.phase, waiting.arrived_at, waiting.priority, waiting.language) == (
        "waiting",
        MORNING,
        "elderly",
        "en",
    )
    day.passes(60).called("A-001")
    called = folded(day.records).tickets[ticket_id("A-001")]
    assert (called.phase, called.counter, called.called_at) == (
        "called",
        "1",
        MORNING + timedelta(seconds=60),
    )
    day.passes(30).recalled("A-001", times=2)
    assert folded(day.records).tickets[ticket_id("A-001")].recalls == 2
    day.passes(30).started("A-001")
    serving = folded(day.records).tickets[ticket_id("A-001")]
    assert (serving.phase, serving.started_at) == ("serving", MORNING + timedelta(seconds=120))
    day.finished("A-001")
    assert folded(day.records).tickets == {}
    assert folded(day.records).at("1").ticket is None


def test_a_snapshot_brings_a_counter_back_to_its_ticket() -> None:
    ticket = LiveTicket(
        ticket="t" * 16,
        letters="A",
        number=7,
        label="A-007",
        service="dukcapil/ktp",
        line="dukcapil/ktp",
        agency="dukcapil",
        priority=None,
        language="id",
        phase="serving",
        arrived_at=MORNING,
        counter="1",
    )
    snapshot = Snapshot(
        seq=40,
        day=MORNING.date(),
        tickets=(ticket,),
        counters=(CounterState(counter="1", officer="Rina", ticket=ticket.ticket),),
        calls=(),
    )
    floor = Floor().restated(snapshot)
    assert floor.seq == 40
    assert floor.current("1") == ticket
    assert floor.at("1").officer == "Rina"


def test_a_call_of_a_ticket_never_heard_of_makes_it_known() -> None:
    day = Day()
    day.called("A-009", "2")
    current = folded(day.records).current("2")
    assert current is not None
    assert current.label == "A-009"
    assert current.arrived_at == MORNING - timedelta(seconds=60)


def test_a_late_issue_does_not_undo_the_call() -> None:
    day = Day()
    day.called("A-009")
    day.issued("A-009")
    current = folded(day.records).current("1")
    assert current is not None
    assert current.phase == "called"


def test_a_failed_slip_is_remembered_until_it_is_printed_or_the_ticket_ends() -> None:
    day = Day()
    day.issued("A-001")
    day.issued("A-002")
    day.print_failed("A-001")
    day.print_failed("A-002", "offline")
    assert set(folded(day.records).unprinted) == {ticket_id("A-001"), ticket_id("A-002")}
    day.write(TicketPrinted(ticket=ticket_id("A-001"), label="A-001", kiosk="kios-1"))
    day.cancelled("A-002")
    assert folded(day.records).unprinted == {}


def test_a_new_snapshot_keeps_what_is_known_of_slips_of_living_tickets() -> None:
    day = Day()
    day.issued("A-001")
    day.print_failed("A-001")
    before = folded(day.records)
    alive = Snapshot(seq=9, day=MORNING.date(), tickets=tuple(before.tickets.values()), counters=(), calls=())
    assert set(before.restated(alive).unprinted) == {ticket_id("A-001")}
    assert before.restated(empty_hall()).unprinted == {}


labels = st.sampled_from(LABELS)
counters = st.sampled_from(COUNTERS)
steps = st.one_of(
    st.tuples(st.just("issued"), labels),
    st.tuples(st.just("called"), labels, counters),
    st.tuples(st.just("recalled"), labels, counters),
    st.tuples(st.just("started"), labels, counters),
    st.tuples(st.just("finished"), labels, counters),
    st.tuples(st.just("no_show"), labels, counters),
    st.tuples(st.just("cancelled"), labels),
    st.tuples(st.just("print_failed"), labels),
    st.tuples(st.just("opened"), counters),
    st.tuples(st.just("closed"), counters),
)


@given(st.lists(steps, max_size=40))
def test_any_records_in_any_order_give_the_counter_its_last_living_call(
    story: list[tuple[str, ...]],
) -> None:
    day = Day()
    day.write(DayOpened(day=MORNING.date()))
    for step, *arguments in story:
        day.passes(1)
        getattr(day, step)(*arguments)
    floor = folded(day.records)
    assert floor.seq == day.seq
    for counter in COUNTERS:
        current = floor.current(counter)
        assert (None if current is None else current.label) == _last_living_call(day.records, counter)


@given(st.lists(steps, max_size=40))
def test_the_living_are_those_issued_or_called_and_not_ended_since(story: list[tuple[str, ...]]) -> None:
    day = Day()
    for step, *arguments in story:
        getattr(day, step)(*arguments)
    begun = {}
    for record in day.records:
        match record.event:
            case TicketIssued(label=label) | TicketCalled(label=label):
                begun[label] = True
            case ServiceFinished() | NoShowMarked() | TicketCancelled() as ended:
                begun[ended.label] = False
            case _:
                pass
    living = {ticket.label for ticket in folded(day.records).tickets.values()}
    assert living == {label for label, alive in begun.items() if alive}


def _last_living_call(records: Sequence[Record], counter: str) -> str | None:
    for place in range(len(records) - 1, -1, -1):
        call = records[place].event
        if (
            isinstance(call, TicketCalled)
            and call.counter == counter
            and _lives(call.ticket, records[place + 1 :])
        ):
            return call.label
    return None


def _lives(ticket: str, later: Sequence[Record]) -> bool:
    """Whether the call of *ticket* still holds after what came *later*."""
    over = (*ENDS, TicketCalled)
    return not any(isinstance(record.event, over) and record.event.ticket == ticket for record in later)


def test_a_visitor_who_wants_more_leaves_the_counter_and_lives_on() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"), wanted(2, "pajak/npwp"))
    visit.called("dukcapil/ktp", "1")
    assert label_at(visit, "1") == LABEL
    visit.finished("1", left=1)
    assert label_at(visit, "1") is None
    assert floor_of(visit).tickets[TICKET].phase == "waiting"
    visit.called("pajak/npwp", "3", errand=2)
    assert label_at(visit, "3") == LABEL
    visit.finished("3", errand=2)
    assert floor_of(visit).tickets == {}


def test_who_is_held_leaves_the_counter_and_comes_back_to_another() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"))
    visit.called("dukcapil/ktp", "1")
    visit.held("1")
    assert label_at(visit, "1") is None
    visit.resumed("2")
    assert label_at(visit, "2") == LABEL


def test_who_had_no_ticket_is_the_counters_visitor() -> None:
    visit = Visit()
    visit.issued()
    visit.started("2", called=False)
    assert label_at(visit, "2") == LABEL


def test_where_several_are_served_the_last_one_stands_in_front() -> None:
    day = Day()
    for label in ("A-001", "A-002"):
        day.issued(label)
        day.called(label)
    floor = folded(day.records)
    assert floor.at("1").tickets == (ticket_id("A-001"), ticket_id("A-002"))
    assert floor.at("1").ticket == ticket_id("A-002")
    day.finished("A-002")
    assert folded(day.records).at("1").ticket == ticket_id("A-001")


def test_a_pause_and_a_profile_are_remembered_until_they_end() -> None:
    day = Day()
    profile = Profile(lines=("dukcapil/akta",))
    day.opened("1")
    day.write(CounterPaused(counter="1", officer="Rina", reason="prayer"))
    day.write(ProfileChanged(counter="1", profile=profile, by="x"))
    assert (folded(day.records).at("1").paused, folded(day.records).at("1").profile) == ("prayer", profile)
    day.write(CounterResumed(counter="1", officer="Rina"))
    assert folded(day.records).at("1").paused is None
    day.write(CounterPaused(counter="1", officer="Rina", reason="prayer"))
    day.opened("1")
    assert folded(day.records).at("1").paused is None, "who sits down again is back"
    day.write(ProfileChanged(counter="1", profile=None, by="x"))
    assert folded(day.records).at("1").profile is None


def test_a_new_day_begins_with_an_empty_floor() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.print_failed("A-001")
    day.write(DayOpened(day=MORNING.date() + timedelta(days=1)))
    assert folded(day.records) == Floor(seq=day.seq, day=MORNING.date() + timedelta(days=1))


def floor_of(visit: Visit) -> Floor:
    return folded(visit.records)


def label_at(visit: Visit, counter: str) -> str | None:
    current = floor_of(visit).current(counter)
    return None if current is None else current.label
