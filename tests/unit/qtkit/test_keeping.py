"""A program that must always be there: when it is started again, and how soon."""

from hypothesis import given
from hypothesis import strategies as st

from qtkit.keeping import LONGEST_PAUSE, QUIT, RESTART, WELL_AFTER, Keeping, StartAgain, Stay


def test_a_program_that_a_person_ended_stays_ended() -> None:
    keeping = Keeping()
    keeping.started(10)
    assert keeping.ended(QUIT, 11) == Stay()


def test_a_person_who_wants_it_again_gets_it_at_once() -> None:
    keeping = Keeping()
    keeping.started(10)
    assert keeping.ended(RESTART, 11) == StartAgain(pause=0)


def test_each_fall_in_a_row_is_followed_by_a_longer_pause() -> None:
    keeping = Keeping()
    pauses = []
    for _ in range(4):
        keeping.started(10)
        pauses.append(keeping.ended(-11, 11))
    assert pauses == [StartAgain(pause=each) for each in (0.5, 1, 2, 4)]


def test_a_fall_after_a_good_hour_is_a_first_one() -> None:
    keeping = Keeping()
    for _ in range(5):
        keeping.started(0)
        keeping.ended(1, 1)
    keeping.started(0)
    assert keeping.ended(1, WELL_AFTER) == StartAgain(pause=0.5)


def test_a_slow_start_is_no_hang() -> None:
    keeping = Keeping(start_seconds=45, beat_seconds=12)
    keeping.started(100)
    assert keeping.hangs_at() == 145
    keeping.beat(130)
    assert keeping.hangs_at() == 142
    keeping.started(200)
    assert keeping.hangs_at() == 245


@given(
    st.lists(st.integers(min_value=-15, max_value=130).filter(lambda status: status not in {QUIT, RESTART}))
)
def test_it_is_never_given_up_and_never_waits_longer_than_half_a_minute(falls: list[int]) -> None:
    keeping = Keeping()
    for status in falls:
        keeping.started(0)
        after = keeping.ended(status, 0.1)
        assert isinstance(after, StartAgain)
        assert 0 < after.pause <= LONGEST_PAUSE
