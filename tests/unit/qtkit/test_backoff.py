"""Waits between tries."""

import pytest

from qtkit.backoff import LONGEST_SECONDS, SHUT_OUT_SECONDS, Backoff


def test_waits_double_up_to_two_seconds_and_stay_there() -> None:
    backoff = Backoff()
    waits = [backoff.next_seconds() for _ in range(7)]
    assert waits == pytest.approx([0.2, 0.4, 0.8, 1.6, 2.0, 2.0, 2.0])


def test_who_is_shut_out_rests_longer() -> None:
    backoff = Backoff(first_seconds=LONGEST_SECONDS, longest_seconds=SHUT_OUT_SECONDS)
    assert [backoff.next_seconds() for _ in range(5)] == pytest.approx([2.0, 4.0, 8.0, 10.0, 10.0])
    backoff.reset()
    assert backoff.next_seconds() == pytest.approx(2.0)


def test_after_a_success_the_shortest_wait_comes_first() -> None:
    backoff = Backoff()
    for _ in range(5):
        backoff.next_seconds()
    backoff.reset()
    assert backoff.next_seconds() == pytest.approx(0.2)
