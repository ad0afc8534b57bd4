"""What the hall offers now: services and how long they take, appointments and what became of one.

Looks at the hall and changes nothing. Knows no words and no prices.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from server.domain.decisions.issuing import estimated
from server.domain.estimate import WaitRange
from server.domain.hall import Hall
from server.domain.plan import Service
from server.domain.refusals import NoAppointments, Refusal, UnknownAppointment, UnknownService
from server.service.ports import Forecasts


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceOffer:
    """Whether a service gives numbers now. *why* not is a word of ``refusals.Closed``, or ``quota``; *said* is the reason
    given by people. *opens* is the next opening, *closes_at* the end of the day's last hour. *waiting* are the people in its
    line; *wait* is that of an ordinary newcomer.
    """

    service: str
    open: bool
    why: str
    said: str
    closes_at: datetime | None
    opens: datetime | None
    waiting: int
    wait: WaitRange | None
    quota: int | None
    places_left: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """A booking: *state* is booked, checked_in, missed or cancelled; check-in is possible *check_in_from* until *check_in_until*."""

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


FreeSlots = tuple[tuple[datetime, int], ...]
"""Beginnings of slots, and the places left in each."""


def service_offers(hall: Hall, forecasts: Forecasts, now: datetime) -> tuple[ServiceOffer, ...]:
    """All services, in the order of the set-up."""
    return tuple(_offer(hall, service, forecasts, now) for service in hall.plan.services.values())


def _offer(hall: Hall, service: Service, forecasts: Forecasts, now: datetime) -> ServiceOffer:
    wait = forecasts.newcomer(service.line, now, priority=False)
    if wait is None:
        wait = estimated(hall, service, None)
    expected = None if wait is None else (wait.low_seconds + wait.high_seconds) / 2
    hours = hall.hours.standing(service, now, expected_wait_seconds=expected)
    left = None
    if service.quota is not None:
        left = max(0, service.quota - hall.places_taken.get(service.id, 0))
    return ServiceOffer(
        service=service.id,
        open=hours.open and left != 0,
        why="quota" if hours.open and left == 0 else hours.why,
        said=hours.said,
        closes_at=hours.closes_at,
        opens=hours.opens,
        waiting=len(hall.waiting_line(service.line)),
        wait=wait,
        quota=service.quota,
        places_left=left,
    )


def free_slots(hall: Hall, service: str, day: date, now: datetime) -> FreeSlots | Refusal:
    """The slots of *day* that can still be booked, full ones with no place left. UnknownService, NoAppointments."""
    known = hall.plan.services.get(service)
    if known is None:
        return UnknownService(service=service)
    if known.appointments is None:
        return NoAppointments(service=service)
    return hall.bookings.free(known, day, hall.hours, now)


def appointment(hall: Hall, said: str) -> Appointment | Refusal:
    """The booking of that id or code, of today or later. UnknownAppointment."""
    booking = hall.bookings.find(said)
    if booking is None:
        return UnknownAppointment()
    terms = hall.bookings.terms(booking.service)
    return Appointment(
        booking=booking.id,
        code=booking.code,
        service=booking.service,
        slot=booking.slot,
        state=booking.state.value,
        priority=booking.priority,
        language=booking.language,
        ticket=booking.ticket,
        check_in_from=booking.slot - timedelta(seconds=terms.early_seconds),
        check_in_until=hall.bookings.window_ends(booking),
    )
