"""Every call of a random hall is the one that plain lists and scans would make."""

import random
from collections.abc import Callable
from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.domain.plan import Plan, Ratio, Scope
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.domain.profiles import mistakes
from tests.fakes.calling_twins import (
    COUNTERS,
    ELSEWHERE,
    LINES,
    Action,
    Call,
    Change,
    Come,
    Leave,
    Level,
    Sit,
    Twins,
    Wait,
    plan_of,
)

numbers = {
    RuleKind.COUNTED_RATIO: st.integers(1, 4).map(float),
    RuleKind.WEIGHTED_ROUND_ROBIN: st.sampled_from([0.25, 0.5, 1.0, 2.0, 5.0]),
    RuleKind.AGE_TIMES_WEIGHT: st.sampled_from([0.25, 0.5, 1.0, 2.0, 5.0]),
    RuleKind.AGE_PLUS_CREDIT: st.sampled_from([0.0, 30.0, 60.0, 600.0]),
    RuleKind.LEAST_SLACK: st.sampled_from([60.0, 300.0, 1800.0]),
}


@st.composite
def rules(draw: st.DrawFn, served: tuple[str, ...]) -> Rule:
    kind = draw(st.sampled_from(RuleKind))
    given_numbers = {line: draw(numbers[kind]) for line in served} if kind in numbers else {}
    if kind is RuleKind.LEAST_SLACK:
        given_numbers = {line: number for line, number in given_numbers.items() if draw(st.booleans())}
    return Rule(kind=kind, numbers=given_numbers, per_hall=draw(st.booleans()))


def conditions() -> st.SearchStrategy[Condition]:
    line = st.none() | st.sampled_from(LINES)
    minute = st.sampled_from([time(22, 30), time(23), time(23, 30), time(0), time(0, 30)])
    return st.one_of(
        st.builds(
            Condition,
            kind=st.just(ConditionKind.WAIT_OVER),
            line=line,
            value=st.sampled_from([0.0, 60.0, 300.0]),
        ),
        st.builds(
            Condition,
            kind=st.just(ConditionKind.LENGTH_OVER),
            line=line,
            value=st.sampled_from([0.0, 2.0, 4.0]),
        ),
        st.builds(Condition, kind=st.just(ConditionKind.TIME_BETWEEN), start=minute, end=minute),
    )


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    shuffled = draw(st.permutations(LINES))
    count = draw(st.integers(1, len(LINES)))
    lines, rest = tuple(shuffled[:count]), shuffled[count:]
    wider = {line: draw(st.sampled_from([0.0, 60.0, 300.0])) for line in rest if draw(st.booleans())}
    served = (*lines, *wider)
    chain = draw(st.lists(st.builds(Clause, when=conditions(), then=rules(served)), max_size=2))
    return Profile(lines=lines, rule=draw(rules(served)), chain=tuple(chain), wider=wider)


plans = st.builds(
    plan_of,
    st.builds(Ratio, ordinary_per_priority=st.integers(0, 3), scope=st.sampled_from(list(Scope))),
    st.sampled_from([None, None, 120.0, 900.0]),
)


offsets = st.sampled_from([0, 30, 60, 120, 300, 900])
comes = st.builds(
    Come,
    line=st.sampled_from((*LINES, ELSEWHERE)),
    priority=st.booleans(),
    slot=st.none() | st.none() | st.sampled_from([-300, 0, 60, 300, 1200]),
    earlier_life=offsets,
    available=st.none() | st.none() | offsets,
    only_counter=st.none() | st.none() | st.none() | st.sampled_from(COUNTERS),
    only_officer=st.none() | st.none() | st.none() | st.sampled_from(["Siti", "Budi", "Tono"]),
    rather=st.none() | st.none() | st.sampled_from(["Siti", "Budi", "Tono"]),
    for_all=offsets,
)
actions: st.SearchStrategy[Action] = st.one_of(
    comes,
    comes,
    comes,
    st.builds(Wait, seconds=offsets),
    st.builds(Call, counter=st.sampled_from(COUNTERS)),
    st.builds(Call, counter=st.sampled_from((*COUNTERS, "4"))),
    st.builds(Leave, which=st.integers(0, 20)),
    st.builds(Level, line=st.sampled_from(LINES), calls=st.integers(0, 4), within=st.integers(0, 4)),
    st.builds(Change, counter=st.sampled_from(COUNTERS), profile=profiles()),
    st.builds(
        Sit,
        counter=st.sampled_from((*COUNTERS, "4")),
        officer=st.none() | st.sampled_from(["Siti", "Budi", "Tono"]),
        paused=st.booleans(),
    ),
)


@given(
    plan=plans,
    set_profiles=st.fixed_dictionaries({counter: profiles() for counter in COUNTERS}),
    done=st.lists(actions, max_size=80),
)
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_calls_of_a_random_hall(plan: Plan, set_profiles: dict[str, Profile], done: list[Action]) -> None:
    twins = Twins(plan, set_profiles)
    for action in done:
        twins.act(action)
    for counter in (*COUNTERS, "4") * 8:
        twins.call(counter)


@given(profile=profiles(), plan=plans)
@settings(deadline=None, max_examples=50)
def test_the_random_profiles_are_ones_that_a_hall_would_take(profile: Profile, plan: Plan) -> None:
    assert mistakes(profile, plan, "reg") == []


LONG_RUNS = 12


@pytest.mark.parametrize("kind", list(RuleKind))
@pytest.mark.parametrize("scope", list(Scope))
def test_a_long_day_of_one_rule(kind: RuleKind, scope: Scope) -> None:
    """Thousands of calls by one rule, in halls that fill and empty."""
    dice = random.Random(f"{kind} {scope}")
    for _ in range(LONG_RUNS):
        twins = Twins(random_plan(dice, scope), {counter: random_profile(dice, kind) for counter in COUNTERS})
        for _ in range(400):
            twins.act(random_action(dice))
        assert len(twins.called) > 50


def random_plan(dice: random.Random, scope: Scope) -> Plan:
    ratio = Ratio(ordinary_per_priority=dice.randrange(4), scope=scope)
    return plan_of(ratio, dice.choice([None, None, 1800.0]))


def random_profile(dice: random.Random, kind: RuleKind) -> Profile:
    choices: dict[RuleKind, Callable[[], float]] = {
        RuleKind.COUNTED_RATIO: lambda: float(dice.randint(1, 4)),
        RuleKind.WEIGHTED_ROUND_ROBIN: lambda: dice.choice([0.5, 1.0, 2.0, 5.0]),
        RuleKind.AGE_TIMES_WEIGHT: lambda: dice.choice([0.5, 1.0, 2.0, 5.0]),
        RuleKind.AGE_PLUS_CREDIT: lambda: dice.choice([0.0, 60.0, 600.0]),
        RuleKind.LEAST_SLACK: lambda: dice.choice([60.0, 300.0, 1800.0]),
    }
    lines = dice.sample(LINES, dice.randint(2, len(LINES)))
    number = choices.get(kind)
    rule = Rule(
        kind=kind,
        numbers={} if number is None else {line: number() for line in lines},
        per_hall=dice.random() < 0.3,
    )
    return Profile(lines=tuple(lines), rule=rule)


def random_action(dice: random.Random) -> Action:
    match dice.choices(["come", "wait", "call", "leave", "level", "sit"], [40, 20, 35, 3, 2, 2])[0]:
        case "come":
            return Come(
                line=dice.choice((*LINES, ELSEWHERE)),
                priority=dice.random() < 0.3,
                slot=dice.choice([None, None, None, -300, 0, 600]),
                earlier_life=dice.choice([0, 0, 600, 3600]),
                available=dice.choice([None, None, None, 60]),
                only_counter=dice.choice([*[None] * 12, *COUNTERS]),
                only_officer=dice.choice([*[None] * 12, "Budi", "Tono"]),
                rather=dice.choice([None, None, None, None, None, "Siti"]),
                for_all=120,
            )
        case "wait":
            return Wait(dice.choice([5, 30, 90]))
        case "call":
            return Call(dice.choice(COUNTERS))
        case "leave":
            return Leave(dice.randrange(20))
        case "sit":
            officer = dice.choice([None, "Siti", "Budi", "Tono"])
            return Sit(dice.choice(COUNTERS), officer, paused=dice.random() < 0.3)
        case _:
            return Level(dice.choice(LINES), dice.randint(1, 9), dice.randint(0, 9))
