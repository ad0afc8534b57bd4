"""A visitor's ticket: given, changed, printed, ended unserved."""

from datetime import datetime

import msgspec

from wire.events.event import Event


class ErrandAsked(msgspec.Struct, frozen=True, kw_only=True):
    """One service wanted in a visit. *number* counts the ticket's errands from 1; *needs* must be done first."""

    number: int
    service: str
    line: str
    agency: str
    needs: tuple[int, ...] = ()


class TicketIssued(Event, frozen=True, kw_only=True):
    """A visitor took a number. *ahead* people wait before it; the wait is a range or unknown (None).

    *service*, *line* and *agency* are those of the first errand; *errands* are all of them. *channel* is ``kiosk``,
    ``counter`` (a visitor without a ticket), ``appointment`` or ``alone`` (given by a kiosk without the server, at
    *taken_at*). *slot* is the appointed time of the first errand, *booking* its booking.
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


class ErrandAdded(Event, frozen=True, kw_only=True):
    """The visitor wants something more; *counter* added it, or None. The errands *needed_by* wait for it."""

    ticket: str
    label: str
    errand: ErrandAsked
    counter: str | None
    needed_by: tuple[int, ...] = ()


class ErrandCancelled(Event, frozen=True, kw_only=True):
    """One errand ended unserved; *open_errands* are left. *frees_place*: whether its place in a quota is free."""

    ticket: str
    label: str
    errand: int
    counter: str | None
    reason: str
    open_errands: int
    frees_place: bool = True


class NoteAdded(Event, frozen=True, kw_only=True):
    """Somebody at *counter* (None: elsewhere) wrote *text* down."""

    ticket: str
    label: str
    counter: str | None
    text: str


class TicketCancelled(Event, frozen=True, kw_only=True):
    """The ticket ended before its visit did. *frees_place* as for an errand."""

    ticket: str
    label: str
    counter: str | None
    reason: str
    frees_place: bool = True


class TicketExpired(Event, frozen=True, kw_only=True):
    """The business day ended while the ticket was alive."""

    ticket: str
    label: str


class TicketPrinted(Event, frozen=True, kw_only=True):
    """The slip came out whole."""

    ticket: str
    label: str
    kiosk: str


class PrintFailed(Event, frozen=True, kw_only=True):
    """The slip did not come out; the ticket stays valid."""

    ticket: str
    label: str
    kiosk: str
    trouble: str
