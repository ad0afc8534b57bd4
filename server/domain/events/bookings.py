"""Appointments. A booking has a random id, made by who asks, and a short code for people."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentBooked:
    """A place in *slot* (aware, its beginning) of *service* is taken."""

    booking: str
    code: str
    service: str
    slot: datetime
    priority: str | None
    language: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentMoved:
    """The booking has another *slot*; its place in *earlier* is free."""

    booking: str
    code: str
    service: str
    slot: datetime
    earlier: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentCancelled:
    """The visitor will not come; the place is free."""

    booking: str
    code: str
    service: str
    slot: datetime
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentMissed:
    """Nobody checked in within the window; the place is free."""

    booking: str
    code: str
    service: str
    slot: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentCheckedIn:
    """The visitor is here and holds *ticket*."""

    booking: str
    code: str
    service: str
    slot: datetime
    ticket: str
