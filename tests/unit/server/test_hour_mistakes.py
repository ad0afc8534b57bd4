"""Stretches that overlap, run backwards or come to nothing are named, all of them, with their field."""

import pytest

from server.domain.hour_mistakes import interval_mistakes
from tests.fakes.hours import hours


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        (("08:00-12:00", "12:00-15:00"), []),
        (("00:00-24:00",), []),
        (("08:00-08:00",), [("[0]", "empty")]),
        (("15:00-08:00",), [("[0]", "backwards")]),
        (("08:00-12:00", "11:59-15:00"), [("[1]", "overlaps")]),
        (("13:00-15:00", "08:00-12:00"), [("[1]", "out-of-order")]),
        (("08:00-24:00", "13:00-15:00"), [("[1]", "overlaps")]),
    ],
)
def test_stretches_of_a_day_are_in_order_and_apart(
    spans: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    assert list(interval_mistakes("", hours(*spans))) == found
