"""A visitor's ticket: given, changed, printed, ended unserved."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ErrandAsked:
    """One service wanted in a visit. *number* counts the ticket's errands from 1; *needs* must be done first."""

    number: int
    service: str
    line: str
    agency: str
    needs: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketIssued:
    """A number was given. *service*, *line* and *agency* are those of the first errand.

    *channel* is ``kiosk``, ``counter`` (a visitor without a ticket), ``appointment`` or ``alone`` (given by a kiosk without
    the server, at *taken_at*). *slot* is the appointed time of the first errand, *booking* its booking.
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
    kiosk: str
    ahead: int
    wait_low_seconds: int | None
    wait_high_seconds: int | None
    errands: tuple[ErrandAsked, ...] = ()
    package: str | None = None
    channel: str = "kiosk"
    taken_at: datetime | None = None
    booking: str | None = None
    slot: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ErrandAdded:
    """The visitor wants something more; *counter* added it, or None. The errands *needed_by* wait for it."""

    ticket: str
    label: str
    errand: ErrandAsked
    counter: str | None
    needed_by: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ErrandCancelled:
    """One errand ended unserved; *open_errands* are left. *frees_place*: whether its place in a quota is free (rule 5)."""

    ticket: str
    label: str
    errand: int
    counter: str | None
    reason: str
    open_errands: int
    frees_place: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteAdded:
    """Somebody at *counter* (None: elsewhere) wrote *text* down."""

    ticket: str
    label: str
    counter: str | None
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCancelled:
    """The ticket ended unserved; *counter* had called it, or None. *frees_place* as for an errand."""

    ticket: str
    label: str
    counter: str | None
    reason: str
    frees_place: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketExpired:
    """The business day ended while the ticket was alive."""

    ticket: str
    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketPrinted:
    """The slip came out whole."""

    ticket: str
    label: str
    kiosk: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintFailed:
    """The slip did not come out. The ticket stays valid (rule 32)."""

    ticket: str
    label: str
    kiosk: str
    trouble: str
