"""Rule 33: hours are by the clock on the wall, also on days when it is changed, and on rare days."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest

from server.domain.calendar import Calendar
from server.domain.stretches import LocalDay
from tests.fakes.hours import (
    AUTUMN,
    CARD,
    MONDAY,
    SPRING,
    Hours,
    every_day,
)


def test_hours_follow_the_wall_when_summer_time_comes_and_goes() -> None:
    office = Hours(calendar=Calendar(mall=every_day("08:00-16:00")), zone="Europe/Berlin")
    opened = [
        office.at("07:00", day=day).opens
        for day in (SPRING - timedelta(days=1), SPRING, AUTUMN - timedelta(days=1), AUTUMN)
    ]
    assert [moment.astimezone(UTC).hour for moment in opened if moment] == [7, 6, 6, 7]
    assert office.at("20:00", day=SPRING - timedelta(days=1)).opens == opened[1]


def test_hours_over_a_change_lose_or_win_what_the_wall_does() -> None:
    night = Hours(calendar=Calendar(mall=every_day("01:00-04:00")), zone="Europe/Berlin")
    service = night.plan.services[CARD]
    for day, length in ((SPRING, 2), (AUTUMN, 4), (MONDAY, 3)):
        spans = night.opening.spans(service, day)
        assert [ends - begins for begins, ends in spans] == [timedelta(hours=length)]


def test_an_hour_shown_never_is_not_open_and_one_shown_twice_is_open_twice() -> None:
    strange = Hours(calendar=Calendar(mall=every_day("02:15-02:45")), zone="Europe/Berlin")
    assert strange.opening.spans(strange.plan.services[CARD], SPRING) == ()
    assert strange.at("04:00", day=SPRING).why == "weekday"
    first, second = strange.opening.spans(strange.plan.services[CARD], AUTUMN)
    assert second[0] - first[0] == timedelta(hours=1)
    assert strange.at("02:30", day=AUTUMN).open
    assert strange.at("02:50", day=AUTUMN).why == "break"
    assert strange.at("02:30", day=AUTUMN, fold=1).open


@pytest.mark.parametrize(
    ("zone", "day", "length"),
    [
        ("Europe/Berlin", SPRING, 23),
        ("Europe/Berlin", AUTUMN, 25),
        ("Asia/Jakarta", MONDAY, 24),
        ("Australia/Lord_Howe", date(2026, 10, 4), 23.5),
        ("Asia/Beirut", date(2024, 3, 31), 23),
        ("America/Santiago", date(2024, 9, 8), 23),
        ("America/Havana", date(2024, 11, 3), 25),
        ("Pacific/Apia", date(2011, 12, 30), 0),
    ],
)
def test_a_day_is_as_long_as_its_wall_says(zone: str, day: date, length: float) -> None:
    local = LocalDay(day, ZoneInfo(zone))
    assert local.ends - local.begins == timedelta(hours=length)
    assert local.ends == LocalDay(day + timedelta(days=1), ZoneInfo(zone)).begins


def test_a_leap_day_is_a_day() -> None:
    office = Hours()
    leap = date(2028, 2, 29)
    assert office.at("09:00", day=leap).open
    assert office.at("16:00", day=leap - timedelta(days=1)).opens == office.moment("08:00", leap)
    office.override(day=leap)
    assert office.at("09:00", day=leap).why == "override"
    assert office.at("09:00", day=leap).opens == office.moment("08:00", date(2028, 3, 1))
