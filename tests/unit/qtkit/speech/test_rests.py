"""What fails is left alone longer and longer, and trusted again once it works."""

from qtkit.speech.rests import Rests


def test_the_first_failure_is_forgiven_and_each_further_one_rests_twice_as_long() -> None:
    rests = Rests(first_seconds=0.5, longest_seconds=3.0)
    assert [rests.failed() for _ in range(6)] == [0.0, 0.5, 1.0, 2.0, 3.0, 3.0]


def test_a_night_of_failures_is_no_trouble() -> None:
    rests = Rests()
    assert {rests.failed() for _ in range(5_000)} == {0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0}


def test_once_it_works_the_next_failure_is_a_first_one() -> None:
    rests = Rests()
    rests.failed()
    rests.failed()
    rests.worked()
    assert rests.failures == 0
    assert rests.failed() == 0.0
