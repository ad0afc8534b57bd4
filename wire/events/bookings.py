"""Appointments. A booking has a random id, made by who asks, and a short code for people."""

from datetime import datetime

from wire.events.event import Event


class AppointmentBooked(Event, frozen=True, kw_only=True):
    """A place in *slot* (its beginning) of *service* is taken."""

    booking: str
    code: str
    service: str
    slot: datetime
    priority: str | None
    language: str


class AppointmentMoved(Event, frozen=True, kw_only=True):
    """The booking has another *slot*; its place in *earlier* is free."""

    booking: str
    code: str
    service: str
    slot: datetime
    earlier: datetime


class AppointmentCancelled(Event, frozen=True, kw_only=True):
    """The visitor will not come; the place is free."""

    booking: str
    code: str
    service: str
    slot: datetime
    reason: str


class AppointmentMissed(Event, frozen=True, kw_only=True):
    """Nobody checked in within the window; the place is free."""

    booking: str
    code: str
    service: str
    slot: datetime


class AppointmentCheckedIn(Event, frozen=True, kw_only=True):
    """The visitor is here and holds *ticket*."""

    booking: str
    code: str
    service: str
    slot: datetime
    ticket: str
