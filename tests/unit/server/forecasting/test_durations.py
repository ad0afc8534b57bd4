"""How long services take: what was seen is found again, and what is little known leans on what is known better."""

from math import exp, log
from random import Random
from statistics import fmean, median

import pytest

from server.forecasting.durations import LogNormal, ServiceTimes

TYPICAL = {"card": 300.0, "permit": 900.0}


def seen(
    times: ServiceTimes, service: str, officer: str, *, median_seconds: float, sigma: float, count: int
) -> None:
    random = Random(f"{service} {officer}")
    for _ in range(count):
        times.take(service, officer, exp(random.gauss(log(median_seconds), sigma)))


def test_before_anything_was_seen_a_service_takes_what_the_plan_says() -> None:
    times = ServiceTimes(TYPICAL)
    card = times.of("card", "Siti")
    assert exp(card.mu) == pytest.approx(300)
    assert card.sigma == 0.8
    assert card.mean == pytest.approx(300 * exp(0.32))


def test_what_was_seen_often_is_found_again() -> None:
    times = ServiceTimes(TYPICAL)
    seen(times, "card", "Siti", median_seconds=500, sigma=0.6, count=2000)
    times.learn()
    card = times.of("card", "Siti")
    assert exp(card.mu) == pytest.approx(500, rel=0.03)
    assert card.sigma == pytest.approx(0.6, rel=0.05)


def test_officers_are_told_apart_by_all_their_services() -> None:
    times = ServiceTimes(TYPICAL)
    for officer, factor in (("Siti", 0.8), ("Budi", 1.0), ("Wati", 1.25)):
        for service, seconds in TYPICAL.items():
            seen(times, service, officer, median_seconds=seconds * factor, sigma=0.7, count=800)
    times.learn()
    siti, wati = times.of("card", "Siti"), times.of("card", "Wati")
    assert exp(wati.mu - siti.mu) == pytest.approx(1.25 / 0.8, rel=0.08)
    assert exp(times.of("permit", None).mu) == pytest.approx(900, rel=0.05), "whoever gives it"


def test_three_slow_services_make_nobody_slow() -> None:
    times = ServiceTimes(TYPICAL)
    seen(times, "card", "Budi", median_seconds=300, sigma=0.7, count=500)
    for _ in range(3):
        times.take("card", "Siti", 1200.0)
    times.learn()
    assert exp(times.of("card", "Siti").mu - times.of("card", "Budi").mu) < 1.25


def test_a_service_that_the_plan_does_not_know_takes_what_services_take() -> None:
    times = ServiceTimes(TYPICAL)
    assert exp(times.of("lost", None).mu) == pytest.approx((300 * 900) ** 0.5)


def test_what_is_long_past_counts_less() -> None:
    times = ServiceTimes(TYPICAL)
    seen(times, "card", "Siti", median_seconds=200, sigma=0.5, count=300)
    for _ in range(60):
        times.fade(0.9)
    seen(times, "card", "Siti", median_seconds=600, sigma=0.5, count=300)
    times.learn()
    assert exp(times.of("card", "Siti").mu) == pytest.approx(600, rel=0.06)


def test_the_longer_a_service_has_lasted_the_longer_it_will() -> None:
    card, random = LogNormal(log(300), 0.8), Random(1)
    fresh = median(card.left(0.0, random) for _ in range(4000))
    old = median(card.left(2000.0, random) for _ in range(4000))
    assert fresh == pytest.approx(300, rel=0.06)
    assert old > 1.2 * fresh


def test_what_is_left_is_the_tail_of_the_same_distribution() -> None:
    card, random = LogNormal(log(300), 0.8), Random(2)
    whole = [card.draw(random) for _ in range(40_000)]
    tail = [seconds - 400.0 for seconds in whole if seconds > 400.0]
    assert fmean(card.left(400.0, random) for _ in range(10_000)) == pytest.approx(fmean(tail), rel=0.06)


def test_a_service_that_lasts_beyond_all_measure_ends_all_the_same() -> None:
    left = LogNormal(log(300), 0.3).left(50_000.0, Random(3))
    assert 0.0 < left < 50_000.0
