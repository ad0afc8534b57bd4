"""The order of deciding: starving visitors, those kept for this counter, appointments, then class and rule."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Generic, NamedTuple

from server.domain.calling.candidates import Turn, due_now, turn_of
from server.domain.calling.conditions import rule_in_force
from server.domain.calling.cycles import by_count, by_turns, cycle_of
from server.domain.calling.floor import Floor, W
from server.domain.calling.fronts import Front, eldest, fronts_of, kept_for, waited
from server.domain.calling.rules import NO_COUNTS, by_value
from server.domain.profile import Profile, RuleKind

_place = attrgetter("place")


class Pick(NamedTuple, Generic[W]):
    """Whom to call and why, as far as deciding needed to know; ``reasons`` makes the record of it.

    *rule* decided, as the chain's *condition*-th clause or (None) the final rule; what comes before the profile's rule goes by the
    longest wait. *compared* are those it decided between, each with its value. *cycle* and *counts*: see ``CallReason``.
    A tuple, because a forecast makes thousands a second.
    """

    waiter: W
    turn: Turn
    rule: RuleKind
    condition: int | None
    compared: Sequence[tuple[W, float]]
    cycle: str = ""
    counts: Mapping[str, float] = NO_COUNTS
    fronts: Sequence[Front[W]] = ()
    kept: Sequence[W] = ()


def pick(floor: Floor[W], counter: str, now: datetime) -> Pick[W] | None:
    """Whose turn it is at *counter* at *now* (aware), or None when nobody can be called. Changes nothing.

    Costs the number of the counter's lines, whatever the number waiting.
    """
    profile = floor.profile(counter)
    fronts = fronts_of(floor, profile, now)
    kept = kept_for(floor, counter, now)
    cap = floor.plan.starvation_seconds
    if cap is not None and (starving := _starving(kept, fronts, cap, now)) is not None:
        return starving
    if kept:
        return _before_the_rule(min(kept, key=_place), Turn.OWN, kept, now, fronts=fronts, kept=kept)
    return _by_rule(floor, counter, profile, fronts, now) if fronts else None


def chosen(floor: Floor[W], waiter: W, counter: str, now: datetime) -> Pick[W]:
    """The call of a *waiter* whom an officer chose."""
    fronts, kept = fronts_of(floor, floor.profile(counter), now), kept_for(floor, counter, now)
    return _before_the_rule(waiter, Turn.CHOSEN, (waiter,), now, fronts=fronts, kept=kept)


def _starving(kept: list[W], fronts: list[Front[W]], cap: float, now: datetime) -> Pick[W] | None:
    starving = [waiter for waiter in kept if waited(waiter, now) > cap]
    for _, _, priority, ordinary in fronts:
        if priority is not None and waited(priority, now) > cap:
            starving.append(priority)
        if ordinary is not None and waited(ordinary, now) > cap:
            starving.append(ordinary)
    if not starving:
        return None
    return _before_the_rule(min(starving, key=_place), Turn.STARVING, starving, now, fronts=fronts, kept=kept)


def _before_the_rule(
    waiter: W, turn: Turn, among: Iterable[W], now: datetime, *, fronts: list[Front[W]], kept: list[W]
) -> Pick[W]:
    compared = [(one, waited(one, now)) for one in among]
    return Pick(waiter, turn, RuleKind.LONGEST_WAIT, None, compared, fronts=fronts, kept=kept)


def _by_rule(
    floor: Floor[W], counter: str, profile: Profile, fronts: list[Front[W]], now: datetime
) -> Pick[W]:
    condition, rule = rule_in_force(floor, profile, now)
    kind = rule.kind
    if kind is RuleKind.APPOINTMENT_FIRST and (found := _appointed(fronts, condition, now)) is not None:
        return found
    if kind is RuleKind.LONGEST_LIFE:
        fronts = [eldest(front, now) for front in fronts]
    due, turn = due_now(floor, counter, fronts)
    if kind is RuleKind.COUNTED_RATIO:
        choice = by_count(floor, rule, cycle_of(rule, counter, profile), fronts, due)
    elif kind is RuleKind.WEIGHTED_ROUND_ROBIN:
        choice = by_turns(floor, rule, cycle_of(rule, counter, profile), due)
    else:
        choice = by_value(floor, rule, due, now)
    waiter = choice.waiter
    compared = [(one.waiter, value) for one, value in zip(due, choice.values, strict=True)]
    turn = turn or turn_of(waiter)
    return Pick(waiter, turn, kind, condition, compared, choice.cycle, choice.counts, fronts)


def _appointed(fronts: list[Front[W]], condition: int | None, now: datetime) -> Pick[W] | None:
    """The earliest appointment whose time has come, before any class. Values are seconds since the slot."""
    due = [
        (slot, waiter.place[1], front.order, waiter)
        for front in fronts
        if (waiter := front.line.appointed(now)) is not None and (slot := waiter.slot) is not None
    ]
    if not due:
        return None
    compared = [(waiter, (now - slot).total_seconds()) for slot, _, _, waiter in due]
    waiter = min(due)[3]
    return Pick(waiter, Turn.APPOINTMENT, RuleKind.APPOINTMENT_FIRST, condition, compared, fronts=fronts)
