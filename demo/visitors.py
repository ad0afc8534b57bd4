"""Synthetic visitors of one short day: what they come for, in which language, who they are, what goes wrong for them.

Pure: a mall, two counters and a seed in, visitors out; the same ones for the same seed. Must not know programs.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations
from typing import Final

from wire.mall import Counter, Mall, Service

ENGLISH_SHARE: Final = 0.25
PRIORITY_SHARE: Final = 0.1
MEAN_GAP_SECONDS: Final = 0.15
LONGEST_GAP_SECONDS: Final = 0.6
ELSEWHERE: Final = 2
FEWEST: Final = 8


class Fate(StrEnum):
    """How the visit goes on after the number was taken."""

    SERVED = "served"
    RECALLED = "served after a second call"
    ABSENT = "does not come"
    WAITING = "still waits: no counter of this line is open"


class Habit(StrEnum):
    """What is special at the kiosk."""

    PLAIN = "plain"
    DOUBLE_TAP = "taps twice"
    NO_PAPER = "the paper is out"
    RESTART = "the server is killed"


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """The *number*-th visitor of the day, from 1. *gap_seconds* after the one before; *priority* is a class or None."""

    number: int
    service: str
    agency: str
    line: str
    language: str = "id"
    priority: str | None = None
    gap_seconds: float = 0.0
    fate: Fate = Fate.SERVED
    habit: Habit = Habit.PLAIN


def staffed(mall: Mall) -> tuple[Counter, Counter]:
    """The two counters to open: of one agency, with a line in common, and together with as many lines as there are."""
    pairs = [
        (one, other)
        for one, other in combinations(mall.counters, 2)
        if one.agency == other.agency and set(one.lines) & set(other.lines)
    ]
    if not pairs:
        raise ValueError(f"the mall {mall.id} has no two counters with a line in common")
    return max(pairs, key=lambda pair: len(set(pair[0].lines) | set(pair[1].lines)))


def plan(mall: Mall, counters: tuple[Counter, Counter], *, count: int, seed: int) -> tuple[Visitor, ...]:
    """*count* visitors, at least FEWEST. Everything that a day must show happens to one of them at least."""
    if count < FEWEST:
        raise ValueError(f"a day has at least {FEWEST} visitors")
    chance = random.Random(seed)
    lines = {line for counter in counters for line in counter.lines}
    here = [service for service in mall.services if service.line in lines]
    elsewhere = [service for service in mall.services if service.agency != counters[0].agency]
    plain = [_visitor(mall, chance.choice(_weighted(here)), number, chance) for number in range(1, count + 1)]
    return tuple(_with_troubles(mall, plain, elsewhere, chance))


def _weighted(services: list[Service]) -> list[Service]:
    """Popular services are asked for three times as often."""
    return [service for service in services for _ in range(3 if service.popular else 1)]


def _visitor(mall: Mall, service: Service, number: int, chance: random.Random) -> Visitor:
    classes = [each.id for each in mall.priority_classes]
    return Visitor(
        number=number,
        service=service.id,
        agency=service.agency,
        line=service.line,
        language="en" if chance.random() < ENGLISH_SHARE else "id",
        priority=chance.choice(classes) if classes and chance.random() < PRIORITY_SHARE else None,
        gap_seconds=min(chance.expovariate(1 / MEAN_GAP_SECONDS), LONGEST_GAP_SECONDS),
    )


def _with_troubles(
    mall: Mall, visitors: list[Visitor], elsewhere: list[Service], chance: random.Random
) -> Iterator[Visitor]:
    count = len(visitors)
    special = {
        max(1, count * 15 // 100): Habit.DOUBLE_TAP,
        count * 35 // 100: Habit.NO_PAPER,
        count * 55 // 100: Habit.RESTART,
    }
    others = [place for place in range(1, count) if place not in special]
    chance.shuffle(others)
    away = {others.pop() for _ in range(ELSEWHERE if elsewhere and count > FEWEST else 0)}
    absent = {others.pop() for _ in range(max(1, count // 20))}
    recalled = {others.pop() for _ in range(max(1, count // 10))}
    first = {"en": others.pop(), "priority": others.pop()}
    for place, visitor in enumerate(visitors):
        changed = replace(visitor, habit=special.get(place, Habit.PLAIN))
        if place in away:
            changed = _sent_to(changed, chance.choice(elsewhere))
        elif place in absent:
            changed = replace(changed, fate=Fate.ABSENT)
        elif place in recalled:
            changed = replace(changed, fate=Fate.RECALLED)
        if place == first["en"]:
            changed = replace(changed, language="en")
        if place == first["priority"] and mall.priority_classes:
            changed = replace(changed, priority=mall.priority_classes[0].id)
        yield changed


def _sent_to(visitor: Visitor, service: Service) -> Visitor:
    return replace(visitor, service=service.id, agency=service.agency, line=service.line, fate=Fate.WAITING)
