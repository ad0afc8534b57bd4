"""What chance may bring one part of the hall from a moment on: everything learned, ready to be drawn from."""

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import exp
from random import Random

from server.forecasting.arrivals import Arrivals, Stream, next_arrival
from server.forecasting.durations import ServiceTimes
from server.forecasting.light import Booked, Busy, Elsewhere
from server.forecasting.presence import Presence, band_of
from server.forecasting.samples import Sample
from server.forecasting.shifts import Outlook, Tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How calls go. *walks*: from call to start; *gaps*: from one visitor's leaving to the next call; *reactions*: of an idle
    counter to somebody who comes; *settlings*: from sitting down to the first call; *missings*: until a no-show is given up;
    *punctuality*: from an appointed time to coming, often below 0.
    """

    walks: Sample
    gaps: Sample
    reactions: Sample
    settlings: Sample
    missings: Sample
    punctuality: Sample


@dataclass(frozen=True, slots=True)
class Coming:
    """Future arrivals of one kind."""

    line: str
    priority: str | None
    rates: tuple[float, ...]
    services: tuple[str, ...]
    bounds: tuple[int, ...]

    def service(self, random: Random) -> str:
        """What the next one wants."""
        return self.services[
            bisect(self.bounds, random.random() * self.bounds[-1], 0, len(self.services) - 1)
        ]


def comings(arrivals: Arrivals, streams: Mapping[Stream, str | None]) -> tuple[Coming, ...]:
    """Those of the *streams* (with the class they stand for) in which somebody ever came."""
    found = []
    for stream, priority in streams.items():
        rates = arrivals.rates(stream)
        services = arrivals.services(stream)
        if rates is not None and services:
            found.append(
                Coming(stream[0], priority, rates, tuple(services), tuple(accumulate(services.values())))
            )
    return tuple(found)


class Chances:
    """Draws. *second* is the scene's moment in the hall's own day; all answers are in seconds."""

    def __init__(
        self,
        *,
        times: ServiceTimes,
        manners: Manners,
        presence: Presence,
        outlooks: Mapping[str, Outlook],
        comings: tuple[Coming, ...],
        level: float,
        second: float,
    ) -> None:
        self.comings = comings
        self._times, self._manners = times, manners
        self._no_show, self._leaving = presence.no_show_shares, presence.leaving_rate
        self._usual_no_show = presence.usual_no_show
        self._absent = presence.absent_share
        self._outlooks, self._level, self._second = outlooks, level, second

    def future(self, counter: str, random: Random) -> Tail:
        """The counter's coming changes, in seconds from now."""
        second = self._second
        return tuple((max(at - second, 0.0), calls) for at, calls in self._outlooks[counter].draw(random))

    def arrival(self, coming: Coming, after: float, random: Random) -> float | None:
        """The next arrival after *after* seconds from now, or None for not any more today."""
        at = next_arrival(coming.rates, self._level, self._second + after, random)
        return None if at is None else at - self._second

    def visit(self, service: str, officer: str | None, waited: float, random: Random) -> float:
        """From a call to the end of the visit, after a wait of *waited* seconds."""
        manners = self._manners
        if random.random() < self._no_show[band_of(waited)]:
            return manners.missings.draw(random)
        return manners.walks.draw(random) + self._times.of(service, officer).draw(random)

    def left(self, busy: Busy, random: Random) -> float:
        """What is left of a visit in progress."""
        times, manners, age = self._times.of(busy.service, busy.officer), self._manners, busy.age
        if busy.serving:
            return times.left(age, random)
        missing, walking = self._usual_no_show, manners.walks.share_beyond(age)
        missing *= manners.missings.share_beyond(age) or 0.01
        coming = (1.0 - self._usual_no_show) * walking
        if random.random() * (missing + coming) < missing:
            return manners.missings.beyond(age, random) - age
        return manners.walks.beyond(age, random) - age + times.draw(random)

    def elsewhere(self, elsewhere: Elsewhere, random: Random) -> tuple[float, float]:
        """When somebody is called in another part of the hall, and when they are free again."""
        called = elsewhere.forecast.left(elsewhere.age, random)
        return called, called + self.visit(elsewhere.service, None, 0.0, random)

    def comes(self, booked: Booked, random: Random) -> float | None:
        """When somebody comes for an appointment; None for not at all."""
        punctuality = self._manners.punctuality
        still = (1.0 - self._absent) * punctuality.share_beyond(-booked.due)
        if random.random() * (still + self._absent) >= still:
            return None
        return booked.due + punctuality.beyond(-booked.due, random)

    def gone(self, seconds: float, random: Random) -> bool:
        """Whether somebody who had to wait *seconds* longer has left."""
        rate = self._leaving
        return rate > 0.0 and seconds > 0.0 and random.random() > exp(-rate * seconds)

    def gap(self, random: Random) -> float:
        """From a visitor's leaving to the next call."""
        return self._manners.gaps.draw(random)

    def reaction(self, random: Random) -> float:
        """From somebody's coming to the call by an idle counter."""
        return self._manners.reactions.draw(random)

    def settling(self, random: Random) -> float:
        """From sitting down to the first call."""
        return self._manners.settlings.draw(random)
