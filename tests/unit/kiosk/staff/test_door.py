"""The hidden door: who knocks is heard, who guesses waits."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.door import FREE_TRIES, KNOCK_SECONDS, LONGEST_WAIT, Door


def test_five_quick_touches_are_a_knock() -> None:
    door = Door()
    assert [door.knock(now) for now in (0, 0.3, 0.6, 0.9, 1.2)] == [False] * 4 + [True]
    assert not door.knock(1.3), "the next knock begins anew"


def test_touches_of_a_waiting_hand_are_none() -> None:
    door = Door()
    assert not any(door.knock(n * KNOCK_SECONDS / 4) for n in range(40))


def test_after_five_wrong_pins_one_waits_longer_each_time() -> None:
    door = Door()
    waits = []
    now = 1000.0
    for _ in range(FREE_TRIES + 2):
        door.wrong(now)
        waits.append(door.barred(now))
        now += door.barred(now)
    assert waits == [0, 0, 0, 0, 30, 60, 120]
    door.right()
    assert door.barred(now) == 0


def test_part_of_a_second_still_bars() -> None:
    door = Door()
    for _ in range(FREE_TRIES):
        door.wrong(0)
    assert door.barred(29.5) == 1
    assert door.barred(30) == 0


@given(st.integers(min_value=0, max_value=200))
def test_nobody_is_locked_out_for_good(times: int) -> None:
    door = Door()
    for _ in range(times):
        door.wrong(0)
    assert door.barred(0) <= LONGEST_WAIT
