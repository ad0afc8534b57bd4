"""What a supervisor asks of the whole hall."""

from dataclasses import dataclass
from datetime import date

from server.domain.hours import Interval


@dataclass(frozen=True, kw_only=True, slots=True)
class OverrideHours:
    """On *day* other *hours* hold for *scope* ``mall``, ``agency`` or ``service`` with the id *subject*; empty: closed;
    None: as set up again.
    """

    request_id: str
    scope: str
    subject: str
    day: date
    hours: tuple[Interval, ...] | None
    reason: str
    by: str
