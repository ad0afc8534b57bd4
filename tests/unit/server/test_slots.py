"""Slots follow the hours of the day: whole ones only, from each opening on; holidays and overrides count."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from server.domain.bookings import Bookings
from server.domain.calendar import Calendar
from server.domain.events import HoursOverridden
from server.domain.opening import OpeningHours
from server.domain.plan import Appointments
from server.domain.slots import begins_slot, slots_of
from server.domain.stretches import LocalDay
from tests.fakes.appointments import TERMS, at, booked, plan_with_appointments
from tests.fakes.hours import (
    AUTUMN,
    BIRTH,
    CARD,
    MONDAY,
    OFFICE,
    SATURDAY,
    SPRING,
    every_day,
    hours,
    weekdays,
)


def slots(
    terms: Appointments = TERMS,
    calendar: Calendar = OFFICE,
    *overrides: HoursOverridden,
    day: date = MONDAY,
    zone: str = "Asia/Jakarta",
) -> list[str]:
    """Their beginnings by the wall."""
    plan = plan_with_appointments(terms, calendar, zone=zone)
    opening = OpeningHours(plan)
    for event in overrides:
        opening.apply(event)
    beginnings = slots_of(plan.services[CARD], day, opening)
    assert all(slot.tzinfo is UTC for slot in beginnings)
    local = LocalDay(day, plan.time_zone)
    quarters = (local.begins + place * timedelta(minutes=15) for place in range(100))
    for moment in (each for each in quarters if each < local.ends):
        assert begins_slot(plan.services[CARD], moment, day, opening) == (moment in beginnings)
    return [f"{slot.astimezone(ZoneInfo(zone)):%H:%M}" for slot in beginnings]


def override(*spans: str, scope: str = "mall", subject: str = "") -> HoursOverridden:
    return HoursOverridden(
        scope=scope, subject=subject, day=MONDAY, hours=hours(*spans), reason="Rapat", by="Ani"
    )


def test_slots_fill_the_opening_hours_with_whole_ones() -> None:
    assert slots(replace(TERMS, slot_seconds=3600)) == ["08:00", "09:00", "10:00", "11:00", "13:00", "14:00"]
    assert slots(replace(TERMS, slot_seconds=5400)) == ["08:00", "09:30", "13:00"]
    assert slots(replace(TERMS, slot_seconds=5 * 3600)) == []
    assert slots(day=SATURDAY) == []


def test_slots_have_hours_of_their_own_within_the_mall() -> None:
    terms = replace(TERMS, slot_seconds=3600, hours=every_day("10:00-12:00", "14:00-18:00"))
    assert slots(terms) == ["10:00", "11:00", "14:00"]
    own = replace(OFFICE, services={CARD: weekdays("08:00-09:00")})
    assert slots(terms, own) == ["10:00", "11:00", "14:00"], "beside the hours for walk-ins"
    assert slots(terms, Calendar())[-1] == "17:00"
    assert slots(terms, day=SATURDAY) == []
    assert slots(terms, replace(OFFICE, breaks={0: hours("10:30-11:00")})) == ["11:00", "14:00"]


def test_holidays_and_overrides_count() -> None:
    terms = replace(TERMS, slot_seconds=3600)
    own = replace(terms, hours=every_day("09:00-11:00"))
    feast = replace(OFFICE, holidays={MONDAY: "Hari Guru"})
    for each in (terms, own):
        assert slots(each, feast) == []
        assert slots(each, OFFICE, override()) == []
        assert slots(each, OFFICE, override(scope="agency", subject="reg")) == []
        assert slots(each, OFFICE, override("08:00-10:00", scope="service", subject=CARD))[-1] == "09:00"
    assert slots(terms, feast, override("08:00-10:00")) == ["08:00", "09:00"]
    assert slots(own, feast, override("08:00-10:00")) == ["09:00"]
    assert slots(own, OFFICE, override("08:00-12:00", scope="service", subject=CARD)) == ["09:00", "10:00"]


@pytest.mark.parametrize(("day", "number"), [(SPRING, 23), (AUTUMN, 25), (MONDAY, 24)])
def test_a_day_of_slots_is_as_long_as_the_wall_says(day: date, number: int) -> None:
    found = slots(replace(TERMS, slot_seconds=3600), Calendar(), day=day, zone="Europe/Berlin")
    assert len(found) == number
    assert found[0] == "00:00"
    assert found[-1] == "23:00"


def test_a_service_without_appointments_has_no_slots() -> None:
    plan = plan_with_appointments()
    assert slots_of(plan.services[BIRTH], MONDAY, OpeningHours(plan)) == ()
    assert slots(replace(TERMS, slot_seconds=0)) == []
    assert not begins_slot(plan.services[BIRTH], at("09:00"), MONDAY, OpeningHours(plan))


def test_free_places_of_the_slots_that_have_not_begun() -> None:
    plan = plan_with_appointments(replace(TERMS, slot_seconds=3600))
    opening, bookings, card = OpeningHours(plan), Bookings(plan), plan.services[CARD]
    for booking, slot in (("a", "13:00"), ("b", "13:00"), ("c", "14:00")):
        bookings.apply(booked(booking, at(slot)))

    def free(day: date, now: datetime) -> list[tuple[str, int]]:
        return [
            (f"{slot + timedelta(hours=7):%H:%M}", left)
            for slot, left in bookings.free(card, day, opening, now)
        ]

    assert free(MONDAY, at("10:00")) == [("11:00", 2), ("13:00", 0), ("14:00", 1)]
    assert len(free(MONDAY + timedelta(days=7), at("10:00", MONDAY + timedelta(days=1)))) == 6
    assert free(MONDAY + timedelta(days=8), at("10:00")) == [], "too far ahead"
    assert free(MONDAY, at("10:00", MONDAY + timedelta(days=1))) == []
    assert free(date.max, at("10:00")) == free(date.min, at("10:00")) == []
    assert bookings.free(plan.services[BIRTH], MONDAY, opening, at("10:00")) == ()
