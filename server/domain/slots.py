"""The slots in which a service has appointments. Knows when they are; must not know who has booked them."""

from datetime import date, datetime, timedelta

from server.domain.opening import OpeningHours
from server.domain.plan import Appointments, Service


def slots_of(service: Service, day: date, hours: OpeningHours) -> tuple[datetime, ...]:
    """The beginnings (UTC) of the slots of *service* on *day*: whole ones, one after the other from each opening."""
    terms = service.appointments
    if terms is None or terms.slot_seconds <= 0:
        return ()
    length = timedelta(seconds=terms.slot_seconds)
    return tuple(
        begins + place * length
        for begins, ends in hours.appointment_spans(service, day)
        for place in range((ends - begins) // length)
    )


def begins_slot(service: Service, at: datetime, day: date, hours: OpeningHours) -> bool:
    """Whether *at*, a moment of *day*, is one of ``slots_of``."""
    terms = service.appointments
    if terms is None or terms.slot_seconds <= 0:
        return False
    length = timedelta(seconds=terms.slot_seconds)
    return any(
        begins <= at <= ends - length and not (at - begins) % length
        for begins, ends in hours.appointment_spans(service, day)
    )


def too_far(terms: Appointments, day: date, today: date) -> bool:
    """Whether *day* cannot be booked yet."""
    return (day - today).days > terms.days_ahead
