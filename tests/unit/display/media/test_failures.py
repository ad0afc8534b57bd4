"""How long a file that could not be shown is left alone, and what is told of it."""

from datetime import UTC, datetime, timedelta

from display.media.failures import Failures, complaint
from display.media.shelf import Stamp

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
STAMP: Stamp = (1, 1)


def waits(failures: Failures, times: int, *, stamp: Stamp = STAMP) -> list[int]:
    """Minutes until the file may be tried again, after each of so many failures."""
    found = []
    for _ in range(times):
        failures.add("a.png", stamp, "is broken", NOON)
        minutes = (each for each in range(1000) if not failures.forbids("a.png", stamp, later(each)))
        found.append(next(minutes))
        failures.opened("a.png")
    return found


def later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def test_each_failure_in_a_row_doubles_the_wait_from_a_minute_to_an_hour() -> None:
    assert waits(Failures(), 9) == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert waits(Failures(), 2000)[-1] == 60


def test_a_showing_to_the_end_and_another_file_of_that_name_end_the_row() -> None:
    failures = Failures()
    assert waits(failures, 2) == [1, 2]
    failures.shown("a.png")
    assert waits(failures, 2) == [1, 2]
    assert waits(failures, 1, stamp=(2, 1)) == [1]


def test_a_complaint_is_one_line_that_the_hall_takes_whole() -> None:
    assert complaint("a.png", "is missing") == "a.png: is missing"
    assert complaint("a.mp4", "line\nbreak") == "a.mp4: line break"
    long = complaint("folder/" * 60 + "last.png", "why " * 60)
    assert len(long) == 200
    assert "last.png: why why" in long
