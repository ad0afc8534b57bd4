"""The hall's first guess, before anything was learned."""

from math import exp

import pytest

from server.domain.estimate import expected_wait, mean_service


def test_where_nobody_calls_nothing_can_be_said() -> None:
    assert expected_wait(ahead=3, typical_seconds=300, counters=0) is None


def test_work_counts_by_the_mean_which_is_more_than_the_typical_time() -> None:
    assert mean_service(300) == pytest.approx(300 * exp(0.32) + 45)


def test_a_wait_grows_with_those_ahead_and_falls_with_the_hands() -> None:
    one = expected_wait(ahead=9, typical_seconds=300, counters=1)
    three = expected_wait(ahead=9, typical_seconds=300, counters=3)
    assert one is not None
    assert three is not None
    middle = (one.low_seconds + one.high_seconds) / 2
    assert middle == pytest.approx(10 * mean_service(300), abs=2)
    assert (three.low_seconds + three.high_seconds) / 2 == pytest.approx(middle / 3, abs=2)


def test_a_long_queue_is_surer_for_its_length_than_a_short_one() -> None:
    def width(ahead: int) -> float:
        wait = expected_wait(ahead=ahead, typical_seconds=300, counters=2)
        assert wait is not None
        return (wait.high_seconds - wait.low_seconds) / (wait.high_seconds + wait.low_seconds)

    assert width(30) < width(10) < width(3)


def test_who_comes_first_may_be_called_at_once() -> None:
    wait = expected_wait(ahead=0, typical_seconds=300, counters=2)
    assert wait is not None
    assert wait.low_seconds == 0
