"""What is wrong with a work profile: each mistake with its field and the reason, all of them at once.

Fields are named ``lines[0]``, ``rule.numbers.<line>``, ``chain[0].when.value``, ``chain[0].then.numbers.<line>``, ``wider.<line>``.
"""

import math
from collections.abc import Callable, Iterator
from typing import assert_never

from server.domain.plan import Plan
from server.domain.profile import Condition, ConditionKind, Profile, Rule, RuleKind

Mistake = tuple[str, str]
"""A field's path and the reason in English."""

_Check = Callable[[float], bool]


def _whole(number: float) -> bool:
    return number >= 1 and float(number).is_integer()


def _above_zero(number: float) -> bool:
    return number > 0


def _at_least_zero(number: float) -> bool:
    return number >= 0


_NUMBERS: dict[RuleKind, tuple[_Check, str]] = {
    RuleKind.COUNTED_RATIO: (_whole, "must be a whole number of visitors, at least 1"),
    RuleKind.WEIGHTED_ROUND_ROBIN: (_above_zero, "must be a weight above 0"),
    RuleKind.AGE_TIMES_WEIGHT: (_above_zero, "must be a weight above 0"),
    RuleKind.AGE_PLUS_CREDIT: (_at_least_zero, "must be seconds, at least 0"),
    RuleKind.LEAST_SLACK: (_above_zero, "must be seconds above 0"),
    RuleKind.WORST_SERVICE_LEVEL: (_above_zero, "must be seconds above 0"),
}
_MOST = 1e9
"""Nothing in a hall is larger: above it, products would end in infinity, which no journal can hold."""
_DEFAULTED = frozenset({RuleKind.LEAST_SLACK, RuleKind.WORST_SERVICE_LEVEL})
"""Where no number stands, the line's own target holds."""


def mistakes(profile: Profile, plan: Plan, agency: str) -> list[Mistake]:
    """What is wrong with *profile* for a counter of *agency*, which serves no other agency's lines (rule 8)."""
    return [
        *_in_lines(profile, plan, agency),
        *_in_rule("rule", profile.rule, profile),
        *(
            found
            for place, clause in enumerate(profile.chain)
            for found in (
                *_in_condition(f"chain[{place}].when", clause.when, plan, agency),
                *_in_rule(f"chain[{place}].then", clause.then, profile),
            )
        ),
        *_in_wider(profile, plan, agency),
        *_seconds("same_officer_seconds", profile.same_officer_seconds),
        *_in_parallel(profile.parallel),
    ]


def _in_lines(profile: Profile, plan: Plan, agency: str) -> Iterator[Mistake]:
    if not profile.lines:
        yield "lines", "a profile needs at least one line"
    for place, line in enumerate(profile.lines):
        yield from _of_agency(f"lines[{place}]", line, plan, agency)
        if line in profile.lines[:place]:
            yield f"lines[{place}]", f"line {line} stands here twice"


def _of_agency(field: str, line: str, plan: Plan, agency: str) -> Iterator[Mistake]:
    known = plan.lines.get(line)
    if known is None:
        yield field, f"there is no line {line}"
    elif known.agency != agency:
        yield field, f"line {line} belongs to another agency"


def _in_wider(profile: Profile, plan: Plan, agency: str) -> Iterator[Mistake]:
    for line, seconds in profile.wider.items():
        field = f"wider.{line}"
        yield from _of_agency(field, line, plan, agency)
        if line in profile.lines:
            yield field, f"line {line} is one of the profile's own"
        yield from _seconds(field, seconds)


def _in_rule(field: str, rule: Rule, profile: Profile) -> Iterator[Mistake]:
    served = (*dict.fromkeys(profile.lines), *(line for line in profile.wider if line not in profile.lines))
    for line in rule.numbers:
        if line not in served:
            yield f"{field}.numbers.{line}", f"line {line} is not served by this profile"
    if rule.kind not in _NUMBERS:
        return
    fits, said = _NUMBERS[rule.kind]
    for line in served:
        number = rule.numbers.get(line)
        if number is None:
            if rule.kind not in _DEFAULTED:
                yield f"{field}.numbers.{line}", f"{rule.kind} needs a number for line {line}"
        else:
            yield from _number(f"{field}.numbers.{line}", number, fits, said)


def _in_condition(field: str, condition: Condition, plan: Plan, agency: str) -> Iterator[Mistake]:
    if condition.line is not None:
        yield from _of_agency(f"{field}.line", condition.line, plan, agency)
    match condition.kind:
        case ConditionKind.WAIT_OVER | ConditionKind.LENGTH_OVER:
            if condition.value is None:
                yield f"{field}.value", f"{condition.kind} needs a value"
            else:
                yield from _number(f"{field}.value", condition.value, _at_least_zero, "must be at least 0")
        case ConditionKind.TIME_BETWEEN:
            for name, time in (("start", condition.start), ("end", condition.end)):
                if time is None:
                    yield f"{field}.{name}", f"{condition.kind} needs a {name}"
                elif time.tzinfo is not None:
                    yield f"{field}.{name}", "must be a time of the hall, without a zone"
        case _ as never:
            assert_never(never)


def _number(field: str, number: float, fits: _Check, said: str) -> Iterator[Mistake]:
    if not (math.isfinite(number) and fits(number)):
        yield field, said
    elif number > _MOST:
        yield field, f"must be at most {_MOST:.0f}"


def _seconds(field: str, seconds: float) -> Iterator[Mistake]:
    return _number(field, seconds, _at_least_zero, "must be seconds, at least 0")


def _in_parallel(parallel: int) -> Iterator[Mistake]:
    if parallel < 1:
        yield "parallel", "must be at least 1"
