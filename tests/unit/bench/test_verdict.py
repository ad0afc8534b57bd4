"""The judge of crashes finds what it is there to find."""

from dataclasses import replace
from datetime import UTC, date, datetime

from msgspec import structs

from bench.verdict import JournalRow, judge
from wire.commands import CallNext, Command, IssueTicket, OpenCounter
from wire.events import AnyEvent, CallReason, CounterOpened, Record, TicketCalled, TicketIssued
from wire.snapshot import CounterState, Snapshot
from wire.visits import newcomer

AT = datetime(2025, 3, 4, 2, 0, tzinfo=UTC)
FIRST, SECOND = "first-ticket-request", "second-ticket-request"
REASON = CallReason(
    rule="fcfs",
    turn="ordinary",
    waited_seconds=1,
    ordinary_since_priority=0,
    priority_waiting=0,
    ordinary_waiting=2,
)


def issued(ticket: str, number: int) -> TicketIssued:
    return TicketIssued(
        ticket=ticket,
        letters="A",
        number=number,
        label=f"A-{number:03}",
        service="reg/card",
        line="reg/a",
        agency="reg",
        priority=None,
        language="id",
        kiosk="k1",
        ahead=0,
        wait_low_seconds=None,
        wait_high_seconds=None,
    )


def called(ticket: str, number: int) -> TicketCalled:
    return TicketCalled(
        ticket=ticket,
        letters="A",
        number=number,
        label=f"A-{number:03}",
        counter="1",
        service="reg/card",
        line="reg/a",
        agency="reg",
        language="id",
        reason=REASON,
    )


def answer(seq: int, command: Command, event: AnyEvent) -> tuple[Command, Record]:
    return command, Record(seq=seq, at=AT, event=event)


ANSWERED = {
    FIRST: answer(2, IssueTicket(request_id=FIRST, service="reg/card", kiosk="k1"), issued(FIRST, 1)),
    SECOND: answer(3, IssueTicket(request_id=SECOND, service="reg/card", kiosk="k1"), issued(SECOND, 2)),
    "open-request-1234": answer(
        4,
        OpenCounter(request_id="open-request-1234", counter="1", officer="Upik"),
        CounterOpened(counter="1", officer="Upik"),
    ),
    "call-request-1234": answer(5, CallNext(request_id="call-request-1234", counter="1"), called(FIRST, 1)),
}
JOURNAL = [
    JournalRow(seq=1, kind="DayOpened", request_id="day"),
    JournalRow(seq=2, kind="TicketIssued", request_id=FIRST),
    JournalRow(seq=3, kind="TicketIssued", request_id=SECOND),
    JournalRow(seq=4, kind="CounterOpened", request_id="open-request-1234"),
    JournalRow(seq=5, kind="TicketCalled", request_id="call-request-1234"),
]


STATE = Snapshot(
    seq=5,
    day=date(2025, 3, 4),
    tickets=(
        structs.replace(newcomer(issued(FIRST, 1), AT), phase="called"),
        newcomer(issued(SECOND, 2), AT),
    ),
    counters=(CounterState(counter="1", officer="Upik", ticket=FIRST),),
    calls=(),
)


def test_a_hall_that_kept_everything_has_no_fault() -> None:
    assert judge(ANSWERED, JOURNAL, STATE).faults == ()


def test_a_record_that_is_gone_is_lost() -> None:
    verdict = judge(ANSWERED, JOURNAL[:-1], STATE)
    assert verdict.lost == ("record 5 was acknowledged and is not in the journal",)


def test_a_gap_in_the_journal_is_a_loss() -> None:
    assert (
        "the journal has gaps"
        in judge({}, [JOURNAL[0], JOURNAL[2]], structs.replace(STATE, counters=())).lost
    )


def test_a_request_that_happened_twice_is_doubled() -> None:
    twice = [*JOURNAL, replace(JOURNAL[1], seq=6)]
    assert judge(ANSWERED, twice, STATE).doubled == (f"request {FIRST} happened 2 times as TicketIssued",)


def test_a_number_given_twice_and_a_ticket_called_twice_are_doubled() -> None:
    again = dict(ANSWERED)
    again[SECOND] = answer(3, ANSWERED[SECOND][0], issued(SECOND, 1))
    again["another-call-1234"] = answer(
        6, CallNext(request_id="another-call-1234", counter="2"), called(FIRST, 1)
    )
    doubled = judge(again, JOURNAL, STATE).doubled
    assert doubled == ("number A-001 was given 2 times", f"ticket {FIRST} was called 2 times")


def test_the_journal_alone_tells_of_a_second_call_and_a_second_number() -> None:
    told = [
        JournalRow(seq=1, kind="DayOpened", request_id="day"),
        JournalRow(seq=2, kind="TicketIssued", request_id="a", ticket="a", number="A-1"),
        JournalRow(seq=3, kind="TicketIssued", request_id="b", ticket="b", number="A-1"),
        JournalRow(seq=4, kind="TicketCalled", request_id="c", ticket="a", number="A-1"),
        JournalRow(seq=5, kind="TicketCalled", request_id="d", ticket="a", number="A-1"),
        JournalRow(seq=6, kind="DayOpened", request_id="next day"),
        JournalRow(seq=7, kind="TicketIssued", request_id="e", ticket="e", number="A-1"),
    ]
    verdict = judge({}, told, structs.replace(STATE, tickets=(), counters=()))
    assert verdict.double_numbers == ("record 3 gives the number A-1 again",)
    assert verdict.double_calls == ("record 5 calls ticket a again",)
    assert set(verdict.double_numbers + verdict.double_calls) <= set(verdict.faults)


def test_another_order_or_another_owner_is_a_change() -> None:
    state = structs.replace(
        STATE, tickets=(), counters=(CounterState(counter="1", officer="Buyung", ticket=None),)
    )
    assert len(judge(ANSWERED, JOURNAL, state).changed) == 2
