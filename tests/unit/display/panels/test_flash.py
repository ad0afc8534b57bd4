"""The frame of a called number lights up and never dazzles: at most three flashes in any second (WCAG 2.3.1)."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from display.panels.flash import FIRST_CALL, RECALL, Flashes


def lights(calls: list[tuple[float, bool]], *, until: float) -> list[float]:
    """When the frame lights up for *calls* (moment, recall), asked at every call and at every due moment."""
    flashes = Flashes()
    lit: list[float] = []
    waiting = sorted(calls)
    now = 0.0
    while True:
        due = flashes.next_at
        moments = ([max(now, due)] if due is not None else []) + ([waiting[0][0]] if waiting else [])
        now = min(moments, default=until)
        if now >= until:
            return lit
        if waiting and waiting[0][0] <= now:
            flashes.called(recall=waiting.pop(0)[1])
        if flashes.lit(now):
            lit.append(now)


@given(calls=some.lists(some.tuples(some.floats(0, 20), some.booleans()), max_size=60))
def test_no_second_has_more_than_three_flashes_whatever_is_called(calls: list[tuple[float, bool]]) -> None:
    lit = lights(calls, until=40)
    assert all(sum(start <= at < start + 1 for at in lit) <= 3 for start in lit)
    assert all(later - sooner >= 0.49 for sooner, later in pairwise(lit))


@given(calls=some.dictionaries(some.floats(0, 20), some.booleans(), min_size=1, max_size=60))
def test_the_last_of_a_burst_has_all_its_lights(calls: dict[float, bool]) -> None:
    at, recall = max(calls.items())
    assert sum(light >= at for light in lights([*calls.items()], until=60)) == (
        RECALL if recall else FIRST_CALL
    )


def test_a_call_lights_up_at_once_and_twice() -> None:
    assert lights([(1, False)], until=10) == [1, 1.5]


def test_a_recall_is_told_from_a_first_call() -> None:
    assert len(lights([(1, True)], until=10)) > len(lights([(1, False)], until=10))


def test_who_is_not_called_any_more_has_no_light() -> None:
    flashes = Flashes()
    flashes.called()
    assert flashes.lit(1)
    flashes.stop()
    assert flashes.next_at is None
    assert not flashes.lit(5)
