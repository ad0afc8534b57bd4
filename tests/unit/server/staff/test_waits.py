"""Five wrong tries a minute, and then longer and longer waits."""

import pytest

from server.domain.refusals import SignInWait
from server.staff.waits import FIRST_WAIT, FORGOTTEN_SECONDS, LONGEST_WAIT, MOST_TRAILS, Waits


class Watch:
    """Counts seconds."""

    def __init__(self) -> None:
        self.second = 1000.0
        self.waits = Waits(lambda: self.second)

    def tries(self, times: int = 1, *who: str) -> None:
        for _ in range(times):
            self.waits.take(*(who or ("siti", "10.0.0.1")))

    def wait_told(self, *who: str) -> int:
        with pytest.raises(SignInWait) as wait:
            self.tries(1, *who)
        return int(wait.value.params["seconds"])


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_five_are_free_within_a_minute(watch: Watch) -> None:
    watch.tries(5)
    assert watch.wait_told() == 6
    watch.second += 4.9
    assert watch.wait_told() == 1
    watch.second += 0.2
    watch.tries()


def test_who_tries_seldom_never_waits(watch: Watch) -> None:
    for _ in range(40):
        watch.tries()
        watch.second += 16


def test_waits_grow_up_to_a_minute(watch: Watch) -> None:
    watch.tries(4)
    told = []
    for _ in range(8):
        watch.tries()
        told.append(watch.wait_told())
        watch.second += told[-1]
    assert told == [6, 11, 21, 41, 61, 61, 61, 61]
    assert told[-1] <= LONGEST_WAIT + 1


def test_a_right_one_begins_anew(watch: Watch) -> None:
    watch.tries(4)
    watch.waits.right("siti", "10.0.0.1")
    watch.tries(5)
    watch.wait_told()
    watch.waits.right("siti", "10.0.0.1")
    watch.tries(5)


def test_a_right_one_among_others_gives_no_free_tries(watch: Watch) -> None:
    watch.tries(4)
    for _ in range(20):
        watch.tries()
        watch.waits.one_right("siti", "10.0.0.1")
    watch.tries()
    assert watch.wait_told() == 6


def test_right_ones_alone_never_wait(watch: Watch) -> None:
    for _ in range(40):
        watch.tries()
        watch.waits.one_right("siti", "10.0.0.1")


def test_a_long_time_begins_anew(watch: Watch) -> None:
    watch.tries(5)
    watch.second += FORGOTTEN_SECONDS
    watch.tries(5)
    assert watch.wait_told() == 6
    assert len(watch.waits._trails) == 1


def test_nobody_is_locked_out_from_elsewhere(watch: Watch) -> None:
    watch.tries(5)
    watch.wait_told()
    watch.tries(5, "siti", "10.0.0.2")
    watch.tries(5, "budi", "10.0.0.1")


def test_many_at_once_are_not_many_free_ones(watch: Watch) -> None:
    watch.tries(5)
    for _ in range(50):
        watch.wait_told()


def test_invented_names_take_bounded_room_and_nobodys_wait_away(watch: Watch) -> None:
    """As fast as secrets can be looked at: whoever waits has waited before their trail is pushed out."""
    watch.tries(5)
    begun = watch.second
    for each in range(3 * MOST_TRAILS):
        watch.tries(1, f"name-{each}", f"10.0.{each % 250}.9")
        watch.second += 0.05
        if watch.second < begun + FIRST_WAIT - 0.05:
            assert ("siti", "10.0.0.1") in watch.waits._trails
    assert len(watch.waits._trails) == MOST_TRAILS
    assert MOST_TRAILS * 0.05 > LONGEST_WAIT


def test_many_trails_cost_a_try_nothing(watch: Watch) -> None:
    for each in range(MOST_TRAILS):
        watch.tries(1, f"name-{each}", "10.0.0.9")
    watch.second += FORGOTTEN_SECONDS
    watch.tries()
    assert len(watch.waits._trails) == 1
