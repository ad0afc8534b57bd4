"""What a hall that was killed must still hold: everything that was acknowledged, once, in order (rule 30).

Pure: knows answers, journal rows and a snapshot. Must not know how they were got.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from wire.commands import Command
from wire.events import CounterOpened, Record, TicketCalled, TicketIssued
from wire.snapshot import Snapshot

Answered = Mapping[str, tuple[Command, Record]]
"""What the crowd was told, by request id."""


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalRow:
    """A line of the journal: its number, the event's name, the command that caused it, whose it is and that one's number."""

    seq: int
    kind: str
    request_id: str
    ticket: str = ""
    number: str = ""


class _Names(msgspec.Struct, frozen=True):
    """Which ticket an event's body speaks of."""

    ticket: str = ""
    letters: str = ""
    number: int = 0


def row_of(seq: int, kind: str, request_id: str, body: str) -> JournalRow:
    """The line of an event with that *body*, as JSON."""
    names = msgspec.json.decode(body, type=_Names)
    number = f"{names.letters}-{names.number}" if names.number else ""
    return JournalRow(seq=seq, kind=kind, request_id=request_id, ticket=names.ticket, number=number)


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """Sentences on what was acknowledged and is gone, what happened twice, what is not as it was.

    ``double_numbers`` and ``double_calls`` are of the journal, acknowledged or not: two may have seen them.
    """

    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    changed: tuple[str, ...]
    double_numbers: tuple[str, ...] = ()
    double_calls: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[str, ...]:
        """Everything that is wrong."""
        return self.lost + self.doubled + self.changed + self.double_numbers + self.double_calls


def judge(answered: Answered, journal: Sequence[JournalRow], state: Snapshot) -> Verdict:
    """Compare what was *answered* to what is there after the last start."""
    return Verdict(
        lost=tuple(_lost(answered, journal)),
        doubled=tuple(_doubled(answered, journal)),
        changed=tuple(_changed(answered, state)),
        double_numbers=tuple(_double_numbers(journal)),
        double_calls=tuple(_double_calls(journal)),
    )


def _double_numbers(journal: Sequence[JournalRow]) -> Iterator[str]:
    given: set[str] = set()
    for row in journal:
        if row.kind == "DayOpened":
            given.clear()
        if row.kind == "TicketIssued" and row.number:
            if row.number in given:
                yield f"record {row.seq} gives the number {row.number} again"
            given.add(row.number)


def _double_calls(journal: Sequence[JournalRow]) -> Iterator[str]:
    """Nobody of the crowd is called again: there is one errand in each visit, and no one fails to come."""
    called: set[str] = set()
    for row in journal:
        if row.kind == "TicketCalled" and row.ticket:
            if row.ticket in called:
                yield f"record {row.seq} calls ticket {row.ticket} again"
            called.add(row.ticket)


def _lost(answered: Answered, journal: Sequence[JournalRow]) -> Iterator[str]:
    if [row.seq for row in journal] != list(range(1, len(journal) + 1)):
        yield "the journal has gaps"
    there = {(row.seq, row.kind, row.request_id) for row in journal}
    for request_id, (_, record) in answered.items():
        if (record.seq, type(record.event).__name__, request_id) not in there:
            yield f"record {record.seq} was acknowledged and is not in the journal"


def _doubled(answered: Answered, journal: Sequence[JournalRow]) -> Iterator[str]:
    for (kind, request_id), times in Counter((row.kind, row.request_id) for row in journal).items():
        if times > 1:
            yield f"request {request_id} happened {times} times as {kind}"
    events = [record.event for _, record in answered.values()]
    for label, times in Counter(event.label for event in events if isinstance(event, TicketIssued)).items():
        if times > 1:
            yield f"number {label} was given {times} times"
    for ticket, times in Counter(event.ticket for event in events if isinstance(event, TicketCalled)).items():
        if times > 1:
            yield f"ticket {ticket} was called {times} times"


def _changed(answered: Answered, state: Snapshot) -> Iterator[str]:
    records = sorted((record for _, record in answered.values()), key=lambda record: record.seq)
    events = [record.event for record in records]
    owners = {event.counter: event.officer for event in events if isinstance(event, CounterOpened)}
    if {place.counter: place.officer for place in state.counters if place.officer} != owners:
        yield "the counters' officers are not those who were acknowledged"
    called = {event.ticket for event in events if isinstance(event, TicketCalled)}
    expected = [
        event.label for event in events if isinstance(event, TicketIssued) and event.ticket not in called
    ]
    if [ticket.label for ticket in state.tickets if ticket.phase == "waiting"] != expected:
        yield "those who wait are not those who were acknowledged, in the order they came"
