"""The record of why somebody is called (rule 12): for the journal, and to explain the next call before it is made."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from server.domain.calling.candidates import Candidate, Turn
from server.domain.calling.floor import Floor, Shown
from server.domain.calling.fronts import waited
from server.domain.calling.picking import Pick, pick
from server.domain.calling.rules import values_of
from server.domain.events import CallReason, Compared
from server.domain.profile import Profile, Rule

MOST_COMPARED = 8
_NO_RULE = "chosen"

S = TypeVar("S", bound=Shown)


def explain(floor: Floor[S], counter: str, now: datetime) -> tuple[S, CallReason] | None:
    """Who would be called next and why, or None when nobody can be. Changes nothing."""
    picked = pick(floor, counter, now)
    return None if picked is None else (picked.waiter, reason_of(floor, picked, counter, now))


def reason_of(floor: Floor[S], picked: Pick[S], counter: str, now: datetime, *, said: str = "") -> CallReason:
    """The record of *picked*, on the floor as it was when it was picked. *said* is an officer's reason for a chosen one.

    Compared are those the rule decided between and everybody else at the front of the counter's lines, at most
    ``MOST_COMPARED``: the called one first, then by their places.
    """
    waiter = picked.waiter
    fronts = picked.fronts
    compared = _compared(floor, picked, counter, now)
    return CallReason(
        rule=_NO_RULE if picked.turn is Turn.CHOSEN else picked.rule.value,
        turn=picked.turn.value,
        waited_seconds=waited(waiter, now),
        ordinary_since_priority=floor.counts.since_priority(counter, waiter.line),
        priority_waiting=sum(len(front.line.priority) for front in fronts),
        ordinary_waiting=sum(len(front.line.ordinary) for front in fronts),
        condition=picked.condition,
        compared=tuple(_told(one, value, now) for one, value in compared),
        passed_over=_passed_over(waiter, compared),
        cycle=picked.cycle,
        counts=dict(picked.counts),
        said=said,
    )


def _compared(floor: Floor[S], picked: Pick[S], counter: str, now: datetime) -> list[tuple[S, float]]:
    """The called one, then the others by their places, each once: an errand may stand in two queues."""
    known = {id(one): (one, value) for one, value in _others(floor, picked, counter, now)}
    for one in picked.kept:
        known[id(one)] = (one, waited(one, now))
    for pair in picked.compared:
        known[id(pair[0])] = pair
    called = known.pop(id(picked.waiter))
    if not known:
        return [called]
    rest = sorted(known.values(), key=lambda other: other[0].place)
    return [called, *rest[: MOST_COMPARED - 1]]


def _others(floor: Floor[S], picked: Pick[S], counter: str, now: datetime) -> Iterator[tuple[S, float]]:
    """Everybody at a front who was not compared, due or not, with the value that the rule has for them."""
    known = {id(one) for one, _ in picked.compared}
    others = [
        Candidate(line, order, one)
        for line, order, priority, ordinary in picked.fronts
        for one in (priority, ordinary)
        if one is not None and id(one) not in known
    ]
    if not others:
        return iter(())
    if picked.cycle:
        # A ratio measures lines. What the call does not count for another line is what stood there before.
        of_line = {**picked.counts, **{one.line: value for one, value in picked.compared}}
        return ((other.waiter, of_line.get(other.line.id, 0.0)) for other in others)
    values = values_of(floor, _rule(picked, floor.profile(counter)), others, now)
    return ((other.waiter, value) for other, value in zip(others, values, strict=True))


def _rule(picked: Pick[S], profile: Profile) -> Rule:
    condition = picked.condition
    rule = profile.rule if condition is None else profile.chain[condition - 1].then
    # Starving, kept and chosen visitors are called before the profile's rule is asked.
    return rule if rule.kind is picked.rule else Rule(kind=picked.rule)


def _passed_over(waiter: S, compared: Sequence[tuple[S, float]]) -> tuple[str, ...]:
    """Labels of those with an earlier place, each once. Nobody is passed over by another errand of their own."""
    labels = dict.fromkeys(one.label for one, _ in compared if one.place < waiter.place)
    labels.pop(waiter.label, None)
    return tuple(labels)


def _told(waiter: S, value: float, now: datetime) -> Compared:
    return Compared(
        ticket=waiter.ticket.id,
        label=waiter.label,
        line=waiter.line,
        priority=waiter.priority,
        waited_seconds=waited(waiter, now),
        value=value,
    )
