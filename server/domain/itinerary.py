"""In which order a visitor's errands will come, and when the visitor is out.

A visitor waits in all lines at once, so an errand can begin when its turn has come, what it needs is done and the visitor is
there. For one person with such release times, taking whichever can begin first ends the visit soonest (1 | prec, r_j | Cmax:
E. L. Lawler, Optimal sequencing of a single machine subject to precedence constraints, Management Science 19, 1973).
It is also what happens by itself: the counter that calls first gets the visitor.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from server.domain.plan import Plan
from server.domain.ticket import Errand, Ticket


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """An errand's expected begin and end, in seconds from now."""

    errand: int
    begins_seconds: float
    ends_seconds: float


def itinerary(plan: Plan, ticket: Ticket, turns: Mapping[int, float]) -> tuple[Stop, ...]:
    """The stops of a visit in their order. *turns*: seconds from now until each open errand's turn, by its number;
    one that is not there has no known turn and comes at once.
    """
    time, zone = 0.0, ticket.zone
    done = {errand.number for errand in ticket.errands if errand.completed}
    left = {errand.number: errand for errand in ticket.open_errands}
    stops: list[Stop] = []
    while left:
        ready = [errand for errand in left.values() if done.issuperset(errand.needs)] or list(left.values())
        begins, _, errand = min(
            (_begin(plan, errand, zone, time, turns), errand.number, errand) for errand in ready
        )
        time = begins + _typical(plan, errand)
        stops.append(Stop(errand=errand.number, begins_seconds=begins, ends_seconds=time))
        zone = _zone(plan, errand)
        done.add(errand.number)
        del left[errand.number]
    return tuple(stops)


def _begin(plan: Plan, errand: Errand, zone: str, time: float, turns: Mapping[int, float]) -> float:
    if errand.phase.at_counter:
        return time
    return max(time + plan.walking.seconds(zone, _zone(plan, errand)), turns.get(errand.number, 0.0))


def _zone(plan: Plan, errand: Errand) -> str:
    line = plan.lines.get(errand.line)
    return line.zone if line is not None else ""


def _typical(plan: Plan, errand: Errand) -> float:
    service = plan.services.get(errand.service)
    return service.typical_seconds if service is not None else 0.0
