"""The hall's floor as a counter sees it: which tickets live, who sits where, whose slip never came out.

Pure: a snapshot and records in, a new Floor out. Knows no clock, no socket, no Qt, and not which counter looks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

import msgspec

from wire.events import (
    CounterClosed,
    CounterOpened,
    NoShowMarked,
    PrintFailed,
    Record,
    ServiceFinished,
    ServiceStarted,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketIssued,
    TicketPrinted,
    TicketRecalled,
)
from wire.snapshot import CounterState, LiveTicket, Snapshot, newcomer

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Floor:
    """What is known after record *seq*. Tickets and counters by id; *unprinted* are failed slips by ticket."""

    seq: int = 0
    tickets: Mapping[str, LiveTicket] = field(default_factory=dict)
    counters: Mapping[str, CounterState] = field(default_factory=dict)
    unprinted: Mapping[str, PrintFailed] = field(default_factory=dict)

    def restated(self, snapshot: Snapshot) -> "Floor":
        """The floor as *snapshot* has it. It says nothing of slips, so what is known of them stays."""
        tickets = {ticket.ticket: ticket for ticket in snapshot.tickets}
        return Floor(
            seq=snapshot.seq,
            tickets=tickets,
            counters={state.counter: state for state in snapshot.counters},
            unprinted={ticket: failed for ticket, failed in self.unprinted.items() if ticket in tickets},
        )

    def at(self, counter: str) -> CounterState:
        """Who and what is at *counter*; closed and free for one that was never heard of."""
        return self.counters.get(counter) or CounterState(counter=counter, officer=None, ticket=None)

    def current(self, counter: str) -> LiveTicket | None:
        """The ticket that is called to *counter* or served there."""
        ticket = self.at(counter).ticket
        return None if ticket is None else self.tickets.get(ticket)

    def after(self, record: Record) -> "Floor":
        """The floor after one more record. Never fails: a record about an unknown ticket changes no ticket."""
        return replace(self._evolved(record), seq=record.seq)

    def _evolved(self, record: Record) -> "Floor":
        match record.event:
            case TicketIssued() as issued:
                return (
                    self if issued.ticket in self.tickets else _with_ticket(self, newcomer(issued, record.at))
                )
            case CounterOpened(counter=counter, officer=officer):
                return _with_counter(self, msgspec.structs.replace(self.at(counter), officer=officer))
            case CounterClosed(counter=counter):
                return _with_counter(self, msgspec.structs.replace(self.at(counter), officer=None))
            case TicketCalled() as called:
                return self._called(called, record)
            case TicketRecalled(ticket=ticket, times=times):
                return self._changed(ticket, recalls=times)
            case ServiceStarted(ticket=ticket):
                return self._changed(ticket, phase="serving", started_at=record.at)
            case ServiceFinished() | NoShowMarked() | TicketCancelled() | TicketExpired() as ended:
                return self._without(ended.ticket)
            case PrintFailed(ticket=ticket) as failed:
                return replace(self, unprinted={**self.unprinted, ticket: failed})
            case TicketPrinted(ticket=ticket):
                return replace(self, unprinted=_less(self.unprinted, ticket))
            case _:
                return self

    def _called(self, called: TicketCalled, record: Record) -> "Floor":
        known = self.tickets.get(called.ticket) or _never_seen(called, record)
        ticket = msgspec.structs.replace(
            known, phase="called", called_at=record.at, started_at=None, counter=called.counter, recalls=0
        )
        freed = self._freed(called.ticket)
        here = msgspec.structs.replace(freed.at(called.counter), ticket=called.ticket)
        return _with_counter(_with_ticket(freed, ticket), here)

    def _changed(self, ticket: str, **changes: object) -> "Floor":
        known = self.tickets.get(ticket)
        return self if known is None else _with_ticket(self, msgspec.structs.replace(known, **changes))

    def _without(self, ticket: str) -> "Floor":
        rest = _less(self.tickets, ticket)
        return replace(self._freed(ticket), tickets=rest, unprinted=_less(self.unprinted, ticket))

    def _freed(self, ticket: str) -> "Floor":
        floor = self
        for state in self.counters.values():
            if state.ticket == ticket:
                floor = _with_counter(floor, msgspec.structs.replace(state, ticket=None))
        return floor


def _with_ticket(floor: Floor, ticket: LiveTicket) -> Floor:
    return replace(floor, tickets={**floor.tickets, ticket.ticket: ticket})


def _with_counter(floor: Floor, state: CounterState) -> Floor:
    return replace(floor, counters={**floor.counters, state.counter: state})


def _less(known: Mapping[str, T], key: str) -> Mapping[str, T]:
    return {other: value for other, value in known.items() if other != key} if key in known else known


def _never_seen(called: TicketCalled, record: Record) -> LiveTicket:
    # An answer can overtake the stream: a ticket may be called here before its issue was heard of.
    return LiveTicket(
        ticket=called.ticket,
        letters=called.letters,
        number=called.number,
        label=called.label,
        service=called.service,
        line=called.line,
        agency=called.agency,
        priority=None,
        language=called.language,
        phase="waiting",
        arrived_at=record.at - timedelta(seconds=called.reason.waited_seconds),
    )
