"""A call costs the number of the counter's lines, whatever the number waiting. Counted in steps, not in seconds."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import FrameType
from typing import Any

import pytest

from server.domain.calling import explain, pick
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.domain.waiting import WaitingLine
from tests.fakes.floors import LightFloor, LightVisitor

LINES = ("reg/a", "reg/b", "reg/c")
NUMBERS = {"reg/a": 2.0, "reg/b": 1.0, "reg/c": 3.0}


class Watched(LightVisitor):
    """Counts how often somebody's place, class and the like are looked at."""

    __slots__ = ()
    looks = 0

    def __getattribute__(self, name: str) -> Any:
        Watched.looks += 1
        return super().__getattribute__(name)


def steps(look: Callable[[], object]) -> tuple[int, int]:
    """Calls of functions, in Python and in C, and looks at waiters, while *look* runs."""
    calls = 0

    def count(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    earlier, Watched.looks = sys.getprofile(), 0
    sys.setprofile(count)
    try:
        look()
    finally:
        sys.setprofile(earlier)
    return calls, Watched.looks


def crowd(people: int, kind: RuleKind) -> LightFloor:
    """*people* of both classes, some with appointments, in three lines, and one line that opens later."""
    there = LightFloor(officers={"1": "Siti"})
    there.plan = replace(there.plan, starvation_seconds=1e6)
    waits = Condition(kind=ConditionKind.WAIT_OVER, value=1e6)
    long = Condition(kind=ConditionKind.LENGTH_OVER, value=1e6)
    rule = Rule(kind=kind, numbers=NUMBERS)
    chain = (Clause(when=waits, then=rule), Clause(when=long, then=rule))
    there.set_profile(Profile(lines=LINES[:2], rule=rule, chain=chain, wider={LINES[2]: 60}))
    for number in range(people):
        there.wait(seconds=1)
        visitor = there.visitor(
            LINES[number % 3],
            priority=number % 5 == 0,
            slot=there.now + timedelta(minutes=1) if number % 7 == 0 else None,
        )
        visitor.__class__ = Watched
        there.waiting_line(visitor.line).join(visitor)
        there.kept.setdefault("officer:Tono", WaitingLine("officer:Tono")).join(visitor)
    there.wait(hours=1)
    return there


@pytest.mark.parametrize("kind", list(RuleKind))
def test_choosing_and_explaining_cost_the_same_for_fifty_and_for_two_thousand(kind: RuleKind) -> None:
    costs = []
    for people in (50, 2_000):
        there = crowd(people, kind)
        pick(there, "1", there.now)  # the first look at an order may have to make it
        costs.append(
            [
                steps(lambda there=there: pick(there, "1", there.now)),  # type: ignore[misc]
                steps(lambda there=there: explain(there, "1", there.now)),  # type: ignore[misc]
            ]
        )
    few, many = costs
    assert few == many
    assert few[0][1] > 0, "waiters were watched"


def test_a_counter_with_more_lines_costs_as_many_times_more_at_most() -> None:
    there = crowd(600, RuleKind.LONGEST_WAIT)
    two, _ = steps(lambda: pick(there, "1", there.now))
    lines = tuple(f"reg/{number}" for number in range(20))
    for line in lines:
        there.come(line)
        there.come(line, priority=True)
    there.set_profile(Profile(lines=lines))
    twenty, _ = steps(lambda: pick(there, "1", there.now))
    assert twenty < 10 * two


@pytest.mark.parametrize("kind", list(RuleKind))
def test_over_a_day_those_who_left_cost_no_more_in_a_crowd(kind: RuleKind) -> None:
    assert mean_cost(1_500, kind) < 1.2 * mean_cost(150, kind)


def mean_cost(people: int, kind: RuleKind) -> float:
    """Steps of a look, over the calls that empty a hall which every second visitor left."""
    there = crowd(people, kind)
    there.pick()
    for line in LINES:
        for waiter in list(there.waiting_line(line).ordinary)[::2]:
            there.leave(waiter)
    costs = []
    for _ in range(people // 3):
        calls, _ = steps(lambda: pick(there, "1", there.now))
        costs.append(calls)
        there.call()
    return sum(costs) / len(costs)
