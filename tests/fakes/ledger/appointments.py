"""Why an appointment cannot be booked, moved, cancelled or used, nor other hours set (rule 24)."""

from datetime import datetime

from server.domain import commands as c
from server.domain import refusals as r
from server.domain.hours import Interval
from server.domain.plan import Service
from tests.fakes.ledger.books import Appointment, Books
from tests.fakes.ledger.reasons import Reasons, known


def against_booking(books: Books, command: c.BookAppointment) -> Reasons:
    """Unknown service, no slot, no place."""
    yield from known(books, command.service, command.priority)
    if command.request_id in books.appointments:
        yield r.RequestReused
    service = books.plan.services.get(command.service)
    if service is not None:
        yield from _slot(books, service, command.slot)


def _slot(books: Books, service: Service, slot: datetime, own: Appointment | None = None) -> Reasons:
    terms, now = service.appointments, books.moment
    assert now is not None
    if terms is None:
        yield r.NoAppointments
        return
    if slot <= now:
        yield r.SlotPassed
    if (books.wall.day(slot) - books.wall.day(now)).days > terms.days_ahead:
        yield r.SlotTooFar
    if slot not in books.wall.slots(service, books.wall.day(slot)):
        yield r.NoSuchSlot
    mine = own is not None and own.slot == slot and own.state == "booked"
    if not mine and books.slot_taken(service.id, slot) >= terms.capacity:
        yield r.SlotFull
    day = books.wall.day(slot)
    taken = books.booked_on(service.id, day, but=own) + (
        books.places_taken(service.id) if day == books.day else 0
    )
    if not mine and service.quota is not None and taken >= service.quota:
        yield r.QuotaUsedUp


def _standing(books: Books, appointment: Appointment | None) -> Reasons:
    assert books.moment is not None
    if appointment is None:
        yield r.UnknownAppointment
    elif not books.stands(appointment, books.moment):
        yield r.AppointmentOver
        yield r.UnknownAppointment  # forgotten, when its day is past


def against_moving(books: Books, command: c.MoveAppointment) -> Reasons:
    """What is over stays."""
    appointment = books.appointments.get(command.booking)
    yield from _standing(books, appointment)
    if appointment is not None:
        yield from _slot(books, books.plan.services[appointment.service], command.slot, appointment)


def against_cancelling(books: Books, command: c.CancelAppointment) -> Reasons:
    """What is over stays."""
    return _standing(books, books.appointments.get(command.booking))


def against_check_in(books: Books, command: c.CheckIn) -> Reasons:
    """Too early, too late, used, or no number left."""
    appointment, now = books.found(command.code), books.moment
    yield from _standing(books, appointment)
    if appointment is None:
        return
    assert now is not None
    opens, ends = books.window(appointment)
    if now < opens:
        yield r.TooEarlyToCheckIn
    if now >= ends:
        yield r.TooLateToCheckIn
    if books.next_number(books.plan.services[appointment.service].line) is None:
        yield r.LineFull


def against_override(books: Books, command: c.OverrideHours) -> Reasons:
    """Nobody known, another time, hours that make no sense."""
    assert books.moment is not None
    if command.scope == "agency" and command.subject not in {
        line.agency for line in books.plan.lines.values()
    }:
        yield r.UnknownAgency
    if command.scope == "service" and command.subject not in books.plan.services:
        yield r.UnknownService
    ahead = (command.day - books.wall.day(books.moment)).days
    wrong_scope = command.scope not in {"mall", "agency", "service"}
    if wrong_scope or not 0 <= ahead <= 90 or not _in_order(command.hours or ()):
        yield r.HoursMistaken


def _in_order(hours: tuple[Interval, ...]) -> bool:
    ends = [
        (each.start.hour * 60 + each.start.minute, each.end.hour * 60 + each.end.minute or 1440)
        for each in hours
    ]
    edges = [edge for pair in ends for edge in pair]
    return all(start < end for start, end in ends) and edges == sorted(edges)
