"""A profile that cannot be used is refused with the field and the reason, whether a file or a supervisor brings it."""

import math
from dataclasses import replace
from datetime import UTC, time

import pytest

from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.domain.profiles import mistakes
from tests.fakes.plans import small_plan

PLAN = small_plan()
GOOD = Profile(
    lines=("reg/a",),
    rule=Rule(kind=RuleKind.AGE_TIMES_WEIGHT, numbers={"reg/a": 1, "reg/b": 0.5}),
    chain=(
        Clause(
            when=Condition(kind=ConditionKind.WAIT_OVER, value=600, line="reg/b"),
            then=Rule(kind=RuleKind.STRICT_ORDER),
        ),
    ),
    wider={"reg/b": 300},
    same_officer_seconds=600,
    parallel=2,
)


def found(profile: Profile, agency: str = "reg") -> list[tuple[str, str]]:
    return mistakes(profile, PLAN, agency)


def fields(profile: Profile) -> list[str]:
    return [field for field, _ in found(profile)]


def test_a_good_profile_has_none() -> None:
    assert found(GOOD) == []
    assert found(Profile(lines=("reg/a", "reg/b"))) == []


def test_lines_must_be_there_and_be_the_agencys_own() -> None:
    assert found(Profile(lines=())) == [("lines", "a profile needs at least one line")]
    assert found(Profile(lines=("reg/a", "reg/z", "pol/k", "reg/a"))) == [
        ("lines[1]", "there is no line reg/z"),
        ("lines[2]", "line pol/k belongs to another agency"),
        ("lines[3]", "line reg/a stands here twice"),
    ]


def test_the_same_lines_are_another_agencys_to_another_counter() -> None:
    assert found(Profile(lines=("reg/a",)), "pol") == [("lines[0]", "line reg/a belongs to another agency")]


def test_wider_lines_too_and_they_are_not_own_ones() -> None:
    wider = {"reg/a": 60, "reg/b": -1, "pol/k": math.inf, "reg/z": 1}
    assert found(Profile(lines=("reg/a",), wider=wider)) == [
        ("wider.reg/a", "line reg/a is one of the profile's own"),
        ("wider.reg/b", "must be seconds, at least 0"),
        ("wider.pol/k", "line pol/k belongs to another agency"),
        ("wider.pol/k", "must be seconds, at least 0"),
        ("wider.reg/z", "there is no line reg/z"),
    ]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (RuleKind.COUNTED_RATIO, [1, 7.0], [0, 0.5, 1.5, -1, math.nan, math.inf, 1e12]),
        (RuleKind.WEIGHTED_ROUND_ROBIN, [0.1, 3], [0, -1, math.nan, math.inf, 1e12]),
        (RuleKind.AGE_TIMES_WEIGHT, [0.1, 3], [0, -1, math.nan, math.inf, 1e308]),
        (RuleKind.AGE_PLUS_CREDIT, [0, 600], [-1, math.nan, math.inf, 1e12]),
        (RuleKind.LEAST_SLACK, [0.5, 600], [0, -1, math.nan, math.inf, 1e12]),
        (RuleKind.WORST_SERVICE_LEVEL, [0.5, 600], [0, -1, math.nan, math.inf, 1e12]),
    ],
)
def test_numbers_are_of_the_rules_kind(kind: RuleKind, good: list[float], bad: list[float]) -> None:
    for number in good:
        assert found(Profile(lines=("reg/a",), rule=Rule(kind=kind, numbers={"reg/a": number}))) == []
    for number in bad:
        profile = Profile(lines=("reg/a",), rule=Rule(kind=kind, numbers={"reg/a": number}))
        assert fields(profile) == ["rule.numbers.reg/a"], number


@pytest.mark.parametrize("kind", list(RuleKind))
def test_every_line_has_its_number_where_the_rule_has_no_other(kind: RuleKind) -> None:
    counted = {
        RuleKind.COUNTED_RATIO,
        RuleKind.WEIGHTED_ROUND_ROBIN,
        RuleKind.AGE_TIMES_WEIGHT,
        RuleKind.AGE_PLUS_CREDIT,
    }
    profile = Profile(lines=("reg/a",), wider={"reg/b": 60}, rule=Rule(kind=kind, numbers={"reg/a": 1}))
    reason = f"{kind} needs a number for line reg/b"
    assert found(profile) == ([("rule.numbers.reg/b", reason)] if kind in counted else [])


def test_numbers_name_lines_of_the_profile() -> None:
    rule = Rule(kind=RuleKind.LEAST_SLACK, numbers={"reg/b": 60})
    clause = Clause(when=Condition(kind=ConditionKind.LENGTH_OVER, value=3), then=rule)
    assert found(Profile(lines=("reg/a",), rule=rule, chain=(clause,))) == [
        ("rule.numbers.reg/b", "line reg/b is not served by this profile"),
        ("chain[0].then.numbers.reg/b", "line reg/b is not served by this profile"),
    ]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (Condition(kind=ConditionKind.WAIT_OVER), ["value"]),
        (Condition(kind=ConditionKind.LENGTH_OVER), ["value"]),
        (Condition(kind=ConditionKind.WAIT_OVER, value=-1), ["value"]),
        (Condition(kind=ConditionKind.WAIT_OVER, value=math.nan), ["value"]),
        (Condition(kind=ConditionKind.LENGTH_OVER, value=math.inf), ["value"]),
        (Condition(kind=ConditionKind.WAIT_OVER, value=1, line="reg/z"), ["line"]),
        (Condition(kind=ConditionKind.LENGTH_OVER, line="pol/k"), ["line", "value"]),
        (Condition(kind=ConditionKind.TIME_BETWEEN), ["start", "end"]),
        (Condition(kind=ConditionKind.TIME_BETWEEN, start=time(8)), ["end"]),
        (Condition(kind=ConditionKind.TIME_BETWEEN, end=time(8)), ["start"]),
        (Condition(kind=ConditionKind.TIME_BETWEEN, start=time(8, tzinfo=UTC), end=time(9)), ["start"]),
        (Condition(kind=ConditionKind.TIME_BETWEEN, start=time(22), end=time(6)), []),
        (Condition(kind=ConditionKind.LENGTH_OVER, value=0, line="reg/b"), []),
    ],
)
def test_conditions_have_what_they_compare_with(when: Condition, expected: list[str]) -> None:
    clauses = (GOOD.chain[0], Clause(when=when, then=Rule()))
    assert fields(replace(GOOD, chain=clauses)) == [f"chain[1].when.{name}" for name in expected]


def test_the_rest() -> None:
    assert found(replace(GOOD, parallel=0)) == [("parallel", "must be at least 1")]
    assert fields(replace(GOOD, same_officer_seconds=-1)) == ["same_officer_seconds"]
    assert fields(replace(GOOD, same_officer_seconds=math.nan)) == ["same_officer_seconds"]


def test_all_mistakes_are_told_at_once() -> None:
    worst = Profile(
        lines=("reg/z",),
        rule=Rule(kind=RuleKind.COUNTED_RATIO),
        chain=(
            Clause(
                when=Condition(kind=ConditionKind.WAIT_OVER), then=Rule(kind=RuleKind.WEIGHTED_ROUND_ROBIN)
            ),
        ),
        wider={"pol/k": -1},
        same_officer_seconds=-1,
        parallel=0,
    )
    assert fields(worst) == [
        "lines[0]",
        "rule.numbers.reg/z",
        "rule.numbers.pol/k",
        "chain[0].when.value",
        "chain[0].then.numbers.reg/z",
        "chain[0].then.numbers.pol/k",
        "wider.pol/k",
        "wider.pol/k",
        "same_officer_seconds",
        "parallel",
    ]
