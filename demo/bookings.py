"""Appointments for those of a day's visitors who come with one: booked as a person would, by the server's contract.

Knows the hall and the contract. Must not know the kiosk.
"""

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from demo.hall import DemoHall
from demo.visitors import Visitor, Way, without_appointment
from wire.commands import BookAppointment
from wire.events import AppointmentBooked
from wire.offers import Slots


def booked(visitors: tuple[Visitor, ...], hall: DemoHall) -> tuple[Visitor, ...]:
    """The visitors, those with an appointment with its code. For whom no slot begins soon, as before midnight, comes without one."""
    return tuple(_booked(visitor, hall) for visitor in visitors)


def _booked(visitor: Visitor, hall: DemoHall) -> Visitor:
    if visitor.way not in {Way.CODE, Way.SCAN}:
        return visitor
    slot = next(_slots(visitor.service, hall), None)
    if slot is None:
        return without_appointment(visitor)
    command = BookAppointment(
        request_id=secrets.token_urlsafe(16),
        service=visitor.service,
        slot=slot,
        priority=visitor.priority,
        language=visitor.language,
    )
    event = hall.office.order(command).event
    if not isinstance(event, AppointmentBooked):
        raise TypeError(f"a booking was answered with {event}")
    return replace(visitor, code=event.code)


def _slots(service: str, hall: DemoHall) -> Iterator[datetime]:
    """Those with a place left whose visitor may check in already."""
    terms = next(each.appointments for each in hall.mall.services if each.id == service)
    now = datetime.now(UTC)
    today = now.astimezone(ZoneInfo(hall.mall.time_zone)).date()
    answer = hall.office.get(f"/api/services/{service}/slots?day={today.isoformat()}")
    for slot in msgspec.json.decode(answer, type=Slots).slots:
        early = timedelta(minutes=terms.early_minutes if terms else 0)
        if slot.places_left and slot.begins - early <= now:
            yield slot.begins
