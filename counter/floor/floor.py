"""The hall's floor as a counter sees it: which tickets live, who sits where, who did not come, whose slip never came out, how the
kiosks are.

Pure: a snapshot and records in, a new Floor out. Knows no clock, no socket, no Qt, and not which counter looks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

import msgspec

from counter.floor import lobby
from counter.floor.lobby import KioskStates
from wire import absences
from wire.absences import Absences
from wire.events import (
    CounterClosed,
    CounterOpened,
    CounterPaused,
    CounterResumed,
    DayOpened,
    HelpAnswered,
    HelpAsked,
    HelpEnded,
    KioskArranged,
    PrinterReported,
    PrintFailed,
    ProfileChanged,
    Record,
    TicketCalled,
    TicketPrinted,
)
from wire.snapshot import CounterState, LiveTicket, Snapshot
from wire.visits import after, at_counter, ticket_of

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Floor:
    """What is known after record *seq*. Tickets, counters and kiosks by id; *unprinted* are failed slips by ticket, *absent* the no-shows
    that may come after all (the latest last), *taken* who took over which counter and why; *day* is the business day.
    """

    seq: int = 0
    tickets: Mapping[str, LiveTicket] = field(default_factory=dict)
    counters: Mapping[str, CounterState] = field(default_factory=dict)
    unprinted: Mapping[str, PrintFailed] = field(default_factory=dict)
    kiosks: KioskStates = field(default_factory=dict)
    absent: Absences = ()
    taken: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    day: date | None = None

    def restated(self, snapshot: Snapshot) -> "Floor":
        """The floor as *snapshot* has it. It says nothing of slips and of taking over, so what is known of them stays."""
        tickets = {ticket.ticket: ticket for ticket in snapshot.tickets}
        counters = {state.counter: state for state in snapshot.counters}
        return Floor(
            seq=snapshot.seq,
            tickets=tickets,
            counters=counters,
            unprinted={ticket: failed for ticket, failed in self.unprinted.items() if ticket in tickets},
            kiosks={kiosk.kiosk: kiosk for kiosk in snapshot.kiosks},
            absent=snapshot.absent,
            taken={
                counter: (by, reason)
                for counter, (by, reason) in self.taken.items()
                if counter in counters and counters[counter].officer == by
            },
            day=snapshot.day,
        )

    def at(self, counter: str) -> CounterState:
        """Who and what is at *counter*; closed and free for one that was never heard of."""
        return self.counters.get(counter) or CounterState(counter=counter, officer=None, ticket=None)

    def current(self, counter: str) -> LiveTicket | None:
        """The ticket that was called to *counter* last and is not finished there."""
        ticket = self.at(counter).ticket
        return None if ticket is None else self.tickets.get(ticket)

    def there(self, counter: str) -> tuple[LiveTicket, ...]:
        """All who were called to *counter* and are not finished there, in the order they came."""
        found = (self.tickets.get(ticket) for ticket in _tickets_at(self.at(counter)))
        return tuple(ticket for ticket in found if ticket is not None)

    def taken_over(self, counter: str) -> tuple[str, str] | None:
        """Who took *counter* over from another officer, and why, while they sit there."""
        return self.taken.get(counter)

    def after(self, record: Record) -> "Floor":
        """The floor after one more record. Never fails: a record about an unknown ticket changes no ticket."""
        return replace(self._evolved(record), seq=record.seq)

    def _evolved(self, record: Record) -> "Floor":
        match record.event:
            case DayOpened(day=day):
                # Printers and arrangements go on; help has ended by its own record.
                return Floor(kiosks=self.kiosks, day=day)
            case CounterOpened() as opened:
                return self._opened(opened)
            case CounterClosed(counter=counter):
                closed = self._counter(counter, officer=None, paused=None)
                return replace(closed, taken=_less(self.taken, counter))
            case CounterPaused(counter=counter, reason=reason):
                return self._counter(counter, paused=reason)
            case CounterResumed(counter=counter):
                return self._counter(counter, paused=None)
            case ProfileChanged(counter=counter, profile=profile):
                return self._counter(counter, profile=profile)
            case PrintFailed(ticket=ticket) as failed:
                return replace(self, unprinted={**self.unprinted, ticket: failed})
            case TicketPrinted(ticket=ticket):
                return replace(self, unprinted=_less(self.unprinted, ticket))
            case HelpAsked() | HelpAnswered() | HelpEnded() | PrinterReported() | KioskArranged() as event:
                return replace(self, kiosks=lobby.after(self.kiosks, event, record.at))
            case _:
                return self._visited(record)

    def _counter(self, counter: str, **changes: object) -> "Floor":
        return _with_counter(self, msgspec.structs.replace(self.at(counter), **changes))

    def _opened(self, opened: CounterOpened) -> "Floor":
        taken = _less(self.taken, opened.counter)
        if opened.taken_from is not None:
            taken = {**taken, opened.counter: (opened.officer, opened.reason)}
        elif (known := self.taken.get(opened.counter)) and known[0] == opened.officer:
            taken = self.taken  # whoever took it over only came back to it
        there = self._counter(opened.counter, officer=opened.officer, paused=None)
        return replace(there, taken=taken)

    def _visited(self, record: Record) -> "Floor":
        ticket = ticket_of(record.event)
        if ticket is None:
            return self
        before = self.tickets.get(ticket)
        absent = absences.after(self.absent, record.event, record.at, before)
        return replace(self._moved(record, ticket, before), absent=absent)

    def _moved(self, record: Record, ticket: str, before: LiveTicket | None) -> "Floor":
        now = after(before, record.event, record.at)
        if now is before:
            return self
        if now is None:
            rest = _less(self.tickets, ticket)
            return replace(_freed(self, ticket), tickets=rest, unprinted=_less(self.unprinted, ticket))
        floor = replace(self, tickets={**self.tickets, ticket: now})
        stays = at_counter(now) == (before and at_counter(before)) and not isinstance(
            record.event, TicketCalled
        )
        return floor if stays else _placed(floor, ticket, at_counter(now))


def _placed(floor: Floor, ticket: str, counter: str | None) -> Floor:
    """*ticket* is at *counter*, the last one to come, and nowhere else."""
    floor = _freed(floor, ticket)
    if counter is None:
        return floor
    state = floor.at(counter)
    there = msgspec.structs.replace(state, tickets=(*_tickets_at(state), ticket), ticket=ticket)
    return _with_counter(floor, there)


def _freed(floor: Floor, ticket: str) -> Floor:
    for state in floor.counters.values():
        if ticket in (there := _tickets_at(state)):
            left = tuple(other for other in there if other != ticket)
            last = left[-1] if left else None
            floor = _with_counter(floor, msgspec.structs.replace(state, tickets=left, ticket=last))
    return floor


def _with_counter(floor: Floor, state: CounterState) -> Floor:
    return replace(floor, counters={**floor.counters, state.counter: state})


def _tickets_at(state: CounterState) -> tuple[str, ...]:
    return state.tickets or (() if state.ticket is None else (state.ticket,))


def _less(known: Mapping[str, T], key: str) -> Mapping[str, T]:
    return {other: value for other, value in known.items() if other != key} if key in known else known
