"""The state of a hall at one sequence number: what a client needs when it has missed too much."""

from datetime import date, datetime
from typing import Literal

import msgspec

from wire.events import TicketIssued

TicketPhase = Literal["waiting", "called", "serving"]


class LiveTicket(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket that is waiting, called or being served."""

    ticket: str
    letters: str
    number: int
    label: str
    service: str
    line: str
    agency: str
    priority: str | None
    language: str
    phase: TicketPhase
    arrived_at: datetime
    called_at: datetime | None = None
    started_at: datetime | None = None
    counter: str | None = None
    recalls: int = 0


def newcomer(issued: TicketIssued, at: datetime) -> LiveTicket:
    """The ticket that was *issued* at the moment *at*, waiting: how every fold of the stream begins a ticket."""
    return LiveTicket(
        ticket=issued.ticket,
        letters=issued.letters,
        number=issued.number,
        label=issued.label,
        service=issued.service,
        line=issued.line,
        agency=issued.agency,
        priority=issued.priority,
        language=issued.language,
        phase="waiting",
        arrived_at=at,
    )


class CounterState(msgspec.Struct, frozen=True, kw_only=True):
    """Who sits at a counter (None: closed) and which ticket is there (None: free)."""

    counter: str
    officer: str | None
    ticket: str | None


class PastCall(msgspec.Struct, frozen=True, kw_only=True):
    """One of the latest calls, for the board; *at* is the last time it was announced."""

    ticket: str
    letters: str
    number: int
    label: str
    counter: str
    agency: str
    language: str
    at: datetime


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """The hall after record *seq*. *calls* are the day's latest, newest last, at most 20."""

    seq: int
    day: date | None
    tickets: tuple[LiveTicket, ...]
    counters: tuple[CounterState, ...]
    calls: tuple[PastCall, ...]


class Hello(msgspec.Struct, frozen=True, kw_only=True):
    """First message of every stream: what is older than *seq* is replayed, not live.

    *hall* is the id that the server advertises. *journal* changes when the server starts a new journal; *at* is the server's clock.
    """

    protocol: int
    hall: str
    journal: str
    seq: int
    at: datetime
