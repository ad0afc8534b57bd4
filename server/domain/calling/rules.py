"""The calling rules: which of the candidates whose class is due is called (rule 9).

Each rule gives every candidate a *value*, in a unit of its own. Equal values fall to the earlier place (rule 11). Ratios, which
count from call to call, are in ``cycles``.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from types import MappingProxyType
from typing import Generic, NamedTuple, assert_never

from server.domain.calling.candidates import Candidate
from server.domain.calling.floor import Floor, W
from server.domain.calling.fronts import waited
from server.domain.profile import Rule, RuleKind

NO_COUNTS: Mapping[str, float] = MappingProxyType({})
_TARGET_OF_A_LOST_LINE = 1800.0
_life = attrgetter("life")


class Choice(NamedTuple, Generic[W]):
    """Who is called, the value of every candidate, and the counts of *cycle* after the call."""

    waiter: W
    values: Sequence[float]
    cycle: str = ""
    counts: Mapping[str, float] = NO_COUNTS


def by_value(floor: Floor[W], rule: Rule, candidates: Sequence[Candidate[W]], now: datetime) -> Choice[W]:
    """The choice of a rule that only looks."""
    values = values_of(floor, rule, candidates, now)
    if rule.kind is RuleKind.LONGEST_LIFE:
        # Tickets of one moment differ by their number, which seconds do not tell.
        return Choice(min([one.waiter for one in candidates], key=_life), values)
    index = least(candidates, values) if _least_wins(rule.kind) else most(candidates, values)
    return Choice(candidates[index].waiter, values)


def least(candidates: Sequence[Candidate[W]], values: Sequence[float]) -> int:
    """The index of the least value; of equal ones that of the earliest place, then of the first line."""
    return min([(values[i], one.waiter.place, i) for i, one in enumerate(candidates)])[2]


def most(candidates: Sequence[Candidate[W]], values: Sequence[float]) -> int:
    """The index of the greatest value; of equal ones that of the earliest place, then of the first line."""
    return min([(-values[i], one.waiter.place, i) for i, one in enumerate(candidates)])[2]


def _least_wins(kind: RuleKind) -> bool:
    return (
        kind is RuleKind.STRICT_ORDER or kind is RuleKind.LEAST_SLACK or kind is RuleKind.WORST_SERVICE_LEVEL
    )


def values_of(
    floor: Floor[W], rule: Rule, candidates: Sequence[Candidate[W]], now: datetime
) -> Sequence[float]:
    """By what *rule* measures each: the line's place from 1, people, a share, else seconds; weighted where it says so."""
    numbers = rule.numbers
    match rule.kind:
        case RuleKind.LONGEST_WAIT | RuleKind.APPOINTMENT_FIRST:
            return [(now - one.waiter.place[0]).total_seconds() for one in candidates]
        case RuleKind.STRICT_ORDER:
            return [one.order + 1.0 for one in candidates]
        case RuleKind.LONGEST_LIFE:
            return [(now - one.waiter.life[0]).total_seconds() for one in candidates]
        case RuleKind.LONGEST_QUEUE:
            return [float(len(one.line)) for one in candidates]
        case RuleKind.AGE_TIMES_WEIGHT:
            return [waited(one.waiter, now) * numbers.get(one.line.id, 1.0) for one in candidates]
        case RuleKind.AGE_PLUS_CREDIT:
            return [waited(one.waiter, now) + numbers.get(one.line.id, 0.0) for one in candidates]
        case RuleKind.LEAST_SLACK:
            return [_target(floor, rule, one.line.id) - waited(one.waiter, now) for one in candidates]
        case RuleKind.WORST_SERVICE_LEVEL:
            return [_level(floor, one.line.id) for one in candidates]
        case RuleKind.COUNTED_RATIO | RuleKind.WEIGHTED_ROUND_ROBIN:
            raise AssertionError("a ratio measures lines, not visitors")
        case _ as never:
            assert_never(never)


def _target(floor: Floor[W], rule: Rule, line: str) -> float:
    """The wait that should not be passed."""
    if line in rule.numbers:
        return rule.numbers[line]
    known = floor.plan.lines.get(line)  # a profile may name a line that the plan has since lost
    return _TARGET_OF_A_LOST_LINE if known is None else known.target_seconds


def _level(floor: Floor[W], line: str) -> float:
    """The share of today's calls within the target; a line without calls is as good as can be."""
    calls, in_time = floor.levels.get(line, (0, 0))
    return in_time / calls if calls else 1.0
