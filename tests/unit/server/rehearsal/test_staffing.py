"""Who sits where: the roster, and what becomes of it."""

from datetime import date, time
from random import Random

from server.domain.calendar import Calendar
from server.domain.hours import Interval
from server.rehearsal.staffing import Manner, Shift, Staffing, attendance, last_ones, roster
from tests.fakes.rehearsals import TUESDAY, little_plan, shift, staffed

FRIDAY = date(2026, 9, 4)
SUNDAY = date(2026, 9, 6)


def hours(start: int, end: int) -> tuple[Interval, ...]:
    return (Interval(start=time(start), end=time(end)),)


def by_counter(staffing: Staffing) -> dict[str, Shift]:
    return {one.counter: one for one in staffing.shifts}


def test_every_counter_is_staffed_and_lunch_is_taken_by_turns_within_an_agency() -> None:
    shifts = by_counter(roster(little_plan(), TUESDAY))
    assert list(shifts) == ["1", "2", "3", "4", "5"]
    assert {(one.opens, one.closes) for one in shifts.values()} == {(time(8), time(16))}
    lunches = {counter: one.breaks[0].start for counter, one in shifts.items()}
    assert lunches["1"] == lunches["4"] == lunches["5"] == time(11, 30)
    assert (lunches["2"], lunches["3"]) == (time(12, 15), time(13))


def test_a_break_of_the_mall_takes_the_place_of_lunch() -> None:
    friday = {FRIDAY.weekday(): (Interval(start=time(11, 30), end=time(13, 30)),)}
    plan = little_plan(calendar=Calendar(mall=dict.fromkeys(range(6), hours(8, 16)), breaks=friday))
    assert {one.breaks for one in roster(plan, FRIDAY).shifts} == {friday[4]}


def test_a_short_day_is_worked_through() -> None:
    plan = little_plan(calendar=Calendar(mall=dict.fromkeys(range(6), hours(8, 12))))
    assert {one.breaks for one in roster(plan, TUESDAY).shifts} == {()}


def test_nobody_works_when_the_mall_is_closed() -> None:
    plan = little_plan(calendar=Calendar(mall={1: hours(8, 16)}, holidays={TUESDAY: "holiday"}))
    assert roster(plan, SUNDAY).shifts == ()
    assert roster(plan, TUESDAY).shifts == ()


def test_a_counter_is_staffed_while_what_it_serves_is_open() -> None:
    calendar = Calendar(
        mall=dict.fromkeys(range(7), hours(8, 16)),
        agencies={"pol": {0: hours(8, 16)}},
        services={"reg/birth": {1: hours(9, 11)}},
    )
    shifts = by_counter(roster(little_plan(calendar=calendar), TUESDAY))
    assert "4" not in shifts, "the police work on Mondays"
    assert (shifts["3"].opens, shifts["3"].closes) == (time(9), time(11))
    assert (shifts["1"].opens, shifts["1"].closes) == (time(8), time(16)), "cards are given all day"


def test_working_time_is_without_breaks_and_adds_up_by_counter() -> None:
    morning = shift("1", closes=time(12), breaks=(Interval(start=time(10), end=time(10, 15)),))
    staffing = Staffing(shifts=(morning, shift("1", opens=time(13)), shift("2")))
    assert staffing.capacity() == {"1": (3.75 + 3) * 3600, "2": 8 * 3600}
    assert staffing.counters == ("1", "2")
    assert staffing.without({"1"}).counters == ("2",)


def test_officers_are_late_and_one_is_absent() -> None:
    rostered = staffed("1", "2", "3", "4", "5")
    present = attendance(rostered, Random(1))
    assert len(present.shifts) == 4
    late = [(one.opens.hour, one.opens.minute) for one in present.shifts]
    assert all((8, 0) <= opened <= (8, 20) for opened in late)
    assert len(set(late)) > 1


def test_nobody_is_late_or_absent_in_a_punctual_hall() -> None:
    rostered = roster(little_plan(), TUESDAY)
    manner = Manner(absent=0, late_seconds=0.0, longer_break_seconds=0.0)
    assert attendance(rostered, Random(1), manner) == rostered


def test_a_counter_has_the_same_luck_in_another_roster() -> None:
    manner = Manner(absent=0)
    all_five = by_counter(attendance(staffed("1", "2", "3", "4", "5"), Random(7), manner))
    three = by_counter(attendance(staffed("2", "4", "5"), Random(7), manner))
    assert three == {counter: all_five[counter] for counter in three}


def test_somebody_steps_in_where_an_agency_has_one_counter() -> None:
    plan = little_plan()
    assert last_ones(plan) == {"4", "5"}
    for seed in range(20):
        present = attendance(
            staffed("1", "2", "3", "4", "5"), Random(seed), Manner(absent=9), spared=last_ones(plan)
        )
        assert present.counters == ("4", "5")
