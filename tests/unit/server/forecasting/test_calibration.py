"""Forecasts are set right by what became of earlier ones."""

from collections.abc import Callable
from math import exp
from random import Random
from statistics import fmean

import pytest

from server.forecasting.calibration import Calibration
from server.forecasting.forecast import Forecast, forecast_of

Truth = Callable[[float, Random], float]


def plain(point: float) -> Forecast:
    """A forecast that is much too sure."""
    return Forecast(point, 0.9 * point, point, 1.1 * point)


def taught(truth: Truth, *, count: int = 3000, seed: int = 1) -> Calibration:
    random, calibration = Random(seed), Calibration()
    for _ in range(count):
        point = random.uniform(60.0, 3000.0)
        calibration.take(plain(point), truth(point, random))
    return calibration


def noisy(point: float, random: Random) -> float:
    return point * exp(random.gauss(0.0, 0.4))


def test_nothing_learned_changes_little() -> None:
    forecast = Calibration().calibrated(Forecast(600, 200, 550, 1100))
    assert (forecast.low, forecast.middle, forecast.high) == pytest.approx((200, 550, 1100))
    assert 600 <= forecast.point <= 800, "it leans a little to the long side"


def test_a_range_learns_to_hold_four_in_five_and_one_in_ten_on_either_side() -> None:
    calibration, random = taught(noisy), Random(2)
    below = above = 0
    for _ in range(4000):
        point = random.uniform(60.0, 3000.0)
        told, truth = calibration.calibrated(plain(point)), noisy(point, random)
        below += truth < told.low
        above += truth > told.high
    assert below / 4000 == pytest.approx(0.1, abs=0.03)
    assert above / 4000 == pytest.approx(0.1, abs=0.03)


def test_what_is_always_a_third_too_short_is_corrected() -> None:
    calibration = taught(lambda point, random: 1.5 * point * random.uniform(0.95, 1.05))
    assert calibration.calibrated(plain(1500.0)).middle == pytest.approx(2250.0, rel=0.05)


def test_waits_are_told_so_that_few_turn_out_five_minutes_longer() -> None:
    calibration, random = taught(noisy), Random(3)
    points = [random.uniform(60.0, 3000.0) for _ in range(4000)]
    too_low = fmean(
        noisy(point, random) > calibration.calibrated(plain(point)).point + 300 for point in points
    )
    assert too_low < 0.2
    blunt = fmean(noisy(point, random) > point + 300 for point in points)
    assert too_low < blunt


def test_ends_are_in_order_whatever_was_learned() -> None:
    for truth in (noisy, lambda point, random: 0.0, lambda point, random: 10 * point):
        calibration = taught(truth)
        for point in (0.0, 5.0, 100.0, 1000.0, 9000.0):
            told = calibration.calibrated(Forecast(point, 0.2 * point, 0.8 * point, 1.5 * point))
            assert 0.0 <= told.low <= told.middle <= told.high
            assert told.low <= told.point <= told.high or told.point <= told.low


def test_the_last_pairs_count_when_the_world_changes() -> None:
    calibration, random = taught(lambda point, random: 2.0 * point), Random(4)
    for _ in range(6000):
        point = random.uniform(60.0, 3000.0)
        calibration.take(plain(point), point)
    assert calibration.calibrated(plain(1500.0)).middle == pytest.approx(1500.0, rel=0.05)


def test_a_plain_forecast_is_what_the_runs_say() -> None:
    forecast = forecast_of([float(second) for second in range(1, 100)], 99)
    assert forecast is not None
    assert forecast.point == pytest.approx(50.0)
    assert (forecast.low, forecast.middle, forecast.high) == pytest.approx((10.0, 50.0, 90.0))


def test_who_is_called_in_hardly_any_run_has_no_forecast() -> None:
    assert forecast_of([], 100) is None
    assert forecast_of([5.0] * 9, 100) is None
    assert forecast_of([5.0] * 10, 100) is not None


def test_a_forecast_is_drawn_from_as_it_says_also_after_a_while() -> None:
    forecast, random = Forecast(1000.0, 400.0, 900.0, 1800.0), Random(5)
    drawn = sorted(forecast.left(0.0, random) for _ in range(4000))
    assert drawn[400] == pytest.approx(400.0, rel=0.1)
    assert drawn[2000] == pytest.approx(900.0, rel=0.05)
    assert all(forecast.left(1200.0, random) > 0.0 for _ in range(100))
    assert forecast.left(1e6, random) > 0.0
