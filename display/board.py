"""The board of the hall: who is called where, who is served where, how long each line is.

Pure: a snapshot or records in, a board out. Knows the contract's messages. Must not know which part of the hall a
screen looks at, in which words it says it, or what time it is.
"""

from collections import Counter as Tally
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal, Self, assert_never

import msgspec

from wire import events
from wire.events import Record
from wire.snapshot import LiveTicket, PastCall, Snapshot, newcomer

KEPT_CALLS: Final = 20
"""As many calls as a snapshot carries: a board after a restart must equal the board before."""
RECENT_CALLS: Final = 6

Phase = Literal["called", "serving", "ended"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of the list of calls, last announced *at*. *ended*: this visit is over, the call asks nobody any more."""

    ticket: str
    label: str
    counter: str
    agency: str
    phase: Phase
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Board:
    """The hall after record *seq*. *calls* are the day's latest with their recalls, newest last, as in a snapshot."""

    seq: int = 0
    tickets: Mapping[str, LiveTicket] = field(default_factory=dict)
    calls: tuple[PastCall, ...] = ()
    open_counters: frozenset[str] = frozenset()

    @classmethod
    def of(cls, snapshot: Snapshot) -> Self:
        """The board that *snapshot* describes."""
        return cls(
            seq=snapshot.seq,
            tickets={ticket.ticket: ticket for ticket in snapshot.tickets},
            calls=snapshot.calls,
            open_counters=frozenset(each.counter for each in snapshot.counters if each.officer is not None),
        )

    def after(self, record: Record) -> Self:
        """The board once *record* has happened; a record it already knows changes nothing."""
        if record.seq <= self.seq:
            return self
        return replace(self._having(record), seq=record.seq)

    def recent(self, concerns: Callable[[str], bool], *, most: int = RECENT_CALLS) -> tuple[Row, ...]:
        """The latest calls to the counters that *concerns* says yes to, newest first.

        After the hall's kept calls come visitors who were called earlier and are still called or served, so that
        a quiet zone's board is not emptied by a busy one's.
        """
        kept = {call.ticket for call in self.calls}
        older = sorted(
            (each for each in self.tickets.values() if each.called_at and each.ticket not in kept),
            key=lambda each: (each.called_at, each.ticket),
        )
        newest: dict[str, PastCall] = {}
        for call in (*reversed(self.calls), *map(_past_call, reversed(older))):
            newest.setdefault(call.ticket, call)
        return tuple(self._row(call) for call in newest.values() if concerns(call.counter))[:most]

    def at_counters(self) -> Mapping[str, LiveTicket]:
        """Who is called to or served at each counter, by counter."""
        return {each.counter: each for each in self.tickets.values() if each.counter is not None}

    def waiting(self) -> Mapping[str, int]:
        """How many wait, by line; a line where nobody waits may be missing."""
        return Tally(each.line for each in self.tickets.values() if each.phase == "waiting")

    def _row(self, call: PastCall) -> Row:
        ticket = self.tickets.get(call.ticket)
        phase: Phase = "serving" if ticket and ticket.phase == "serving" else "called" if ticket else "ended"
        return Row(
            ticket=call.ticket,
            label=call.label,
            counter=call.counter,
            agency=call.agency,
            phase=phase,
            at=call.at,
        )

    def _having(self, record: Record) -> Self:
        match record.event:
            case events.DayOpened():
                return type(self)()  # a new day: numbers start again, every counter is still closed
            case events.TicketIssued() as issued:
                return self._with(newcomer(issued, record.at))
            case events.TicketCalled() as called:
                return self._called(called, record)
            case events.TicketRecalled() as recalled:
                return self._recalled(recalled, record)
            case events.ServiceStarted(ticket=ticket):
                return self._changed(ticket, phase="serving", started_at=record.at)
            case (
                events.ServiceFinished(ticket=ticket)
                | events.NoShowMarked(ticket=ticket)
                | events.TicketCancelled(ticket=ticket)
                | events.TicketExpired(ticket=ticket)
            ):
                return self._without(ticket)
            case events.CounterOpened(counter=counter):
                return replace(self, open_counters=self.open_counters | {counter})
            case events.CounterClosed(counter=counter):
                return replace(self, open_counters=self.open_counters - {counter})
            case events.TicketPrinted() | events.PrintFailed():
                return self
            case unknown:
                assert_never(unknown)

    def _called(self, called: events.TicketCalled, record: Record) -> Self:
        call = PastCall(
            ticket=called.ticket,
            letters=called.letters,
            number=called.number,
            label=called.label,
            counter=called.counter,
            agency=called.agency,
            language=called.language,
            at=record.at,
        )
        board = self._changed(called.ticket, phase="called", counter=called.counter, called_at=record.at)
        return replace(board, calls=(*self.calls, call)[-KEPT_CALLS:])

    def _recalled(self, recalled: events.TicketRecalled, record: Record) -> Self:
        ticket = self.tickets.get(recalled.ticket)
        if ticket is None:
            return self
        call = msgspec.structs.replace(_past_call(ticket), counter=recalled.counter, at=record.at)
        board = self._changed(recalled.ticket, recalls=recalled.times)
        return replace(board, calls=(*self.calls, call)[-KEPT_CALLS:])

    def _with(self, ticket: LiveTicket) -> Self:
        return replace(self, tickets={**self.tickets, ticket.ticket: ticket})

    def _without(self, ticket: str) -> Self:
        return replace(self, tickets={key: each for key, each in self.tickets.items() if key != ticket})

    def _changed(self, ticket: str, **changes: object) -> Self:
        known = self.tickets.get(ticket)
        return self if known is None else self._with(msgspec.structs.replace(known, **changes))


def _past_call(ticket: LiveTicket) -> PastCall:
    """The call that a called or served *ticket* once heard."""
    return PastCall(
        ticket=ticket.ticket,
        letters=ticket.letters,
        number=ticket.number,
        label=ticket.label,
        counter=ticket.counter or "",
        agency=ticket.agency,
        language=ticket.language,
        at=ticket.called_at or ticket.arrived_at,
    )
