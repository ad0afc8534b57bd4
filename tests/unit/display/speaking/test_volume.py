"""How loud a call is at an hour in a zone."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from display.speaking.volume import Loudness
from wire.mall import VolumeHours

JAKARTA = ZoneInfo("Asia/Jakarta")
HOURS = (
    VolumeHours(begins=time(12), ends=time(13), volume=0.3),
    VolumeHours(begins=time(8), ends=time(10), zone="b", volume=0.5),
    VolumeHours(begins=time(8), ends=time(15), volume=0.8),
    VolumeHours(begins=time(21), ends=time(5, 30), volume=0.2),
)


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2025, 3, 3, hour, minute, second, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("zone", "moment", "volume"),
    [
        ("a", at(7, 59, 59), 1.0),
        ("a", at(8), 0.8),
        ("b", at(8), 0.5),
        ("b", at(10), 0.8),
        ("", at(8), 0.8),
        ("b", at(12), 0.3),
        ("a", at(12, 59, 59), 0.3),
        ("a", at(13), 0.8),
        ("a", at(15), 1.0),
        ("a", at(20, 59), 1.0),
        ("a", at(21), 0.2),
        ("a", at(0), 0.2),
        ("a", at(5, 29, 59), 0.2),
        ("a", at(5, 30), 1.0),
    ],
)
def test_the_first_hours_that_fit_hold(zone: str, moment: datetime, volume: float) -> None:
    assert Loudness(hours=HOURS, clock=JAKARTA).of(zone, moment) == volume


def test_the_hours_are_those_of_the_halls_own_clock() -> None:
    assert Loudness(hours=HOURS, clock=JAKARTA).of("a", datetime(2025, 3, 3, 5, 0, tzinfo=UTC)) == 0.3


def test_without_hours_calls_are_at_full_volume() -> None:
    assert Loudness(clock=JAKARTA).of("a", at(3)) == 1.0


def test_hours_that_end_when_they_begin_are_day_and_night() -> None:
    always = VolumeHours(begins=time(9), ends=time(9), volume=0.6)
    assert {Loudness(hours=(always,), clock=JAKARTA).of("", at(hour)) for hour in range(24)} == {0.6}


def test_the_displays_own_volume_and_its_arrangement_come_on_top() -> None:
    loudness = Loudness(hours=HOURS, clock=JAKARTA, own=0.5, post=0.5)
    assert loudness.of("a", at(8)) == pytest.approx(0.2)
    assert loudness.of("a", at(7)) == pytest.approx(0.25)
    assert Loudness(hours=HOURS, clock=JAKARTA, post=0.0).of("a", at(7)) == 0.0
