"""Timers and their judgement."""

from datetime import timedelta

import pytest

from counter.desk.pace import Pace, as_minutes, as_timer, pace, seconds_between
from tests.fakes.counter_day import MORNING


@pytest.mark.parametrize(
    ("seconds", "figures"),
    [(0, "0:00"), (7.9, "0:07"), (247, "4:07"), (3599, "59:59"), (3600, "1:00:00"), (36_153, "10:02:33")],
)
def test_a_timer_counts_hours_only_when_there_are_any(seconds: float, figures: str) -> None:
    assert as_timer(seconds) == figures


@pytest.mark.parametrize(
    ("minutes", "judgement"),
    [(0, Pace.CALM), (8, Pace.CALM), (8.1, Pace.LONG), (16, Pace.LONG), (16.1, Pace.OVERLONG)],
)
def test_a_service_of_eight_minutes(minutes: float, judgement: Pace) -> None:
    assert pace(minutes * 60, 8 * 60) is judgement


def test_a_clock_that_lags_never_shows_less_than_nothing() -> None:
    assert seconds_between(MORNING, MORNING - timedelta(seconds=2)) == 0.0
    assert seconds_between(MORNING, MORNING + timedelta(seconds=2)) == 2.0
    assert seconds_between(None, MORNING) == 0.0


def test_minutes_are_those_that_have_passed() -> None:
    assert as_minutes(59.9) == 0
    assert as_minutes(125) == 2
