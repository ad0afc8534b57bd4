"""Forecasts are judged beside the classic predictors."""

from random import Random

import pytest

from bench.figures import Figure
from bench.guessing import Case, unplanned_pauses
from bench.waiting import accuracy
from server.forecasting.classic import ClassicForecast
from server.forecasting.forecast import Forecast
from tests.fakes.rehearsals import staffed


def case(waited: float, point: float, *, last: float | None = 0.0) -> Case:
    classic = ClassicForecast(queue_length=0.0, head_of_line=0.0, last_to_enter=last, rolling_mean=last)
    return Case(waited=waited, forecast=Forecast(point, point - 100, point, point + 100), classic=classic)


def figures(*cases: Case) -> dict[str, Figure]:
    return {figure.name: figure for figure in accuracy(cases)}


def test_squares_are_compared_where_the_classic_one_says_something() -> None:
    found = figures(case(600, 500), case(300, 300), case(900, 0, last=None), case(0, 0))
    name = "squared error by that of last to enter service, delayed tickets"
    assert found[name].value == pytest.approx(100**2 / (600**2 + 300**2))
    assert found[name].met


def test_a_range_is_judged_by_those_who_had_to_wait() -> None:
    found = figures(*(case(600, 600) for _ in range(8)), *(case(600, 100) for _ in range(2)), case(0, 0))
    inside = found["P10-P90 holds, delayed tickets"]
    assert inside.value == pytest.approx(80.0)
    assert inside.met
    assert found["P10-P90 holds, all tickets"].value == pytest.approx(100 * 9 / 11)
    assert found["forecast more than 5 min too low, delayed tickets"].value == pytest.approx(20.0)
    assert not found["forecast more than 5 min too low, delayed tickets"].met


def test_some_officers_pause_without_a_plan() -> None:
    staffing = staffed(*(str(place) for place in range(200)))
    pauses = [shift.breaks for shift in unplanned_pauses(staffing, Random(1)).shifts]
    paused = [one for breaks in pauses for one in breaks]
    assert 50 < len(paused) < 110
    assert all(one.start < one.end for one in paused)
