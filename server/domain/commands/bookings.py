"""Appointments: booked, moved, cancelled, checked in (rule 24)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class BookAppointment:
    """A place in *slot* (aware, its beginning) of *service*. The request id becomes the booking's identity."""

    request_id: str
    service: str
    slot: datetime
    priority: str | None = None
    language: str = "id"


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveAppointment:
    """Another *slot* for a booking."""

    request_id: str
    booking: str
    slot: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class CancelAppointment:
    """The visitor will not come."""

    request_id: str
    booking: str
    reason: str = "visitor"


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckIn:
    """The visitor with the booking's id or *code* is at *kiosk*. The request id becomes the ticket's identity."""

    request_id: str
    code: str
    kiosk: str
