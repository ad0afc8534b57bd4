"""Rule 9: the first clause of a chain that holds gives the rule."""

from datetime import UTC, datetime, time

import pytest

from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from tests.fakes.floors import LightFloor
from tests.fakes.plans import small_plan

FIRST, SECOND, FINAL = RuleKind.STRICT_ORDER, RuleKind.LONGEST_QUEUE, RuleKind.LONGEST_WAIT


def floor(*conditions: Condition) -> LightFloor:
    there = LightFloor()
    rules = (Rule(kind=FIRST), Rule(kind=SECOND))
    there.set_profile(
        Profile(
            lines=("reg/a", "reg/b"),
            rule=Rule(kind=FINAL),
            chain=tuple(Clause(when=when, then=rule) for when, rule in zip(conditions, rules, strict=False)),
        )
    )
    return there


def in_force(there: LightFloor) -> tuple[int | None, RuleKind]:
    picked = there.pick()
    assert picked is not None
    return picked.condition, picked.rule


def wait_over(seconds: float, line: str | None = None) -> Condition:
    return Condition(kind=ConditionKind.WAIT_OVER, value=seconds, line=line)


def length_over(people: float, line: str | None = None) -> Condition:
    return Condition(kind=ConditionKind.LENGTH_OVER, value=people, line=line)


def between(start: time, end: time) -> Condition:
    return Condition(kind=ConditionKind.TIME_BETWEEN, start=start, end=end)


def test_the_first_that_holds_wins() -> None:
    there = floor(length_over(2), length_over(1))
    there.come("reg/a")
    assert in_force(there) == (None, FINAL)
    there.come("reg/b")
    assert in_force(there) == (2, SECOND)
    there.come("reg/a")
    assert in_force(there) == (1, FIRST)


def test_somebody_has_waited_longer() -> None:
    there = floor(wait_over(300))
    there.come("reg/b", priority=True)
    there.wait(minutes=5)
    there.come("reg/a")
    assert in_force(there) == (None, FINAL), "not longer than five minutes"
    there.wait(seconds=1)
    assert in_force(there) == (1, FIRST)


def test_a_condition_may_look_at_one_line_even_one_that_is_not_served_here() -> None:
    there = floor(wait_over(300, "reg/b"), length_over(0, "reg/c"))
    there.come("reg/a")
    there.wait(minutes=6)
    assert in_force(there) == (None, FINAL)
    there.come("reg/c")
    assert in_force(there) == (2, SECOND)
    there.come("reg/b")
    there.wait(minutes=6)
    assert in_force(there) == (1, FIRST)


@pytest.mark.parametrize(
    ("start", "end", "utc", "holds"),
    [
        (time(8), time(9), (1, 0), True),
        (time(8), time(9), (0, 59), False),
        (time(8), time(9), (2, 0), False),
        (time(22), time(6), (15, 0), True),
        (time(22), time(6), (22, 59), True),
        (time(22), time(6), (23, 0), False),
        (time(22), time(6), (14, 59), False),
        (time(8), time(8), (12, 0), True),
        (time(20), time(0), (16, 59), True),
        (time(20), time(0), (17, 0), False),
    ],
)
def test_the_time_is_the_halls_own(start: time, end: time, utc: tuple[int, int], *, holds: bool) -> None:
    there = floor(between(start, end))
    there.now = datetime(2026, 11, 23, *utc, tzinfo=UTC)  # Jakarta is seven hours ahead
    there.come("reg/a")
    assert in_force(there) == ((1, FIRST) if holds else (None, FINAL))


def test_another_time_zone_has_another_time() -> None:
    there = floor(between(time(10), time(11)))
    there.plan = small_plan(zone="Asia/Jayapura")
    there.come("reg/a")
    assert in_force(there) == (1, FIRST), "08:00 in Jakarta is 10:00 in Jayapura"


@pytest.mark.parametrize("kind", list(ConditionKind))
def test_a_condition_without_its_values_never_holds(kind: ConditionKind) -> None:
    there = floor(Condition(kind=kind))
    there.come("reg/a")
    there.wait(hours=1)
    assert in_force(there) == (None, FINAL)
