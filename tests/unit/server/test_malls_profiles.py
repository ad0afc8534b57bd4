"""Counters' profiles in a mall's files: minutes become seconds, and what is missing or means nothing is named."""

from datetime import time
from pathlib import Path

import pytest

from server.malls.loading import load_mall
from tests.fakes.mall_files import REG, add, change, small_mall, told
from wire.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind

AT = "counters[1].profile"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small mall, whose counter 2 serves both of the registry's lines."""
    return small_mall(tmp_path)


def give(folder: Path, profile: str) -> None:
    """Counter 2 works by *profile*."""
    change(
        folder / REG,
        'number = 2\nlines = ["a", "b"]',
        f'number = 2\nlines = ["a", "b"]\n[counters.profile]\n{profile}',
    )


def given(folder: Path) -> Profile:
    """The profile of counter 2."""
    profile = load_mall(folder).counters[1].profile
    assert profile is not None
    return profile


def test_a_profile_has_its_counters_lines_and_the_usual_rule(folder: Path) -> None:
    give(folder, "")
    assert given(folder) == Profile(lines=("reg/a", "reg/b"))


def test_a_profile_may_say_all_of_this(folder: Path) -> None:
    give(
        folder,
        """
rule = { kind = "counted-ratio", numbers = { a = 2, b = 1 }, per_hall = true }
same_officer_minutes = 10
parallel = 2
[[counters.profile.chain]]
when = { kind = "wait-over", line = "b", minutes = 20 }
then = { kind = "least-slack", numbers = { a = 15 } }
[[counters.profile.chain]]
when = { kind = "length-over", people = 8 }
then = { kind = "age-plus-credit", numbers = { a = 0, b = 7.5 } }
[[counters.profile.chain]]
when = { kind = "time-between", from = "22:00", to = "06:00" }
then = { kind = "strict-order" }
""",
    )
    assert given(folder) == Profile(
        lines=("reg/a", "reg/b"),
        rule=Rule(kind=RuleKind.COUNTED_RATIO, numbers={"reg/a": 2, "reg/b": 1}, per_hall=True),
        chain=(
            Clause(
                when=Condition(kind=ConditionKind.WAIT_OVER, line="reg/b", value=1200),
                then=Rule(kind=RuleKind.LEAST_SLACK, numbers={"reg/a": 900}),
            ),
            Clause(
                when=Condition(kind=ConditionKind.LENGTH_OVER, value=8),
                then=Rule(kind=RuleKind.AGE_PLUS_CREDIT, numbers={"reg/a": 0, "reg/b": 450}),
            ),
            Clause(
                when=Condition(kind=ConditionKind.TIME_BETWEEN, start=time(22), end=time(6)),
                then=Rule(kind=RuleKind.STRICT_ORDER),
            ),
        ),
        same_officer_seconds=600,
        parallel=2,
    )


def test_widening_is_in_minutes(folder: Path) -> None:
    profile = load_mall(folder).counters[2].profile
    assert profile == Profile(lines=("reg/b",), wider={"reg/a": 1200})


@pytest.mark.parametrize(
    ("profile", "key", "reason"),
    [
        ('rule = { kind = "loudest" }', "rule.kind", "'loudest' is none of: "),
        ('rule = { knd = "longest-wait" }', "rule.knd", "is not a key that is known here"),
        ('rule = { kind = "counted-ratio", numbers = { a = 2 } }', "rule.numbers.b", "counted-ratio needs a number for line b"),
        ('rule = { kind = "counted-ratio", numbers = { a = 2, b = 1.5 } }', "rule.numbers.b", "whole number of visitors"),
        ('rule = { kind = "counted-ratio", numbers = { a = 2, b = 1, k = 1 } }', "rule.numbers.k", "line k is not served"),
        ('rule = { kind = "weighted-round-robin", numbers = { a = 2, b = 0 } }', "rule.numbers.b", "a weight above 0"),
        ('rule = { kind = "age-times-weight", numbers = { a = 2, b = -1 } }', "rule.numbers.b", "a weight above 0"),
        ('rule = { kind = "age-times-weight", numbers = { a = 2, b = nan } }', "rule.numbers.b", "a weight above 0"),
        ('rule = { kind = "age-plus-credit", numbers = { a = -2, b = 1 } }', "rule.numbers.a", "must be minutes, at least 0"),
        ('rule = { kind = "least-slack", numbers = { a = 0 } }', "rule.numbers.a", "must be minutes above 0"),
        ('rule = { kind = "counted-ratio", numbers = { a = "two", b = 1 } }', "rule.numbers.a", "Expected 'float', got 'str'"),
        ("rule = { numbers = { a = 1, b = 1 } }", "rule.numbers", "longest-wait reads no numbers"),
        ('rule = { kind = "strict-order", per_hall = true }', "rule.per_hall", "strict-order counts nothing"),
        ("wider = { c = 5 }", "wider.c", "there is no line c"),
        ("wider = { a = 5 }", "wider.a", "line a is one of the profile's own"),
        ("same_officer_minutes = -1", "same_officer_minutes", "is less than 0"),
        ("parallel = 0", "parallel", "is less than 1"),
        ('lines = ["a"]', "lines", "is not a key that is known here"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_rule_is_named(folder: Path, profile: str, key: str, reason: str) -> None:
    give(folder, profile)
    ((file, at, said),) = told(folder)
    assert (file, at) == ("reg.toml", f"{AT}.{key}")
    assert reason in said


@pytest.mark.parametrize(
    ("when", "key", "reason"),
    [
        ('kind = "rain"', "kind", "'rain' is none of: "),
        ("minutes = 5", "kind", "is missing"),
        ('kind = "wait-over"', "minutes", "wait-over needs minutes"),
        ('kind = "wait-over", minutes = -1', "minutes", "must be at least 0"),
        ('kind = "wait-over", minutes = 5, line = "c"', "line", "there is no line c"),
        ('kind = "wait-over", minutes = 5, people = 3', "people", "wait-over does not read it"),
        ('kind = "length-over"', "people", "length-over needs people"),
        ('kind = "length-over", people = 2, minutes = 5', "minutes", "length-over does not read it"),
        ('kind = "time-between", to = "09:00"', "from", "time-between needs from"),
        ('kind = "time-between", from = "09:00"', "to", "time-between needs to"),
        ('kind = "time-between", from = "9", to = "10:00"', "from", "is not a time of day, such as 08:00"),
        ('kind = "time-between", from = "09:00", to = "10:00", line = "a"', "line", "time-between does not read it"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_condition_is_named(folder: Path, when: str, key: str, reason: str) -> None:
    give(folder, f'[[counters.profile.chain]]\nwhen = {{ {when} }}\nthen = {{ kind = "longest-queue" }}')
    ((file, at, said),) = told(folder)
    assert (file, at) == ("reg.toml", f"{AT}.chain[0].when.{key}")
    assert reason in said


def test_the_rule_of_a_clause_is_looked_at_too(folder: Path) -> None:
    give(
        folder,
        '[[counters.profile.chain]]\nwhen = { kind = "length-over", people = 2 }\nthen = { kind = "counted-ratio", per_hall = true }',
    )
    assert [(key, reason) for _, key, reason in told(folder)] == [
        (f"{AT}.chain[0].then.numbers.a", "counted-ratio needs a number for line a"),
        (f"{AT}.chain[0].then.numbers.b", "counted-ratio needs a number for line b"),
    ]


def test_a_counters_unknown_line_is_told_once(folder: Path) -> None:
    add(folder / REG, '[[counters]]\nnumber = 9\nlines = ["c"]\n[counters.profile]\nparallel = 2')
    assert told(folder) == [("reg.toml", "counters[3].lines", "'c' is not known; there are: a, b")]
