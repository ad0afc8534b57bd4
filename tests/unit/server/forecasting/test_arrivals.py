"""Who will still come."""

from itertools import pairwise
from random import Random

import pytest

from server.forecasting.arrivals import SLOT_SECONDS, Arrivals, next_arrival

NINE = 9 * 3600.0
LINE = frozenset({"reg/a"})
PRIORITY = ("reg/a", True)


def a_day(arrivals: Arrivals, count: int, *, until: float = NINE + SLOT_SECONDS) -> None:
    """So many priority visitors between nine and half past."""
    for place in range(count):
        second = NINE + place * SLOT_SECONDS / count
        if second < until:
            arrivals.take(PRIORITY, "reg/card", second)


def test_rates_are_those_of_earlier_days() -> None:
    arrivals = Arrivals()
    for count in (6, 12):
        a_day(arrivals, count)
        arrivals.end_day(1.0)
    rates = arrivals.rates(PRIORITY)
    assert rates is not None
    assert rates[18] * SLOT_SECONDS == pytest.approx(9.0)
    assert rates[17] == 0.0
    assert arrivals.services(PRIORITY) == {"reg/card": 18}


def test_of_a_line_where_nobody_ever_came_nothing_is_known() -> None:
    assert Arrivals().rates(PRIORITY) is None
    assert Arrivals().level(LINE, NINE) == 1.0


def test_a_day_without_anybody_was_none() -> None:
    arrivals = Arrivals()
    a_day(arrivals, 10)
    arrivals.end_day(1.0)
    arrivals.end_day(1.0)
    rates = arrivals.rates(PRIORITY)
    assert rates is not None
    assert rates[18] * SLOT_SECONDS == pytest.approx(10.0)


def test_a_busy_morning_makes_a_busy_day_but_not_at_once() -> None:
    arrivals = Arrivals()
    for _ in range(3):
        a_day(arrivals, 40)
        arrivals.end_day(1.0)
    a_day(arrivals, 80)
    level = arrivals.level(LINE, NINE + SLOT_SECONDS)
    assert level == pytest.approx((80 + 20) / (40 + 20))


def test_arrivals_come_at_their_rate_and_in_order() -> None:
    rates = tuple(0.01 if slot == 18 else 0.0 for slot in range(48))
    random, counts = Random(1), []
    for _ in range(300):
        comes, times = NINE - 5000.0, []
        while (following := next_arrival(rates, 2.0, comes, random)) is not None:
            comes = following
            times.append(comes)
        assert all(one < other for one, other in pairwise(times))
        assert all(NINE <= second < NINE + SLOT_SECONDS for second in times)
        counts.append(len(times))
    assert sum(counts) / len(counts) == pytest.approx(2.0 * 0.01 * SLOT_SECONDS, rel=0.05)
