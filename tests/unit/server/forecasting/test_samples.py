"""Durations as they were seen."""

from random import Random

from server.forecasting.samples import Sample


def test_before_anything_was_seen_the_first_guesses_are_drawn() -> None:
    sample, random = Sample((10.0, 20.0)), Random(1)
    assert {sample.draw(random) for _ in range(50)} == {10.0, 20.0}


def test_guesses_are_forgotten_when_enough_was_seen() -> None:
    sample = Sample((10.0, 20.0))
    for _ in range(6):
        sample.take(5.0)
    assert sample.values == [5.0] * 6


def test_only_the_last_ones_count() -> None:
    sample = Sample((1.0,), size=3)
    for value in (9.0, 1.0, 3.0, 2.0):
        sample.take(value)
    assert sample.values == [1.0, 2.0, 3.0]


def test_what_has_lasted_a_while_lasts_longer_than_that() -> None:
    sample, random = Sample((10.0, 20.0, 30.0)), Random(1)
    assert {sample.beyond(15.0, random) for _ in range(50)} == {20.0, 30.0}
    assert sample.share_beyond(15.0) == 2 / 3
    assert all(sample.beyond(40.0, random) > 40.0 for _ in range(50)), "longer than ever before"
