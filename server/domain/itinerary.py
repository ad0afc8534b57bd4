"""In which order a visitor's errands will come, and when the visitor is out.

A visitor waits in all lines at once, so an errand can begin when its turn has come, what it needs is done and the visitor is
there. For one person with such release times, taking whichever can begin first ends the visit soonest (1 | prec, r_j | Cmax:
E. L. Lawler, Optimal sequencing of a single machine subject to precedence constraints, Management Science 19, 1973).
It is also what happens by itself: the counter that calls first gets the visitor. Must not know where turns are forecast.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.estimate import WaitRange, mean_service
from server.domain.plan import Plan
from server.domain.ticket import Errand, Phase, Ticket

_AT_ONCE = WaitRange(low_seconds=0, high_seconds=0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """Where an errand will be done, and when it is expected to begin and end, from now; None where nobody can say."""

    errand: int
    zone: str
    begins: WaitRange | None = None
    ends: WaitRange | None = None


def itinerary(plan: Plan, ticket: Ticket, turns: Mapping[int, WaitRange], now: datetime) -> tuple[Stop, ...]:
    """The stops of a visit in their order. *turns*: until each open errand's turn, by its number.

    Those of which no turn is known, and those that need such a one, come last and without times.
    """
    way = _Way(plan, ticket, turns, now)
    done = {errand.number for errand in ticket.errands if errand.completed}
    left = ticket.open_errands
    stops: list[Stop] = []
    while ready := [errand for errand in left if way.knows(errand) and done.issuperset(errand.needs)]:
        errand = min(ready, key=way.order)
        stops.append(way.take(errand))
        done.add(errand.number)
        left.remove(errand)
    return (*stops, *(Stop(errand=errand.number, zone=_zone(plan, errand)) for errand in left))


def time_out(stops: Sequence[Stop]) -> WaitRange | None:
    """When the visit of *stops* is over, from now; None where nobody can say."""
    return stops[-1].ends if stops else None


class _Way:
    """A visitor on the way from stop to stop: the present zone, and from when on free for the next."""

    def __init__(self, plan: Plan, ticket: Ticket, turns: Mapping[int, WaitRange], now: datetime) -> None:
        self._plan, self._turns, self._now = plan, turns, now
        self._zone, self._free = ticket.zone, _AT_ONCE

    def knows(self, errand: Errand) -> bool:
        """Whether its begin can be told."""
        return errand.phase.at_counter or errand.number in self._turns

    def order(self, errand: Errand) -> tuple[bool, int, int]:
        """Where the visitor is already, then whichever can begin first."""
        begins = self._begins(errand)
        return not errand.phase.at_counter, begins.low_seconds + begins.high_seconds, errand.number

    def take(self, errand: Errand) -> Stop:
        """Go there, and be free when it is done."""
        begins, zone = self._begins(errand), _zone(self._plan, errand)
        self._zone, self._free = zone, _later(begins, self._seconds(errand))
        return Stop(errand=errand.number, zone=zone, begins=begins, ends=self._free)

    def _begins(self, errand: Errand) -> WaitRange:
        if errand.phase.at_counter:
            return self._free
        walk = self._plan.walking.seconds(self._zone, _zone(self._plan, errand))
        there, turn = _later(self._free, walk), self._turns[errand.number]
        return WaitRange(
            low_seconds=max(there.low_seconds, turn.low_seconds),
            high_seconds=max(there.high_seconds, turn.high_seconds),
        )

    def _seconds(self, errand: Errand) -> float:
        """How long it will take on average, from now on if it has begun."""
        service = self._plan.services.get(errand.service)
        seconds = mean_service(service.typical_seconds) if service is not None else 0.0
        if errand.phase is Phase.SERVING and errand.started_at is not None:
            seconds -= (self._now - errand.started_at).total_seconds()
        return max(seconds, 0.0)


def _later(wait: WaitRange, seconds: float) -> WaitRange:
    more = round(seconds)
    return WaitRange(low_seconds=wait.low_seconds + more, high_seconds=wait.high_seconds + more)


def _zone(plan: Plan, errand: Errand) -> str:
    """That of the counter where it is or for which it is kept, else of its line."""
    counter = errand.counter if errand.phase.at_counter else errand.kept_counter
    place = plan.counters.get(counter or "") or plan.lines.get(errand.line)
    return place.zone if place is not None else ""
