"""Tickets and their legs as the read model keeps them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketView:
    """A ticket as the read model keeps it, of today or of any day before."""

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
    package: str | None = None
    booking: str | None = None
    channel: str = "kiosk"
    errands: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class LegView:
    """A stay in a line (rule 20). *errand* and *leg* count from 1. The read model keeps those that have ended.

    Seconds are exact; None where it did not come to that. *end* is done, transferred, no_show, cancelled or expired, and
    empty while the leg goes on.
    """

    errand: int
    leg: int
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
