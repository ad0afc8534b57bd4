"""One ticket as its visitor and the staff may see it. Answered by ``GET /api/tickets/{ticket}``."""

from datetime import date, datetime

import msgspec


class LegStatus(msgspec.Struct, frozen=True, kw_only=True):
    """An errand's stay in one line, with its exact times; null where it has not come to that.

    Seconds are kept apart: waited until the first call (without blocked and held ones), walked from the last call to the
    start, served (without held ones). *end* is done, transferred, no_show, cancelled or expired; empty while it goes on.
    """

    service: str
    line: str
    counter: str | None
    officer: str | None
    entered_at: datetime
    first_called_at: datetime | None
    last_called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    waited_seconds: float | None
    walked_seconds: float | None
    served_seconds: float | None
    held_seconds: float
    blocked_seconds: float
    outcome: str | None
    end: str


class ErrandStatus(msgspec.Struct, frozen=True, kw_only=True):
    """One service wanted in the visit. *phase* is a ticket's, or blocked or held.

    *needs* are the errands that must still be done first. *ahead* and the range of the wait are given while it waits in its
    line; *legs* are its stays in lines, the present one last.
    """

    number: int
    service: str
    line: str
    agency: str
    phase: str
    needs: tuple[int, ...] = ()
    counter: str | None = None
    slot: datetime | None = None
    hold_until: datetime | None = None
    outcome: str | None = None
    ahead: int | None = None
    wait_low_seconds: int | None = None
    wait_high_seconds: int | None = None
    legs: tuple[LegStatus, ...] = ()


class StopStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Where an open errand is expected to be done (a zone, or empty), and when: ranges in seconds from now, null where nobody
    can say.
    """

    errand: int
    zone: str = ""
    begins_low_seconds: int | None = None
    begins_high_seconds: int | None = None
    ends_low_seconds: int | None = None
    ends_high_seconds: int | None = None


class TicketStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Where a ticket stands. *phase* is waiting, blocked, called, serving, held, done, no_show, cancelled or expired.

    Where a visit has several *errands*, *service* and what follows from it are those of the errand that says where it stands.
    *ahead* and the range of the wait (seconds) are given while that waits. With several errands open, *stops* are those in the
    order in which they are expected, and the range of *out* is when the visit is over, from now. *notes* are for the staff, and only today's.
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
    package: str | None = None
    booking: str | None = None
    channel: str = "kiosk"
    errands: tuple[ErrandStatus, ...] = ()
    stops: tuple[StopStatus, ...] = ()
    out_low_seconds: int | None = None
    out_high_seconds: int | None = None
    notes: tuple[str, ...] = ()
