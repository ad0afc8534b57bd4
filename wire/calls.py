"""Whose turn it is and why, and the calls that were made with their reasons."""

from datetime import datetime

import msgspec

from wire.events import CallReason, TicketCalled


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Whom *counter* would call now and why. Without anybody who waits for it everything else is null.

    Answered by ``GET /api/counters/{counter}/next``, which calls nobody.
    """

    counter: str
    ticket: str | None = None
    label: str | None = None
    errand: int | None = None
    service: str | None = None
    line: str | None = None
    agency: str | None = None
    priority: str | None = None
    reason: CallReason | None = None


class CallMade(msgspec.Struct, frozen=True, kw_only=True):
    """One call, with the reason that was recorded with it."""

    seq: int
    at: datetime
    call: TicketCalled


class Calls(msgspec.Struct, frozen=True, kw_only=True):
    """Calls without their recalls, the newest last.

    Answered by ``GET /api/calls`` (of the whole hall: the last 20 announcements of today, recalls among them, are kept) and by
    ``GET /api/tickets/{ticket}/calls`` (all calls of one of today's tickets).
    """

    calls: tuple[CallMade, ...]
