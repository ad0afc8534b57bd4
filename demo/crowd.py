"""The visitors of one short day, made up.

Pure: a mall, two counters and a seed in, visitors out; the same ones for the same seed. Must not know programs.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Final

from demo.visitors import Errand, Fate, Habit, Lapse, Visitor, Way
from wire.mall import Counter, Mall, Package, Service

ENGLISH_SHARE: Final = 0.25
PRIORITY_SHARE: Final = 0.1
POPULAR_SHARE: Final = 0.85
MEAN_GAP_SECONDS: Final = 0.15
LONGEST_GAP_SECONDS: Final = 0.6
ELSEWHERE: Final = 2
FEWEST: Final = 12
SMILES: Final = (4, 4, 4, 4, 3, 3, 3, 2, 1, None)
"""Most visitors were served well; one in ten does not say."""


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
    """*count* visitors, at least FEWEST. Everything that a day must show, and the mall has, happens to one of them at least.

    Who has an appointment has no code yet.
    """
    if count < FEWEST:
        raise ValueError(f"a day has at least {FEWEST} visitors")
    chance = random.Random(seed)
    lines = {line for counter in counters for line in counter.lines}
    here = [service for service in mall.services if service.line in lines]
    elsewhere = [service for service in mall.services if service.agency != counters[0].agency]
    plain = [_visitor(mall, chance.choice(_weighted(here)), number, chance) for number in range(1, count + 1)]
    troubled = _with_troubles(mall, _with_ways(mall, plain, here, chance), elsewhere, chance)
    return tuple(_with_counters(here, list(troubled), chance))


def _weighted(services: list[Service]) -> list[Service]:
    """Most people come for what is popular."""
    popular = [service for service in services if service.popular]
    others = len(services) - len(popular)
    times = math.ceil(others * POPULAR_SHARE / (1 - POPULAR_SHARE) / len(popular)) if popular else 1
    return [service for service in services for _ in range(max(1, times) if service.popular else 1)]


def _visitor(mall: Mall, service: Service, number: int, chance: random.Random) -> Visitor:
    classes = [each.id for each in mall.priority_classes]
    return Visitor(
        number=number,
        service=service.id,
        agency=service.agency,
        line=service.line,
        way=_usual_way(service),
        language="en" if chance.random() < ENGLISH_SHARE else "id",
        priority=chance.choice(classes) if classes and chance.random() < PRIORITY_SHARE else None,
        gap_seconds=min(chance.expovariate(1 / MEAN_GAP_SECONDS), LONGEST_GAP_SECONDS),
    )


def _special(count: int) -> dict[int, Habit]:
    """The places, from 0, of those with a habit."""
    return {
        max(1, count * 15 // 100): Habit.DOUBLE_TAP,
        count * 35 // 100: Habit.NO_PAPER,
        count * 55 // 100: Habit.RESTART,
    }


def _with_ways(
    mall: Mall, visitors: list[Visitor], here: list[Service], chance: random.Random
) -> list[Visitor]:
    """One for each way there is. They all are served, or wait where no counter is open."""
    lines = {service.line for service in here}
    places = [place for place in range(1, len(visitors)) if place not in _special(len(visitors))]
    chance.shuffle(places)
    changed = list(visitors)

    def send(changes: dict[str, object]) -> None:
        place = places.pop()
        sent = replace(changed[place], **changes)  # type: ignore[arg-type]  # the fields' names say their types
        served = sent.lines <= lines
        changed[place] = replace(sent, fate=Fate.SERVED if served else Fate.WAITING)

    send({"way": Way.SEARCH})
    if len(here) > 1:
        first, other = sorted(here, key=lambda service: not service.popular)[:2]
        send(_for(first) | {"also": _errands([other]), "way": Way.SEVERAL})
    if (package := _package(mall, lines)) is not None:
        known = {service.id: service for service in mall.services}
        first, *others = (known[step.service] for step in package.steps)
        send(_for(first) | {"also": _errands(others), "package": package.id, "way": Way.PACKAGE})
    for way, service in zip((Way.CODE, Way.SCAN), _with_appointments(mall, lines), strict=False):
        send(_for(service) | {"way": way})
    return changed


def _package(mall: Mall, lines: set[str]) -> Package | None:
    """The longest one that no open counter has a part in, and that asks nothing."""
    asks = {service.id for service in mall.services if service.asks}
    line_of = {service.id: service.line for service in mall.services}
    fit = [
        package
        for package in mall.packages
        if not any(line_of[step.service] in lines or step.service in asks for step in package.steps)
    ]
    return max(fit, key=lambda package: len(package.steps), default=None)


def _with_appointments(mall: Mall, lines: set[str]) -> list[Service]:
    """Two services, or one twice, that have appointments at any hour; rather such as no open counter serves."""
    fit = [each for each in mall.services if each.appointments and each.appointments.hours is None]
    fit.sort(key=lambda service: service.line in lines)
    return [*fit, *fit][:2]


def _for(service: Service) -> dict[str, object]:
    return {"service": service.id, "agency": service.agency, "line": service.line}


def _errands(services: list[Service]) -> tuple[Errand, ...]:
    return tuple(Errand(service=each.id, agency=each.agency, line=each.line) for each in services)


def _usual_way(service: Service) -> Way:
    return Way.POPULAR if service.popular else Way.AGENCIES


def _with_troubles(
    mall: Mall, visitors: list[Visitor], elsewhere: list[Service], chance: random.Random
) -> Iterator[Visitor]:
    count, special = len(visitors), _special(len(visitors))
    anybody = [place for place in range(1, count) if place not in special]
    others = [place for place in anybody if visitors[place].way in {Way.POPULAR, Way.AGENCIES}]
    chance.shuffle(anybody)
    chance.shuffle(others)
    away = {others.pop() for _ in range(ELSEWHERE if elsewhere and count > FEWEST else 0)}
    absent = {others.pop() for _ in range(max(1, count // 20))}
    recalled = {others.pop() for _ in range(max(1, count // 10))}
    english, first_class, large, helped = (anybody.pop() for _ in range(4))
    for place, visitor in enumerate(visitors):
        changed = replace(visitor, habit=special.get(place, Habit.PLAIN))
        if place in away:
            changed = _sent_to(changed, chance.choice(elsewhere))
        elif place in absent:
            changed = replace(changed, fate=Fate.ABSENT)
        elif place in recalled:
            changed = replace(changed, fate=Fate.RECALLED)
        if place == english:
            changed = replace(changed, language="en")
        if place == first_class and mall.priority_classes:
            changed = replace(changed, priority=mall.priority_classes[0].id)
        yield replace(changed, large_text=place == large, needs_help=place == helped)


def _with_counters(here: list[Service], visitors: list[Visitor], chance: random.Random) -> Iterator[Visitor]:
    """What the officers do by mistake, end otherwise or add: early in the day, before many calls follow one another."""
    served = [each for each in visitors if each.fate is Fate.SERVED and not each.also]
    early = served[: max(4, len(served) // 3)]
    known = {service.id: service for service in here}
    slipped, hasty, other, more = (each.number for each in chance.sample(early, 4))
    for visitor in visitors:
        changed = replace(visitor, smile=chance.choice(SMILES))
        if visitor.number in {slipped, hasty}:
            lapse = Lapse.NO_SHOW if visitor.number == slipped else Lapse.FINISHED
            changed = replace(changed, lapse=lapse)
        elif visitor.number == other:
            changed = replace(changed, outcome=_outcome(known[visitor.service]))
        elif visitor.number == more:
            changed = replace(changed, add=_errands(_besides(known[visitor.service], here)[:1]))
        yield changed


def _outcome(service: Service) -> str:
    """One of the service's own that is as good as served, or none."""
    return next((each.id for each in service.outcomes if each.completes and each.id != "served"), "")


def _besides(service: Service, here: list[Service]) -> list[Service]:
    """What somebody who is served may want as well, at the same agency; rather what is popular. Nothing that has to come before or after."""
    fit = [
        other
        for other in here
        if other.id != service.id and other.id not in service.needs and service.id not in other.needs
    ]
    return sorted(fit, key=lambda other: not other.popular)


def _sent_to(visitor: Visitor, service: Service) -> Visitor:
    changed = replace(visitor, service=service.id, agency=service.agency, line=service.line)
    return replace(changed, way=_usual_way(service), fate=Fate.WAITING)
