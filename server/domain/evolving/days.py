"""A day begins or ends; its hours, numbers and appointments change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain.notices import Notices

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.hall import Hall


def opened(hall: Hall, event: e.DayOpened, record: e.Recorded) -> None:
    """A clean slate: only appointments, other hours for coming days, how displays are arranged, and notices that are not over stay."""
    if hall.day is not None:
        hall.days.numbers_of = {hall.day: dict(hall.numbers.last)}
        hall.days.reserved_of = {hall.day: tuple(hall.days.reserved)}
    hall.posts = hall.posts.next_day(hall.speakers.names)
    hall.turn_page()
    hall.empty()
    hall.numbers.begin(event.numbers)
    hall.days.begin(event.day)
    hall.days.reserved = []
    hall.hours.begin(event.day)
    hall.bookings.begin(event.day)
    hall.notices = Notices(known={each.id: each for each in hall.notices.holding(record.at)})


def closed(hall: Hall, _: e.DayClosed, record: e.Recorded) -> None:
    """The last hour is over."""
    hall.days.closed_at = record.at


def hours_overridden(hall: Hall, event: e.HoursOverridden, _: e.Recorded) -> None:
    """Other hours for a day; if it is today, it may go on after all."""
    hall.hours.apply(event)
    if event.day == hall.day:
        hall.days.closed_at = None


def numbers_reserved(hall: Hall, event: e.NumbersReserved, _: e.Recorded) -> None:
    """A kiosk may give these while it is alone."""
    hall.numbers.reserve(event.kiosk, event.line, event.first, event.last)
    hall.days.reserved.append(event)


def booking_changed(
    hall: Hall,
    event: e.AppointmentBooked
    | e.AppointmentMoved
    | e.AppointmentCancelled
    | e.AppointmentMissed
    | e.AppointmentCheckedIn,
    _: e.Recorded,
) -> None:
    """An appointment is as the event says."""
    hall.bookings.apply(event)
