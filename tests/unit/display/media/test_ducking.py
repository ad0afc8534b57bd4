"""Media steps back under calls, quickly down and slowly up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.media.ducking import ATTACK_SECONDS, RELEASE_SECONDS, Ducking


def test_a_call_brings_it_down_within_the_attack_and_quiet_up_within_the_release() -> None:
    ducking = Ducking(0.1)
    ducking.call(10.0)
    assert ducking.level(10.0) == 1.0
    assert ducking.level(10.0 + ATTACK_SECONDS / 2) == pytest.approx(0.55)
    assert ducking.level(10.0 + ATTACK_SECONDS) == pytest.approx(0.1)
    ducking.quiet(20.0)
    assert ducking.level(20.0 + RELEASE_SECONDS / 2) == pytest.approx(0.55)
    assert ducking.level(20.0 + RELEASE_SECONDS) == 1.0


def test_a_burst_keeps_it_down() -> None:
    ducking = Ducking(0.1)
    for moment in range(5):
        ducking.call(moment * 2.0)
        assert ducking.level(moment * 2.0 + ATTACK_SECONDS) == pytest.approx(0.1)
    assert ducking.settled(9.0)


def test_a_call_on_the_way_up_goes_down_from_where_it_is() -> None:
    ducking = Ducking(0.0)
    ducking.call(0.0)
    ducking.quiet(5.0)
    half = 5.0 + RELEASE_SECONDS / 2
    ducking.call(half)
    assert ducking.level(half) == pytest.approx(0.5), "no jump"
    assert ducking.level(half + ATTACK_SECONDS) == 0.0


@given(
    under=st.floats(0, 1),
    steps=st.lists(st.tuples(st.booleans(), st.floats(0.0, 1.0)), max_size=12),
)
def test_it_never_leaves_its_bounds_nor_jumps(under: float, steps: list[tuple[bool, float]]) -> None:
    ducking, now = Ducking(under), 0.0
    for call, wait in steps:
        before = ducking.level(now)
        (ducking.call if call else ducking.quiet)(now)
        assert ducking.level(now) == pytest.approx(before)
        now += wait
        assert under - 1e-9 <= ducking.level(now) <= 1 + 1e-9
