"""Which rule of a profile is in force: the first clause of its chain that holds, else the final one (rule 9)."""

from datetime import datetime, time
from typing import assert_never

from server.domain.calling.floor import Floor, W
from server.domain.calling.fronts import heads_of, waited
from server.domain.profile import Condition, ConditionKind, Profile, Rule


def rule_in_force(floor: Floor[W], profile: Profile, now: datetime) -> tuple[int | None, Rule]:
    """The number of the clause that holds, from 1, and its rule; or None and the final rule."""
    for number, clause in enumerate(profile.chain, start=1):
        if _holds(floor, profile, clause.when, now):
            return number, clause.then
    return None, profile.rule


def _holds(floor: Floor[W], profile: Profile, condition: Condition, now: datetime) -> bool:
    """Whether *condition* is true at *now*. One without its value or times never is."""
    match condition.kind:
        case ConditionKind.WAIT_OVER:
            seconds = condition.value
            return seconds is not None and any(
                waited(head, now) > seconds
                for line in _lines(profile, condition)
                for head in heads_of(floor.waiting_line(line), now)
            )
        case ConditionKind.LENGTH_OVER:
            lines = _lines(profile, condition)
            return condition.value is not None and condition.value < sum(
                len(floor.waiting_line(line)) for line in lines
            )
        case ConditionKind.TIME_BETWEEN:
            local = now.astimezone(floor.plan.time_zone).time()
            return (
                condition.start is not None
                and condition.end is not None
                and _between(local, condition.start, condition.end)
            )
        case _ as never:
            assert_never(never)


def _lines(profile: Profile, condition: Condition) -> tuple[str, ...]:
    return profile.lines if condition.line is None else (condition.line,)


def _between(local: time, start: time, end: time) -> bool:
    if start < end:
        return start <= local < end
    return local >= start or local < end  # over midnight
