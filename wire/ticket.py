"""One ticket as its visitor may see it. Answered by ``GET /api/tickets/{ticket}``."""

from datetime import date, datetime

import msgspec


class TicketStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Where a ticket stands. *phase* is waiting, called, serving, done, no_show, cancelled or expired.

    *ahead* and the range of the wait (seconds) are given while it waits.
    """

    ticket: str
    day: date
    label: str
    service: str
    line: str
    agency: str
    priority: str | None
    language: str
    phase: str
    counter: str | None
    arrived_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    recalls: int
    outcome: str | None
    printed: bool | None
    ahead: int | None = None
    wait_low_seconds: int | None = None
    wait_high_seconds: int | None = None
