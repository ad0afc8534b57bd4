"""What the hall offers at a moment: services and how long they take, and appointments."""

from datetime import date, datetime

import msgspec


class ServiceState(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a service gives numbers now.

    If not, *why* is hours, weekday, break, holiday, last-ticket, full, override or quota, *said* the reason given by people,
    and *opens* the next opening (null: not soon). *closes_at* is the end of today's last hour (null: no hours are set).
    *waiting* are the people in its line; the range is the wait of somebody who takes a number now (null: nobody knows).
    *places_left* of the day's *quota* (null: no limit).
    """

    service: str
    open: bool
    why: str
    said: str
    closes_at: datetime | None
    opens: datetime | None
    waiting: int
    wait_low_seconds: int | None
    wait_high_seconds: int | None
    quota: int | None
    places_left: int | None


class Services(msgspec.Struct, frozen=True, kw_only=True):
    """All services as they are *at* this moment. Answered by ``GET /api/services``."""

    at: datetime
    services: tuple[ServiceState, ...]


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """When an appointment may begin, and how many more can; none left: it is full."""

    begins: datetime
    places_left: int


class Slots(msgspec.Struct, frozen=True, kw_only=True):
    """The slots of *day* that have not begun. Answered by ``GET /api/services/{agency}/{service}/slots``."""

    service: str
    day: date
    slots: tuple[Slot, ...]


class Appointment(msgspec.Struct, frozen=True, kw_only=True):
    """A booking of today or later. *state* is booked, checked_in, missed or cancelled; *ticket* was given at check-in.

    Answered by ``GET /api/appointments/{code}``, for the code that people type or the booking's id.
    """

    booking: str
    code: str
    service: str
    slot: datetime
    state: str
    priority: str | None
    language: str
    ticket: str | None
    check_in_from: datetime
    check_in_until: datetime
