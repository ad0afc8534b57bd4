"""Figures beside limits and targets."""

import pytest

from bench.figures import Figure, Target, number, percentile


def test_the_percentile_is_one_of_the_values_by_nearest_rank() -> None:
    values = [float(value) for value in range(100, 0, -1)]
    assert (percentile(values, 50), percentile(values, 99), percentile(values, 100)) == (50, 99, 100)
    assert percentile([7.0], 50) == 7


@pytest.mark.parametrize(
    ("value", "limit", "met"),
    [(1200, 2000, True), (999, 1500, False), (1200, 2500, False), (1200, None, False)],
)
def test_a_target_asks_for_a_value_and_for_a_share_of_the_limit(
    value: float, limit: float | None, met: bool
) -> None:
    target = Target(at_least=1000, ratio_at_least=0.5)
    assert Figure(name="tickets", value=value, unit="/s", limit=limit, target=target).met is met


def test_a_figure_at_its_upper_bound_has_missed_it() -> None:
    figure = Figure(name="p99", value=100, unit="ms", target=Target(at_most=100))
    assert figure.met is False
    assert figure.ratio is None


def test_without_a_target_nothing_is_met_or_missed() -> None:
    assert Figure(name="p50", value=3, unit="ms", limit=2).met is None


@pytest.mark.parametrize(
    ("value", "text"), [(1234.5, "1,234"), (99.96, "100.0"), (12.34, "12.3"), (0.5, "0.50"), (-6.87, "-6.87")]
)
def test_numbers_are_written_as_people_read_them(value: float, text: str) -> None:
    assert number(value) == text
