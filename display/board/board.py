"""The board of the hall: who is called where, who is served where, how long each line is.

Pure: a snapshot or records in, a board out. Knows the contract's messages. Must not know which part of the hall a
screen looks at, in which words it says it, or what time it is.
"""

from collections import Counter as Tally
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal, TypeVar

import msgspec

from wire import absences, events
from wire.absences import Absences
from wire.displays import DisplayArrangement, Notice
from wire.events import Record
from wire.snapshot import LiveTicket, PastCall, Snapshot
from wire.visits import after, at_counter, ticket_of, waiting

KEPT_CALLS: Final = 20
"""As many calls as a snapshot carries: a board after a restart must equal the board before."""
RECENT_CALLS: Final = 6

Phase = Literal["called", "serving", "ended"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of the list of calls, last announced *at*. *ended*: the visitor has left, the call asks nobody any more."""

    ticket: str
    label: str
    counter: str
    agency: str
    phase: Phase
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Board:
    """The hall after record *seq*. *calls* are the day's latest with their recalls, newest last, as in a snapshot. *speakers* are
    the displays that speak, by zone; that of the empty zone in all that have none of their own. *absent* are the no-shows that can still
    come, the latest last; *paused* why a counter pauses; *arrangements* those made while the
    hall runs, by display; *notices* by their id, the first posted first; those that are over until the next one is posted.
    """

    seq: int = 0
    tickets: Mapping[str, LiveTicket] = field(default_factory=dict)
    calls: tuple[PastCall, ...] = ()
    open_counters: frozenset[str] = frozenset()
    paused: Mapping[str, str] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)
    absent: Absences = ()
    arrangements: Mapping[str, DisplayArrangement] = field(default_factory=dict)
    notices: Mapping[str, Notice] = field(default_factory=dict)

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Board":
        """The board that *snapshot* describes."""
        return cls(
            seq=snapshot.seq,
            tickets={ticket.ticket: ticket for ticket in snapshot.tickets},
            calls=snapshot.calls,
            open_counters=frozenset(each.counter for each in snapshot.counters if each.officer is not None),
            paused={each.counter: each.paused for each in snapshot.counters if each.paused is not None},
            speakers={each.zone: each.display for each in snapshot.speakers},
            absent=snapshot.absent,
            arrangements={each.display: each.arrangement for each in snapshot.displays if each.arrangement},
            notices={each.notice: each for each in snapshot.notices},
        )

    def after(self, record: Record) -> "Board":
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
            (
                each
                for each in self.tickets.values()
                if each.called_at and at_counter(each) and each.ticket not in kept
            ),
            key=lambda each: (each.called_at, each.ticket),
        )
        newest: dict[str, PastCall] = {}
        for call in (*reversed(self.calls), *map(_past_call, reversed(older))):
            newest.setdefault(call.ticket, call)
        return tuple(self._row(call) for call in newest.values() if concerns(call.counter))[:most]

    def at_counters(self) -> Mapping[str, LiveTicket]:
        """Who is called to or served at each counter, by counter; where several are, the one who came last."""
        there = [(counter, each) for each in self.tickets.values() if (counter := at_counter(each))]
        there.sort(key=lambda each: (each[1].called_at or each[1].arrived_at, each[1].ticket))
        return dict(there)

    def waiting(self) -> Mapping[str, int]:
        """How many wait, by line; a line where nobody waits may be missing."""
        return Tally(errand.line for errand in waiting(self.tickets.values()))

    def missing(self, since: datetime) -> Absences:
        """The no-shows marked at *since* or later, the latest last; not those whose number somebody else has by now."""
        alive = {(each.label, each.ticket) for each in self.tickets.values()}
        taken = {label for label, _ in alive}
        return tuple(
            each
            for each in self.absent
            if each.at >= since and (each.label not in taken or (each.label, each.ticket) in alive)
        )

    def speaker(self, zone: str) -> str | None:
        """The display that speaks the calls to *zone*, as far as the server knows any (rule 29)."""
        return self.speakers.get(zone) or self.speakers.get("")

    def calls_again(self, row: Row) -> bool:
        """Whether *row* asks a visitor who did not come to an earlier call."""
        ticket = self.tickets.get(row.ticket)
        return row.phase == "called" and ticket is not None and ticket.recalls > 0

    def _row(self, call: PastCall) -> Row:
        ticket = self.tickets.get(call.ticket)
        here = ticket is not None and at_counter(ticket) == call.counter
        phase: Phase = (
            "ended" if ticket is None or not here else "serving" if ticket.phase == "serving" else "called"
        )
        return Row(
            ticket=call.ticket,
            label=call.label,
            counter=call.counter,
            agency=call.agency,
            phase=phase,
            at=call.at,
        )

    def _having(self, record: Record) -> "Board":
        match record.event:
            case events.DayOpened():
                return self._next_day(record.at)
            case events.CounterOpened(counter=counter):
                return replace(
                    self, open_counters=self.open_counters | {counter}, paused=_without(self.paused, counter)
                )
            case events.CounterClosed(counter=counter):
                return replace(
                    self, open_counters=self.open_counters - {counter}, paused=_without(self.paused, counter)
                )
            case events.CounterPaused(counter=counter, reason=reason):
                return replace(self, paused={**self.paused, counter: reason})
            case events.CounterResumed(counter=counter):
                return replace(self, paused=_without(self.paused, counter))
            case events.DisplayArranged(display=display, arrangement=arrangement):
                others = _without(self.arrangements, display)
                return replace(
                    self, arrangements=others if arrangement is None else {**others, display: arrangement}
                )
            case events.NoticePosted() as posted:
                return replace(self, notices={**self._held(record.at), posted.notice: _notice(posted)})
            case events.NoticeWithdrawn(notice=notice):
                return replace(self, notices=_without(self.notices, notice))
            case events.DisplayJoined() | events.DisplayLeft() as moved:
                speakers = _without(self.speakers, moved.zone)
                own = {} if moved.speaker is None else {moved.zone: moved.speaker}
                return replace(self, speakers={**speakers, **own})
            case events.TicketCalled() | events.TicketRecalled() as announced:
                return _announced(self._visited(record), announced, record.at)
            case _:
                return self._visited(record)

    def _next_day(self, at: datetime) -> "Board":
        """Numbers start again, every counter is still closed. What lasts is said again a moment later, but a display that forgot it until
        then would put on its own layout for the blink of an eye.
        """
        return Board(arrangements=self.arrangements, notices=self._held(at))

    def _held(self, at: datetime) -> Mapping[str, Notice]:
        return {name: each for name, each in self.notices.items() if each.until > at}

    def _visited(self, record: Record) -> "Board":
        ticket = ticket_of(record.event)
        if ticket is None:
            return self
        before = self.tickets.get(ticket)
        now = after(before, record.event, record.at)
        absent = absences.after(self.absent, record.event, record.at, before)
        if now is before and absent is self.absent:
            return self
        if now is None:
            return replace(self, tickets=_without(self.tickets, ticket), absent=absent)
        return replace(self, tickets={**self.tickets, ticket: now}, absent=absent)


_Kept = TypeVar("_Kept")


def _without(mapping: Mapping[str, _Kept], key: str) -> Mapping[str, _Kept]:
    return {name: each for name, each in mapping.items() if name != key} if key in mapping else mapping


def _notice(posted: events.NoticePosted) -> Notice:
    return Notice(
        notice=posted.notice, text=posted.text, until=posted.until, zone=posted.zone, urgent=posted.urgent
    )


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


def _announced(board: Board, call: events.TicketCalled | events.TicketRecalled, at: datetime) -> Board:
    """*board*, whose tickets know of the *call* already, with it as the newest."""
    ticket = board.tickets.get(call.ticket)
    if ticket is None:
        return board
    newest = msgspec.structs.replace(_past_call(ticket), counter=call.counter, at=at)
    return replace(board, calls=(*board.calls, newest)[-KEPT_CALLS:])
