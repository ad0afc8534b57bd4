"""Counters' profiles: minutes as an operator writes them, seconds as the hall counts them."""

from collections.abc import Iterable
from typing import Final

from server.malls.forms import ConditionForm, ProfileForm, RuleForm
from server.malls.names import whole
from server.malls.spans import clock
from wire.profile import Clause, Condition, Profile, Rule, RuleKind

IN_MINUTES: Final = frozenset({
    RuleKind.AGE_PLUS_CREDIT,
    RuleKind.LEAST_SLACK,
    RuleKind.WORST_SERVICE_LEVEL,
})  # fmt: skip
"""Rules whose numbers are times."""


def profile_of(agency: str, lines: Iterable[str], form: ProfileForm) -> Profile:
    """A counter's profile, in seconds."""
    return Profile(
        lines=tuple(whole(agency, line) for line in lines),
        rule=_rule(agency, form.rule),
        chain=tuple(
            Clause(when=_condition(agency, clause.when), then=_rule(agency, clause.then))
            for clause in form.chain
        ),
        wider={whole(agency, line): minutes * 60 for line, minutes in form.wider.items()},
        same_officer_seconds=form.same_officer_minutes * 60,
        parallel=form.parallel,
    )


def _rule(agency: str, form: RuleForm) -> Rule:
    times = 60 if form.kind in IN_MINUTES else 1
    return Rule(
        kind=form.kind,
        numbers={whole(agency, line): number * times for line, number in form.numbers.items()},
        per_hall=form.per_hall,
    )


def _condition(agency: str, form: ConditionForm) -> Condition:
    return Condition(
        kind=form.kind,
        line=None if form.line is None else whole(agency, form.line),
        value=form.people if form.minutes is None else form.minutes * 60,
        start=None if form.start is None else clock(form.start),
        end=None if form.end is None else clock(form.end),
    )
