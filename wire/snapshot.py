"""The state of a hall at one sequence number: what a client needs when it has missed too much."""

from datetime import date, datetime
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from wire.displays import DisplayState, Notice
from wire.kiosks import KioskState
from wire.profile import Profile

TicketPhase = Literal["waiting", "blocked", "called", "serving", "held"]
"""Where a live visit stands. Blocked: nothing of it can be called now. Held: an officer set it aside."""

ErrandPhase = Literal[
    "waiting", "blocked", "called", "serving", "held", "done", "no_show", "cancelled", "expired"
]


class LiveErrand(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One service wanted in a live visit. *number* counts the ticket's errands from 1; *place* orders it in its line.

    *needs* are the errands that must be done before it can be called. *counter*, the times and *recalls* are those of the
    present call: while it is called, served or (without counter and start) held, with *hold_until* if that has an end.
    With *kept_counter* or *kept_officer* that one alone calls it. *slot* is its appointed time.
    """

    number: int
    service: str
    line: str
    agency: str
    phase: ErrandPhase
    place: datetime
    needs: tuple[int, ...] = ()
    counter: str | None = None
    called_at: datetime | None = None
    started_at: datetime | None = None
    recalls: int = 0
    hold_until: datetime | None = None
    kept_counter: str | None = None
    kept_officer: str | None = None
    slot: datetime | None = None


class LiveTicket(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket of which something is open. *phase* and the fields below it, *service*, *line* and *agency* are those of the
    errand that says where the visit stands: the one at a counter, else the next to be called. *errands* are all of them.
    """

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
    errands: tuple[LiveErrand, ...] = ()
    package: str | None = None


class Absent(msgspec.Struct, frozen=True, kw_only=True):
    """An errand whose visitor did not come to *counter* when called, marked *at* a moment; it can still be brought back."""

    ticket: str
    label: str
    errand: int
    service: str
    line: str
    agency: str
    counter: str | None
    at: datetime


class CounterState(msgspec.Struct, frozen=True, kw_only=True):
    """Who sits at a counter (None: closed) and which *ticket* came last to it (None: free). *tickets* are all that are there.

    *paused* is the reason of a pause. *profile* is the one it works by today, if it is not the mall's.
    """

    counter: str
    officer: str | None
    ticket: str | None
    paused: str | None = None
    tickets: tuple[str, ...] = ()
    profile: Profile | None = None


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


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """The *display* that speaks in *zone* (empty: the whole hall)."""

    zone: str
    display: str


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """The hall after record *seq*. *calls* are the day's latest, newest last, at most 20. A zone without a display that is known
    has none of the *speakers*. *absent* are the no-shows that can still be brought back, the latest last. *notices* that are over
    (their *until* has passed) may still stand here until the day ends.
    """

    seq: int
    day: date | None
    tickets: tuple[LiveTicket, ...]
    counters: tuple[CounterState, ...]
    calls: tuple[PastCall, ...]
    speakers: tuple[Speaker, ...] = ()
    kiosks: tuple[KioskState, ...] = ()
    absent: tuple[Absent, ...] = ()
    displays: tuple[DisplayState, ...] = ()
    notices: tuple[Notice, ...] = ()


class Hello(msgspec.Struct, frozen=True, kw_only=True):
    """First message of every stream: what is older than *seq* is replayed, not live.

    *hall* is the id that the server advertises. *journal* changes when the server starts a new journal; *at* is the server's clock.
    Phones read visitors' pages at *pages_url*, else at *pages_port* of the server's address, without TLS; else where programs find the server.
    """

    protocol: int
    hall: str
    journal: str
    seq: int
    at: datetime
    pages_url: str = ""
    pages_port: int = 0

    def pages_at(self, base_url: str) -> str:
        """Where phones read the pages of this server, which answers programs at *base_url*."""
        if self.pages_url or not self.pages_port:
            return self.pages_url or base_url
        return f"http://{urlsplit(base_url).hostname}:{self.pages_port}"
