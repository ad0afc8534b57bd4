"""Appointments: booked, moved, cancelled, used and missed (rule 24).

A booking in its window is served although no more tickets are given to others: its place in the slot was promised.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.bookings import BookingState
from server.domain.codes import code_of
from server.domain.decisions import availability, guards
from server.domain.decisions.issuing import ticket_of
from server.domain.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
    ErrandAsked,
    TicketIssued,
)
from server.domain.slots import begins_slot, too_far
from server.domain.stretches import LocalDay

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain.bookings import Booking
    from server.domain.commands import BookAppointment, CancelAppointment, CheckIn, MoveAppointment
    from server.domain.hall import Hall
    from server.domain.plan import Appointments, Service


def book(hall: Hall, command: BookAppointment, now: datetime) -> tuple[AppointmentBooked]:
    """A place in a slot. The request id becomes the booking's identity, so it can be used once."""
    service = guards.service_of(hall, command.service)
    guards.known_priority(hall, command.priority)
    if hall.bookings.get(command.request_id) is not None:
        raise refusals.RequestReused
    slot = _free_slot(hall, service, command.slot, now)
    return (
        AppointmentBooked(
            booking=command.request_id,
            code=code_of(command.request_id, hall.bookings.codes),
            service=service.id,
            slot=slot,
            priority=command.priority,
            language=command.language,
        ),
    )


def move(hall: Hall, command: MoveAppointment, now: datetime) -> tuple[AppointmentMoved]:
    """Another slot of the same service; one's own place in a slot is no obstacle."""
    booking = _open(hall, hall.bookings.get(command.booking), now)
    service = guards.service_of(hall, booking.service)
    slot = _free_slot(hall, service, command.slot, now, own=booking)
    return (
        AppointmentMoved(
            booking=booking.id, code=booking.code, service=service.id, slot=slot, earlier=booking.slot
        ),
    )


def cancel(hall: Hall, command: CancelAppointment, now: datetime) -> tuple[AppointmentCancelled]:
    """The place is free for somebody else."""
    booking = _open(hall, hall.bookings.get(command.booking), now)
    return (
        AppointmentCancelled(
            booking=booking.id,
            code=booking.code,
            service=booking.service,
            slot=booking.slot,
            reason=command.reason,
        ),
    )


def check_in(hall: Hall, command: CheckIn, now: datetime) -> tuple[AppointmentCheckedIn, TicketIssued]:
    """A ticket for a booking. Neither quota nor last ticket stand against it, but a day closed by people does."""
    booking = hall.bookings.find(command.code)
    if (
        booking is not None
        and booking.state is BookingState.MISSED
        and not hall.bookings.is_open(booking, now)
    ):
        raise refusals.TooLateToCheckIn(code=booking.code)
    booking = _open(hall, booking, now)
    service = guards.service_of(hall, booking.service)
    _in_window(hall, booking, now)
    # At the soonest the visitor could be served: who comes early may come before the doors open.
    availability.not_shut_by_people(hall, service, max(booking.slot, now))
    issued = ticket_of(
        hall,
        ticket=command.request_id,
        asked=(ErrandAsked(number=1, service=service.id, line=service.line, agency=service.agency),),
        kiosk=command.kiosk,
        priority=booking.priority,
        language=booking.language,
        channel="appointment",
        booking=booking.id,
        slot=booking.slot,
    )
    checked_in = AppointmentCheckedIn(
        booking=booking.id,
        code=booking.code,
        service=service.id,
        slot=booking.slot,
        ticket=issued.ticket,
    )
    return checked_in, issued


def missed(hall: Hall, now: datetime) -> tuple[AppointmentMissed, ...]:
    """The bookings whose window has ended with nobody there."""
    return tuple(
        AppointmentMissed(booking=booking.id, code=booking.code, service=booking.service, slot=booking.slot)
        for booking in hall.bookings.due(now)
    )


def _open(hall: Hall, booking: Booking | None, now: datetime) -> Booking:
    """Raises UnknownAppointment, AppointmentOver."""
    if booking is None:
        raise refusals.UnknownAppointment
    if not hall.bookings.is_open(booking, now):
        raise refusals.AppointmentOver(code=booking.code, state=booking.state.value)
    return booking


def _free_slot(
    hall: Hall, service: Service, asked: datetime, now: datetime, own: Booking | None = None
) -> datetime:
    """The slot that begins then (UTC), with a place left.

    Raises NoAppointments, SlotPassed, SlotTooFar, NoSuchSlot, SlotFull, QuotaUsedUp.
    """
    terms = service.appointments
    if terms is None:
        raise refusals.NoAppointments(service=service.id)
    slot = _slot_at(hall, service, terms, asked, now)
    if own is not None and own.slot == slot and own.state.holds_place:
        return slot
    if hall.bookings.taken(service.id, slot) >= terms.capacity:
        raise refusals.SlotFull(slot=_said(hall, slot))
    _place_on(hall, service, slot, own)
    return slot


def _place_on(hall: Hall, service: Service, slot: datetime, own: Booking | None) -> None:
    """Appointments take the places of a quota, too. Raises QuotaUsedUp."""
    if service.quota is None:
        return
    day = hall.days.of(slot)
    taken = hall.bookings.open_on(service.id, day)
    taken -= own is not None and own.state.holds_place and hall.days.of(own.slot) == day
    if day == hall.day:
        taken += hall.places_taken.get(service.id, 0)
    if taken >= service.quota:
        raise refusals.QuotaUsedUp(service=service.id, quota=service.quota)


def _slot_at(hall: Hall, service: Service, terms: Appointments, asked: datetime, now: datetime) -> datetime:
    try:
        local = asked.astimezone(hall.plan.time_zone)
    except OverflowError:  # a date at the end of the calendar has no local time everywhere
        raise refusals.NoSuchSlot(slot=asked.isoformat()) from None
    if local <= now:
        raise refusals.SlotPassed(slot=local.isoformat(timespec="minutes"))
    if too_far(terms, local.date(), hall.days.of(now)):
        raise refusals.SlotTooFar(days=terms.days_ahead)
    slot = local.astimezone(UTC)
    if not begins_slot(service, slot, local.date(), hall.hours):
        raise refusals.NoSuchSlot(slot=local.isoformat())
    return slot


def _in_window(hall: Hall, booking: Booking, now: datetime) -> None:
    """Raises TooEarlyToCheckIn, TooLateToCheckIn. A ticket holds for its day, so the window never opens the day before."""
    if now >= hall.bookings.window_ends(booking):
        raise refusals.TooLateToCheckIn(code=booking.code)
    opens = booking.slot - timedelta(seconds=hall.bookings.terms(booking.service).early_seconds)
    day = hall.days.of(booking.slot)
    if now < booking.slot and hall.days.of(now) < day:
        opens = max(opens, LocalDay(day, hall.plan.time_zone).begins)
    if now < opens:
        raise refusals.TooEarlyToCheckIn(code=booking.code, **{"from": _said(hall, opens)})


def _said(hall: Hall, at: datetime) -> str:
    return at.astimezone(hall.plan.time_zone).isoformat(timespec="minutes")
