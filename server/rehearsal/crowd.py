"""Who comes on a day: arrivals, errands, appointments, patience, drawn from a world's habits. Pure.

Figures from published queues of public service malls, as DOMAIN.md of the project gathers them: hourly shares of arrivals, a rush at
the door, a day's factor by a gamma distribution, priority, appointments, second errands, transfers, no-shows, patience.
"""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import accumulate, pairwise
from math import exp
from random import Random
from typing import Final

from server.domain.opening import OpeningHours
from server.domain.plan import Package, Service
from server.domain.stretches import Span
from server.rehearsal.opened import Unplayable, open_spans
from server.rehearsal.slots import Slots
from server.rehearsal.world import (
    PACKAGE,
    SECOND_ERRAND,
    Day,
    Transfer,
    Visitor,
    Want,
    World,
)

HOURLY: Final = (0.13, 0.20, 0.18, 0.13, 0.07, 0.12, 0.11, 0.06)
"""Shares of arrivals in the eight equal parts of the opening time."""
AT_THE_DOOR, DOOR_SECONDS = 0.4, 360.0
"""So much of the first part's share stands at the door before it opens, and takes its tickets within so many seconds."""
DAY_SPREAD: Final = 0.2
"""Coefficient of variation of a day's number of visitors."""
PRIORITY: Final = 0.09
APPOINTMENTS, MOST_APPOINTMENTS = 0.15, 0.8
"""Part of all visitors who have one, at most so much of the visitors of one service."""
ABSENT: Final = 0.15
EARLY_MINUTES, EARLY_SPREAD = -8.0, 12.0
TRANSFERRED: Final = 0.05
NO_SHOW: Final = 0.065
COMES_BACK, BACK_SECONDS = 0.25, 600.0
"""Part of those who missed their call and come back, after so many seconds on average."""
PATIENCE_SECONDS, MORE_PATIENCE_SECONDS = 600.0, 6600.0
WALK_SECONDS, MORE_WALK_SECONDS = 10.0, 14.0
"""The least way to the counter; twice an exponential time of the other mean is added."""
EXTREME: Final = 2.5
"""Service times are cut off at so many standard deviations of their logarithm: somebody ends a visit that has no end."""
UNINFORMED: Final = 0.05
"""Part of the visitors who do not know that a service is closed all day."""
FOREIGN: Final = 0.04


def make_day(world: World, day: date, random: Random, *, visitors: int | None = None) -> Day:
    """The visitors of *day*: so many *visitors*, or None: a random number around what is usual for it.

    Raises Unplayable on a day on which the mall does not open.
    """
    spans = open_spans(world.plan, day)
    if not spans:
        raise Unplayable(f"the mall does not open on {day}")
    if visitors is None:
        visitors = round(usual_visitors(world, day) * day_factor(random))
    crowd = _Crowd(world, day, spans, random)
    made = sorted((crowd.visitor() for _ in range(visitors)), key=lambda one: one.arrives_at)
    return Day(
        day=day,
        visitors=tuple(replace(one, id=f"v{place:05d}") for place, one in enumerate(made, start=1)),
        speeds=world.speeds,
    )


def usual_visitors(world: World, day: date) -> float:
    """How many come on average: fewer when some services are closed all day."""
    hours = OpeningHours(world.plan)
    open_ = (
        habit.share
        for service, habit in world.services.items()
        if hours.spans(world.plan.services[service], day)
    )
    return world.visitors * sum(open_)


def day_factor(random: Random) -> float:
    """By how much a day is fuller than usual: gamma, around 1."""
    shape = DAY_SPREAD**-2
    return random.gammavariate(shape, 1 / shape)


class _Crowd:
    """Draws one visitor after another."""

    def __init__(self, world: World, day: date, spans: Sequence[Span], random: Random) -> None:
        self._world, self._plan, self._day, self._random = world, world.plan, day, random
        self._spans = spans
        self._services = list(world.services)
        self._bounds = list(accumulate(habit.share for habit in world.services.values()))[:-1]
        self._classes = sorted(world.plan.priority_classes)
        self._packages = list(world.plan.packages.values())
        hours = OpeningHours(world.plan)
        self._shut = {
            service: not hours.spans(world.plan.services[service], day) for service in self._services
        }
        self._slots = Slots(world.plan, day, hours)
        offering = sum(
            habit.share for service, habit in world.services.items() if self._slots.offered(service)
        )
        self._booked = min(MOST_APPOINTMENTS, APPOINTMENTS / offering) if offering else 0.0

    def visitor(self) -> Visitor:
        random = self._random
        priority = random.choice(self._classes) if self._classes and random.random() < PRIORITY else None
        language = "en" if random.random() < FOREIGN else "id"
        arrives_at = self._arrival()
        if self._packages and random.random() < PACKAGE:
            package = random.choice(self._packages)
            wants, package_id = self._steps(package), package.id
        else:
            wants, package_id = self._errands(), None
        visitor = Visitor(
            id="",
            arrives_at=arrives_at,
            wants=wants,
            priority=priority,
            language=language,
            package=package_id,
        )
        return visitor if package_id is not None else self._perhaps_booked(visitor)

    def _errands(self) -> tuple[Want, ...]:
        first = self._service()
        wants = [self._want(first)]
        if self._random.random() < SECOND_ERRAND and (second := self._another(first)) is not None:
            wants.append(self._want(second))
        return tuple(wants)

    def _perhaps_booked(self, visitor: Visitor) -> Visitor:
        """The same visitor, or with an appointment: then around its time, or never."""
        random, first = self._random, visitor.wants[0].service
        if not self._slots.offered(first) or random.random() >= self._booked:
            return visitor
        slot = self._slots.take(first, wished=visitor.arrives_at, random=random)
        if slot is None:
            return visitor
        arrives_at = slot + timedelta(minutes=random.normalvariate(EARLY_MINUTES, EARLY_SPREAD))
        return replace(visitor, arrives_at=arrives_at, slot=slot, comes=random.random() >= ABSENT)

    def _arrival(self) -> datetime:
        """By the hourly shares, over the whole opening time; who finds the mall in its break waits for its end."""
        random = self._random
        opens, closes = self._spans[0][0], self._spans[-1][1]
        part = bisect(_HOURLY_BOUNDS, random.random())
        if part == 0 and random.random() < AT_THE_DOOR:
            arrives_at = opens + timedelta(seconds=random.uniform(0.0, DOOR_SECONDS))
        else:
            arrives_at = opens + (part + random.random()) / len(HOURLY) * (closes - opens)
        for (_, pause), (again, _) in pairwise(self._spans):
            if pause <= arrives_at < again:
                arrives_at = again + timedelta(seconds=random.uniform(0.0, DOOR_SECONDS))
        return arrives_at

    def _service(self) -> str:
        for _ in range(_TRIES):
            service = self._any_service()
            if not self._shut[service] or self._random.random() < UNINFORMED:
                return service
        return self._any_service()

    def _any_service(self) -> str:
        return self._services[bisect(self._bounds, self._random.random())]

    def _another(self, first: str) -> str | None:
        """A service of another line, or None if the hall seems to have none."""
        line = self._plan.services[first].line
        for _ in range(_TRIES):
            second = self._service()
            if self._plan.services[second].line != line:
                return second
        return None

    def _steps(self, package: Package) -> tuple[Want, ...]:
        return tuple(self._want(step.service) for step in package.steps)

    def _want(self, service: str) -> Want:
        random = self._random
        shows = random.random() >= NO_SHOW
        back = not shows and random.random() < COMES_BACK
        transfer = self._transfer(self._plan.services[service]) if random.random() < TRANSFERRED else None
        seconds = self._seconds(service)
        return Want(
            service=service,
            seconds=seconds / 2 if transfer else seconds,  # half of the work is over when it shows
            walk_seconds=self._walk(),
            shows=shows,
            back_seconds=random.expovariate(1 / BACK_SECONDS) if back else None,
            patience_seconds=PATIENCE_SECONDS + random.expovariate(1 / MORE_PATIENCE_SECONDS),
            transfer=transfer,
        )

    def _transfer(self, service: Service) -> Transfer | None:
        """To another line, of the same agency if it has one."""
        near = [
            other
            for other in self._services
            if self._plan.services[other].agency == service.agency
            and self._plan.services[other].line != service.line
        ]
        goal = self._random.choice(near) if near else self._another(service.id)
        if goal is None:
            return None
        return Transfer(service=goal, seconds=self._seconds(goal), walk_seconds=self._walk())

    def _walk(self) -> float:
        return WALK_SECONDS + self._random.gammavariate(2.0, MORE_WALK_SECONDS)

    def _seconds(self, service: str) -> float:
        habit = self._world.services.get(service)
        sigma = habit.sigma if habit is not None else 0.8
        median = self._plan.services[service].typical_seconds if habit is None else habit.median_seconds
        z = min(max(self._random.normalvariate(0.0, 1.0), -EXTREME), EXTREME)
        return median * exp(sigma * z)


_HOURLY_BOUNDS: Final = list(accumulate(HOURLY[:-1]))
_TRIES: Final = 20
