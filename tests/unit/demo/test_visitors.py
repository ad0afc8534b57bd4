"""The plan of a day: the same for the same seed, and everything worth showing happens on it."""

from dataclasses import replace
from pathlib import Path

import pytest

from demo.crowd import FEWEST, plan, staffed
from demo.visitors import Fate, Habit, Lapse, Visitor, Way, without_appointment
from server.malls.loading import load_mall
from wire.mall import Mall

MALLS = Path(__file__).parent.parent.parent.parent / "config" / "malls"
SMALL = Path(__file__).parent.parent.parent / "malls" / "small"


@pytest.fixture(scope="module")
def mall() -> Mall:
    return load_mall(MALLS / "batu-gadang")


def test_the_two_counters_share_a_line_of_one_agency(mall: Mall) -> None:
    one, other = staffed(mall)

    assert one.agency == other.agency
    assert set(one.lines) & set(other.lines)
    assert len(set(one.lines) | set(other.lines)) > 1


def test_the_same_seed_brings_the_same_visitors(mall: Mall) -> None:
    counters = staffed(mall)

    assert plan(mall, counters, count=34, seed=7) == plan(mall, counters, count=34, seed=7)
    assert plan(mall, counters, count=34, seed=7) != plan(mall, counters, count=34, seed=8)


@pytest.mark.parametrize("seed", range(40))
def test_every_day_has_all_that_a_day_must_show(mall: Mall, seed: int) -> None:
    counters = staffed(mall)
    visitors = plan(mall, counters, count=30, seed=seed)
    open_lines = {line for counter in counters for line in counter.lines}

    assert [visitor.number for visitor in visitors] == list(range(1, 31))
    assert {visitor.language for visitor in visitors} == {"id", "en"}
    assert any(visitor.priority for visitor in visitors)
    assert {visitor.fate for visitor in visitors} == set(Fate)
    assert sorted(visitor.habit for visitor in visitors if visitor.habit is not Habit.PLAIN) == sorted(
        [Habit.DOUBLE_TAP, Habit.NO_PAPER, Habit.RESTART]
    )
    assert {visitor.way for visitor in visitors} == set(Way)
    assert (
        sum(visitor.needs_help for visitor in visitors)
        == sum(visitor.large_text for visitor in visitors)
        == 1
    )
    for visitor in visitors:
        assert (visitor.lines <= open_lines) == (visitor.fate is not Fate.WAITING)
        assert visitor.habit is Habit.PLAIN or visitor.fate is Fate.SERVED
        assert (len(visitor.errands) > 1) == (visitor.way in {Way.SEVERAL, Way.PACKAGE})
        assert (visitor.package is not None) == (visitor.way is Way.PACKAGE)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_special_at_the_counters_happens_once_each_to_who_is_served(mall: Mall, seed: int) -> None:
    open_lines = {line for counter in staffed(mall) for line in counter.lines}
    visitors = plan(mall, staffed(mall), count=34, seed=seed)
    special = [each for each in visitors if _is_special(each)]

    assert sorted(each.lapse for each in special if each.lapse is not Lapse.NONE) == sorted(
        [Lapse.NO_SHOW, Lapse.FINISHED]
    )
    (other,) = (each for each in special if each.outcome)
    (more,) = (each for each in special if each.add)
    assert len(special) == 4
    assert {each.fate for each in special} == {Fate.SERVED}
    assert more.lines <= open_lines
    assert len({errand.service for errand in more.wishes}) == 2
    service = next(each for each in mall.services if each.id == other.service)
    assert other.outcome in {each.id for each in service.outcomes if each.completes}
    assert sum(each.smile is not None for each in visitors) > len(visitors) / 2


def _is_special(visitor: Visitor) -> bool:
    return visitor.lapse is not Lapse.NONE or bool(visitor.outcome or visitor.add)


@pytest.mark.parametrize("seed", range(10))
def test_most_visitors_take_what_is_popular(mall: Mall, seed: int) -> None:
    visitors = plan(mall, staffed(mall), count=34, seed=seed)

    assert sum(visitor.way is Way.POPULAR for visitor in visitors) > len(visitors) / 2


def test_who_has_no_appointment_in_the_end_comes_as_any_other(mall: Mall) -> None:
    visitors = plan(mall, staffed(mall), count=34, seed=1)
    scanned = next(visitor for visitor in visitors if visitor.way is Way.SCAN)

    alone = without_appointment(replace(scanned, code="K7MP4X"))

    assert (alone.way, alone.code, alone.service) == (Way.AGENCIES, "", scanned.service)


def test_the_smallest_day_has_its_troubles_too() -> None:
    small = load_mall(SMALL)
    visitors = plan(small, staffed(small), count=FEWEST, seed=1)

    assert {visitor.habit for visitor in visitors} == set(Habit)
    assert {visitor.fate for visitor in visitors} == {Fate.SERVED, Fate.RECALLED, Fate.ABSENT}
    assert {visitor.way for visitor in visitors} == set(Way) - {Way.PACKAGE}, (
        "its package needs open counters"
    )
    with pytest.raises(ValueError, match="at least"):
        plan(small, staffed(small), count=FEWEST - 1, seed=1)
