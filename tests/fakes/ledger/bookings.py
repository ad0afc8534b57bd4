"""Appointments and other hours in the account."""

from collections.abc import Sequence
from datetime import UTC, datetime

from server.domain import commands as c
from server.domain import events as e
from server.domain.events import Recorded
from tests.fakes.ledger.books import Appointment, Books


def book(books: Books, command: c.BookAppointment, records: Sequence[Recorded], _: datetime) -> None:
    """A place in a slot is taken."""
    event = records[-1].event
    assert isinstance(event, e.AppointmentBooked)
    in_use = {each.code for each in books.appointments.values() if each.state == "booked"}
    assert event.code not in in_use, "a code names one booking"
    books.appointments[command.request_id] = Appointment(
        id=command.request_id,
        code=event.code,
        service=command.service,
        slot=command.slot.astimezone(UTC),
        priority=command.priority,
    )


def move(books: Books, command: c.MoveAppointment, _: Sequence[Recorded], __: datetime) -> None:
    """Another slot."""
    appointment = books.appointments[command.booking]
    appointment.slot, appointment.state = command.slot.astimezone(UTC), "booked"


def cancel(books: Books, command: c.CancelAppointment, _: Sequence[Recorded], __: datetime) -> None:
    """The place is free."""
    books.appointments[command.booking].state = "cancelled"


def override(books: Books, command: c.OverrideHours, _: Sequence[Recorded], __: datetime) -> None:
    """Other hours for a day."""
    key = (command.scope, "" if command.scope == "mall" else command.subject, command.day)
    if command.hours is None:
        books.wall.overrides.pop(key, None)
    else:
        books.wall.overrides[key] = command.hours
    if command.day == books.day:
        books.closed_at = None
