"""A small hall with appointments, and its bookings as events."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from server.domain.calendar import Calendar
from server.domain.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
)
from server.domain.plan import Appointments, Plan
from tests.fakes.hours import CARD, MONDAY, OFFICE
from tests.fakes.plans import small_plan

TERMS = Appointments(slot_seconds=1800, capacity=2, early_seconds=1200, late_seconds=600, days_ahead=7)


def plan_with_appointments(
    terms: Appointments = TERMS,
    calendar: Calendar = OFFICE,
    *,
    zone: str = "Asia/Jakarta",
    quota: int | None = None,
) -> Plan:
    """Identity cards by appointment, in the office's hours: slots of half an hour with two places."""
    plan = small_plan(zone=zone)
    card = replace(plan.services[CARD], appointments=terms, quota=quota)
    return replace(plan, calendar=calendar, services={**plan.services, CARD: card})


def at(clock_time: str, day: date = MONDAY) -> datetime:
    """A moment by Jakarta's wall."""
    hour, minute = map(int, clock_time.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


def booked(booking: str, slot: datetime, priority: str | None = None) -> AppointmentBooked:
    """Somebody will come."""
    return AppointmentBooked(
        booking=booking, code=booking.upper(), service=CARD, slot=slot, priority=priority, language="en"
    )


def moved(booking: str, earlier: datetime, slot: datetime) -> AppointmentMoved:
    """Another time."""
    return AppointmentMoved(booking=booking, code=booking.upper(), service=CARD, slot=slot, earlier=earlier)


def cancelled(booking: str, slot: datetime) -> AppointmentCancelled:
    """Nobody will come."""
    return AppointmentCancelled(
        booking=booking, code=booking.upper(), service=CARD, slot=slot, reason="visitor"
    )


def missed(booking: str, slot: datetime) -> AppointmentMissed:
    """Nobody came."""
    return AppointmentMissed(booking=booking, code=booking.upper(), service=CARD, slot=slot)


def checked_in(booking: str, slot: datetime) -> AppointmentCheckedIn:
    """Somebody came."""
    return AppointmentCheckedIn(
        booking=booking, code=booking.upper(), service=CARD, slot=slot, ticket=f"ticket of {booking}"
    )
