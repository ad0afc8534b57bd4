"""How visitors spread over services, and how many a hall can take in a day. Pure.

Load follows what each agency's counters can do, a little less for each smaller tenant, so that tickets fall off by
agency about as Zipf's law says while no counter is asked for the impossible.
"""

from collections.abc import Mapping
from math import exp

from server.domain.plan import Plan
from server.rehearsal.opened import Unplayable

TENANT_EXPONENT = 0.2
"""How much less, for its size, the k-th largest agency is asked for than the first: k to this power."""
SERVICE_EXPONENT = 0.8
"""The same for the k-th service of a line, in the order of the plan."""
BUSIEST = 0.92
"""The share of their time at which the busiest agency's counters work on a usual day."""
PER_CALL_SECONDS = 45.0
"""A visitor's way to the counter, and waiting for those who do not come, on average for an errand."""
TRANSFERRED_WORK = 1.04
"""What transfers add to the work of an errand, as a factor."""


def work_seconds(median_seconds: float, sigma: float) -> float:
    """How long an errand with lognormal service takes its counter, on average."""
    return median_seconds * exp(sigma * sigma / 2) * TRANSFERRED_WORK + PER_CALL_SECONDS


def line_capacity(plan: Plan, capacity: Mapping[str, float]) -> dict[str, float]:
    """Seconds of counters for each line; a counter's are shared evenly among the lines of its set profile."""
    seconds = dict.fromkeys(plan.lines, 0.0)
    for counter in plan.counters.values():
        lines = [line for line in counter.set_profile.lines if line in seconds]
        for line in lines:
            seconds[line] += capacity.get(counter.id, 0.0) / len(lines)
    return seconds


def shares(plan: Plan, capacity: Mapping[str, float], work: Mapping[str, float]) -> dict[str, float]:
    """The part of all errands that asks for each service; together 1. Services nobody can serve get none. Raises Unplayable.

    *capacity* is seconds by counter, *work* seconds by service.
    """
    by_line = line_capacity(plan, capacity)
    damped = _damped(plan, by_line)
    wanted: dict[str, float] = {}
    for line, seconds in damped.items():
        services = [service.id for service in plan.services.values() if service.line == line]
        ranks = {service: rank**-SERVICE_EXPONENT for rank, service in enumerate(services, start=1)}
        weight = sum(ranks[service] * work[service] for service in services)
        wanted |= {service: seconds * ranks[service] / weight for service in services}
    total = sum(wanted.values())
    if not total:
        raise Unplayable("no counter is staffed that serves anybody")
    return {service: count / total for service, count in wanted.items() if count}


def _damped(plan: Plan, by_line: Mapping[str, float]) -> dict[str, float]:
    by_agency: dict[str, float] = {}
    for line, seconds in by_line.items():
        agency = plan.lines[line].agency
        by_agency[agency] = by_agency.get(agency, 0.0) + seconds
    ranked = sorted(by_agency, key=lambda agency: -by_agency[agency])
    less = {agency: rank**-TENANT_EXPONENT for rank, agency in enumerate(ranked, start=1)}
    return {line: seconds * less[plan.lines[line].agency] for line, seconds in by_line.items()}


def bearable_errands(
    plan: Plan, capacity: Mapping[str, float], work: Mapping[str, float], share: Mapping[str, float]
) -> float:
    """With how many errands a day the busiest agency's counters work BUSIEST of their time."""
    able: dict[str, float] = {}
    for line, seconds in line_capacity(plan, capacity).items():
        agency = plan.lines[line].agency
        able[agency] = able.get(agency, 0.0) + seconds
    asked: dict[str, float] = {}
    for service, part in share.items():
        agency = plan.services[service].agency
        asked[agency] = asked.get(agency, 0.0) + part * work[service]
    return BUSIEST / max(seconds / able[agency] for agency, seconds in asked.items() if able[agency])
