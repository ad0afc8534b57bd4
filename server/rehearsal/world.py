"""A made-up hall's habits, and the visitors of one day: data that a day is played from. Pure.

``crowd`` makes days; ``staffing`` says who serves. Everything random about a visitor is drawn beforehand, so the same
visitors can be played through other rules and other staffing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from server.domain.events import HoursOverridden, ProfileChanged
from server.domain.plan import Plan
from server.rehearsal.demand import bearable_errands, shares, work_seconds
from server.rehearsal.staffing import Staffing

SIGMA = (0.7, 0.9)
"""Spread of the logarithm of service times, from service to service."""
OFFICER_SPREAD = 0.15
"""Standard deviation of the logarithm of an officer's factor on service times."""
SECOND_ERRAND, PACKAGE = 0.2, 0.03
"""Parts of the visitors who want a second errand, or a package where the hall has some."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Transfer:
    """After its own seconds the errand is sent on to *service*, where it takes *seconds*."""

    service: str
    seconds: float
    walk_seconds: float = 30.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Want:
    """One errand of a visitor. *seconds* are those at an officer of average speed, *walk_seconds* from call to counter.

    *shows*: whether the visitor comes at the first call; else *back_seconds* after being given up the visitor asks to be
    brought back, or (None) is gone. After *patience_seconds* of waiting the visitor leaves; with several errands open, after
    the longest of theirs.
    """

    service: str
    seconds: float
    walk_seconds: float = 30.0
    shows: bool = True
    back_seconds: float | None = None
    patience_seconds: float = float("inf")
    transfer: Transfer | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Visitor:
    """*wants* in the order in which they are asked for; with a *package*, its steps. *slot*: an appointment, booked the day
    before, for the first want; who has one and does not *come* never arrives.
    """

    id: str
    arrives_at: datetime
    wants: tuple[Want, ...]
    priority: str | None = None
    language: str = "id"
    package: str | None = None
    slot: datetime | None = None
    comes: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """*what* a supervisor changed while the day went on."""

    at: datetime
    what: ProfileChanged | HoursOverridden


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """The visitors of *day* in the order of their arrival, and what supervisors changed on it.

    By officer: *speeds* are factors on service times, 1 where none stands; *gaps* the seconds between two visitors, else 0.
    """

    day: date
    visitors: tuple[Visitor, ...]
    speeds: Mapping[str, float] = field(default_factory=dict)
    gaps: Mapping[str, float] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceHabit:
    """*share* of all errands, and lognormal service times of that median and spread."""

    share: float
    median_seconds: float
    sigma: float

    @property
    def work_seconds(self) -> float:
        """How long one takes its counter on average, everything counted."""
        return work_seconds(self.median_seconds, self.sigma)


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """What stays the same from day to day: *visitors* on an average day with everything open, services, officers' *speeds*."""

    plan: Plan
    visitors: float
    services: Mapping[str, ServiceHabit]
    speeds: Mapping[str, float]

    @property
    def errands_per_visitor(self) -> float:
        """On average."""
        return errands_per_visitor(self.plan)


def errands_per_visitor(plan: Plan) -> float:
    """How many errands a visitor has on average."""
    steps = [len(package.steps) for package in plan.packages.values()]
    if not steps:
        return 1 + SECOND_ERRAND
    return (1 - PACKAGE) * (1 + SECOND_ERRAND) + PACKAGE * sum(steps) / len(steps)


def make_world(plan: Plan, staffing: Staffing, random: Random, *, visitors: float | None = None) -> World:
    """Habits for *plan* that fit its usual *staffing*. *visitors* None: as many as keep its busiest agency well occupied.

    Raises Unplayable.
    """
    sigmas = {service: random.uniform(*SIGMA) for service in plan.services}
    work = {
        service.id: work_seconds(service.typical_seconds, sigmas[service.id])
        for service in plan.services.values()
    }
    capacity = staffing.capacity()
    share = shares(plan, capacity, work)
    if visitors is None:
        visitors = bearable_errands(plan, capacity, work, share) / errands_per_visitor(plan)
    officers = dict.fromkeys(shift.officer for shift in staffing.shifts)
    return World(
        plan=plan,
        visitors=visitors,
        services={
            service: ServiceHabit(
                share=part, median_seconds=plan.services[service].typical_seconds, sigma=sigmas[service]
            )
            for service, part in share.items()
        },
        speeds={officer: random.lognormvariate(0.0, OFFICER_SPREAD) for officer in officers},
    )
