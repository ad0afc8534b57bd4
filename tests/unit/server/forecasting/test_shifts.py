"""When counters call: as on earlier days, with their breaks, their late mornings and their absences."""

from collections import Counter
from random import Random

from server.forecasting.shifts import Shifts, Tail

EIGHT, NOON, ONE, FOUR = 8 * 3600.0, 12 * 3600.0, 13 * 3600.0, 16 * 3600.0
MINUTE = 60.0


def a_day(shifts: Shifts, *changes: float, counter: str = "1", weekday: int = 0) -> None:
    """The counter begins to call, stops, begins again …"""
    shifts.begin_day(weekday)
    for place, second in enumerate(changes):
        shifts.take(counter, second, calls=place % 2 == 0)


def futures(shifts: Shifts, second: float, *, counter: str = "1", paused: bool = False) -> Counter[Tail]:
    random = Random(1)
    outlook = shifts.outlook(counter, second, paused=paused)
    return Counter(outlook.draw(random) for _ in range(400))


def test_a_counter_that_calls_goes_on_as_on_earlier_days() -> None:
    shifts = Shifts()
    a_day(shifts, EIGHT, NOON, ONE, FOUR)
    a_day(shifts, EIGHT, NOON + 600, ONE + 300, FOUR)
    a_day(shifts, EIGHT)
    assert set(futures(shifts, EIGHT + 3600)) == {
        ((NOON, False), (ONE, True), (FOUR, False)),
        ((NOON + 600, False), (ONE + 300, True), (FOUR, False)),
    }


def test_a_break_that_is_overdue_is_about_to_begin() -> None:
    shifts = Shifts()
    a_day(shifts, EIGHT, NOON, ONE, FOUR)
    a_day(shifts, EIGHT)
    now = NOON + 10 * MINUTE
    assert set(futures(shifts, now)) == {
        ((now, False), (ONE + 10 * MINUTE, True), (FOUR + 10 * MINUTE, False))
    }


def test_a_break_lasts_as_such_breaks_do() -> None:
    shifts = Shifts()
    a_day(shifts, EIGHT, NOON, ONE, FOUR)
    a_day(shifts, EIGHT, NOON + 5 * MINUTE)
    now = NOON + 30 * MINUTE
    assert set(futures(shifts, now, paused=True)) == {((ONE + 5 * MINUTE, True), (FOUR, False))}


def test_a_break_longer_than_any_before_is_like_those_of_other_counters() -> None:
    shifts = Shifts()
    shifts.begin_day(0)
    for counter, ends in (("1", NOON + 10 * MINUTE), ("2", ONE)):
        for second, calls in ((EIGHT, True), (NOON, False), (ends, True)):
            shifts.take(counter, second, calls=calls)
    a_day(shifts, EIGHT, NOON)
    assert set(futures(shifts, NOON + 20 * MINUTE, paused=True)) == {((ONE, True),)}


def test_of_the_first_pause_of_all_only_lengths_are_guessed() -> None:
    shifts = Shifts()
    a_day(shifts, EIGHT, NOON)
    found = futures(shifts, NOON + 20 * MINUTE, paused=True)
    assert len(found) > 1
    assert all(len(tail) == 1 and tail[0][0] > NOON + 20 * MINUTE and tail[0][1] for tail in found)
    assert set(futures(shifts, NOON + 20 * MINUTE)) == {()}, "an officer who left stays away"


def test_a_counter_that_is_late_opens_as_late_as_on_earlier_days_or_not_at_all() -> None:
    shifts = Shifts()
    a_day(shifts, EIGHT)
    a_day(shifts, EIGHT + 40 * MINUTE)
    a_day(shifts, EIGHT, counter="2")
    a_day(shifts, EIGHT, counter="2")
    assert set(futures(shifts, EIGHT + 20 * MINUTE)) == {((EIGHT + 40 * MINUTE, True),), ()}


def test_a_weekday_with_other_hours_is_told_from_the_others() -> None:
    shifts = Shifts()
    for _ in range(4):
        for weekday in range(4):
            a_day(shifts, EIGHT, FOUR, weekday=weekday)
        a_day(shifts, EIGHT, NOON - 3600, weekday=4)
    a_day(shifts, EIGHT, weekday=4)
    found = futures(shifts, EIGHT + 3600)
    assert found[((NOON - 3600, False),)] > 0.6 * found.total(), "on a Friday"
    a_day(shifts, EIGHT, weekday=1)
    found = futures(shifts, EIGHT + 3600)
    assert found[((NOON - 3600, False),)] < 0.2 * found.total(), "on a Tuesday"


def test_without_earlier_days_everything_stays_as_it_is() -> None:
    shifts = Shifts()
    a_day(shifts, EIGHT)
    assert set(futures(shifts, NOON)) == {()}
    assert set(futures(shifts, NOON, counter="2")) == {()}
