"""Staffing and rules changed as asked. Pure.

Says what an operator may change and refuses what the hall could not work by; how it is written is ``options``.
"""

from collections import Counter as Tally
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from server.domain import profiles
from server.domain.plan import Counter, Plan, Scope
from server.domain.profile import Rule
from server.rehearsal.opened import Unplayable
from server.rehearsal.staffing import Staffing

EVERYBODY = ""
"""Stands for all agencies where a rule is given for one."""


class ChangeMistaken(Unplayable):
    """A change that cannot be made."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """*only* these counters open, *closed* ones not, *officers* in all. *rules* by agency (or EVERYBODY) and *profiles* by counter:
    the calling rule in the place of the set one. *ratio*: ordinary visitors after a priority one. None: as set up.
    """

    only: frozenset[str] | None = None
    closed: frozenset[str] = frozenset()
    officers: int | None = None
    rules: Mapping[str, Rule] = field(default_factory=dict)
    profiles: Mapping[str, Rule] = field(default_factory=dict)
    ratio: int | None = None
    scope: Scope | None = None
    starvation_seconds: float | None = None

    @property
    def any(self) -> bool:
        """Whether anything is changed."""
        return self != Changes()


def changed_plan(plan: Plan, changes: Changes) -> Plan:
    """The plan with other rules. Raises ChangeMistaken."""
    for agency in changes.rules:
        if agency != EVERYBODY and all(counter.agency != agency for counter in plan.counters.values()):
            raise ChangeMistaken(f"there is no agency {agency!r}")
    _known(plan, changes.profiles)
    counters = {name: _changed(plan, counter, changes) for name, counter in plan.counters.items()}
    ratio = plan.ratio
    if changes.ratio is not None:
        ratio = replace(ratio, ordinary_per_priority=changes.ratio)
    if changes.scope is not None:
        ratio = replace(ratio, scope=changes.scope)
    starvation = plan.starvation_seconds
    if changes.starvation_seconds is not None:
        starvation = changes.starvation_seconds or None
    return replace(plan, counters=counters, ratio=ratio, starvation_seconds=starvation)


def _changed(plan: Plan, counter: Counter, changes: Changes) -> Counter:
    rule = changes.profiles.get(counter.id)
    for agency in (counter.agency, EVERYBODY):
        rule = changes.rules.get(agency) if rule is None else rule
    if rule is None:
        return counter
    named = {_line(counter, line): number for line, number in rule.numbers.items()}
    profile = replace(counter.set_profile, chain=(), rule=replace(rule, numbers=named))
    for place, reason in profiles.mistakes(profile, plan, counter.agency):
        raise ChangeMistaken(f"counter {counter.id}: {place}: {reason}")
    return replace(counter, profile=profile)


def _line(counter: Counter, said: str) -> str:
    """A line by its whole id, or without its agency's."""
    return said if "/" in said else f"{counter.agency}/{said}"


def changed_staffing(
    plan: Plan, staffing: Staffing, changes: Changes, *, load: Mapping[str, float]
) -> Staffing:
    """The staffing with other counters open. *load*: each agency's work, to see who is missed least. Raises ChangeMistaken."""
    _known(plan, changes.closed)
    if changes.only is not None:
        _known(plan, changes.only)
        staffing = staffing.without(set(staffing.counters) - changes.only)
    staffing = staffing.without(changes.closed)
    if changes.officers is not None:
        staffing = _fewer(plan, staffing, changes.officers, load)
    if not staffing.shifts:
        raise ChangeMistaken("no counter would be open")
    return staffing


def _fewer(plan: Plan, staffing: Staffing, officers: int, load: Mapping[str, float]) -> Staffing:
    """Close counters one after another, each time where the work left to one officer is least."""
    counters = list(staffing.counters)
    if officers > len(counters):
        raise ChangeMistaken(f"there are only {len(counters)} counters to staff")
    agencies = Tally(plan.counters[counter].agency for counter in counters)
    closed = []
    while len(counters) > officers:
        closing = min(reversed(counters), key=lambda counter: _missed(plan, counter, agencies, load))
        counters.remove(closing)
        closed.append(closing)
        agencies[plan.counters[closing].agency] -= 1
    return staffing.without(closed)


def _missed(
    plan: Plan, counter: str, agencies: Mapping[str, int], load: Mapping[str, float]
) -> tuple[bool, float]:
    """How much the counter would be missed: an agency's last one most of all."""
    agency = plan.counters[counter].agency
    left = agencies[agency] - 1
    return not left, load.get(agency, 0.0) / max(left, 1)


def _known(plan: Plan, counters: Iterable[str]) -> None:
    for counter in counters:
        if counter not in plan.counters:
            raise ChangeMistaken(f"there is no counter {counter!r}")
