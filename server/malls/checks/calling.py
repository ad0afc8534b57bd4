"""Counters' profiles: what each rule and condition needs is there, and nothing that it does not read.

The hall's own rules judge the profile; what they say is told under the key that the operator wrote, in minutes.
"""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import Final

from server.domain import profiles
from server.domain.plan import Line, Plan
from server.malls.forms import AgencyForm, ConditionForm, ProfileForm, RuleForm
from server.malls.mistakes import Mistake
from server.malls.names import whole
from server.malls.plans import profile_of as judged
from server.malls.profiles import profile_of
from wire.profile import ConditionKind, RuleKind

_WITH_NUMBERS: Final = frozenset({
    RuleKind.COUNTED_RATIO,
    RuleKind.WEIGHTED_ROUND_ROBIN,
    RuleKind.AGE_TIMES_WEIGHT,
    RuleKind.AGE_PLUS_CREDIT,
    RuleKind.LEAST_SLACK,
    RuleKind.WORST_SERVICE_LEVEL,
})  # fmt: skip
_RATIOS: Final = frozenset({RuleKind.COUNTED_RATIO, RuleKind.WEIGHTED_ROUND_ROBIN})
_READS: Final = {
    ConditionKind.WAIT_OVER: {"line", "minutes"},
    ConditionKind.LENGTH_OVER: {"line", "people"},
    ConditionKind.TIME_BETWEEN: {"from", "to"},
}


def check_profiles(path: Path, agency: AgencyForm) -> Iterator[Mistake]:
    """The ``[counters.profile]`` of an agency. Its counters' own ``lines`` are looked at elsewhere."""
    plan = _lines_alone(agency)
    for place, counter in enumerate(agency.counters):
        if counter.profile is None:
            continue
        within = f"counters[{place}].profile"
        for key, reason in _unread(counter.profile):
            yield Mistake(file=path, key=f"{within}.{key}", reason=reason)
        profile = judged(profile_of(agency.id, counter.lines, counter.profile))
        for field, said in profiles.mistakes(profile, plan, agency.id):
            if not field.startswith("lines"):
                key, reason = _as_written(field, said, agency.id, counter.profile)
                yield Mistake(file=path, key=f"{within}.{key}", reason=reason)


def _lines_alone(agency: AgencyForm) -> Plan:
    """A profile can name only its own agency's lines (rule 8); they are there although other files may be wrong."""
    ids = [whole(agency.id, line.id) for line in agency.lines]
    lines = {line: Line(id=line, agency=agency.id, letters="") for line in ids}
    return Plan(time_zone=UTC, lines=lines, services={}, counters={})


def _as_written(field: str, said: str, agency: str, profile: ProfileForm) -> tuple[str, str]:
    """The operator's key for the rules' field, and the reason in the operator's words."""
    field, said = field.replace(f"{agency}/", ""), said.replace(f"{agency}/", "")
    said = said.replace("be seconds", "be minutes")
    match field.rsplit(".", 1):
        case [clause, "value"]:
            condition = profile.chain[int(clause[len("chain[") : clause.index("]")])].when
            measure = "people" if condition.kind is ConditionKind.LENGTH_OVER else "minutes"
            return f"{clause}.{measure}", said.replace("a value", measure)
        case [clause, "start"]:
            return f"{clause}.from", said.replace("a start", "from")
        case [clause, "end"]:
            return f"{clause}.to", said.replace("a end", "to")
        case ["same_officer_seconds"]:
            return "same_officer_minutes", said
    return field, said


def _unread(profile: ProfileForm) -> Iterator[tuple[str, str]]:
    yield from _unread_of_rule("rule", profile.rule)
    for place, clause in enumerate(profile.chain):
        yield from _unread_of_condition(f"chain[{place}].when", clause.when)
        yield from _unread_of_rule(f"chain[{place}].then", clause.then)


def _unread_of_rule(key: str, rule: RuleForm) -> Iterator[tuple[str, str]]:
    if rule.numbers and rule.kind not in _WITH_NUMBERS:
        yield f"{key}.numbers", f"{rule.kind} reads no numbers"
    if rule.per_hall and rule.kind not in _RATIOS:
        yield f"{key}.per_hall", f"{rule.kind} counts nothing"


def _unread_of_condition(key: str, when: ConditionForm) -> Iterator[tuple[str, str]]:
    given = {
        "line": when.line,
        "minutes": when.minutes,
        "people": when.people,
        "from": when.start,
        "to": when.end,
    }
    for name, value in given.items():
        if value is not None and name not in _READS[when.kind]:
            yield f"{key}.{name}", f"{when.kind} does not read it"
