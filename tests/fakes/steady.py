"""A world without chance, for forecasts: everything takes as long as it is said to."""

from collections.abc import Mapping
from datetime import datetime
from random import Random

from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.domain.ticket import Errand
from server.forecasting.chances import Chances
from server.forecasting.fastforward import play
from server.forecasting.lessons import Lessons
from server.forecasting.light import Booked, Busy, Elsewhere
from server.forecasting.parts import parts_of
from server.forecasting.scenes import scene_of
from server.forecasting.shifts import Outlook
from server.service.ports import Newcomer, Place


class Steady(Chances):
    """*seconds* by service; nobody walks, hesitates, leaves or comes. *changes*: when counters begin and stop to call."""

    def __init__(
        self, plan: Plan, seconds: Mapping[str, float], changes: Mapping[str, Outlook] | None = None
    ) -> None:
        lessons = Lessons(plan)
        nothing = dict.fromkeys(plan.counters, Outlook(()))
        super().__init__(
            times=lessons.times,
            manners=lessons.manners,
            presence=lessons.presence,
            outlooks={**nothing, **(changes or {})},
            comings=(),
            level=1.0,
            second=0.0,
        )
        self._seconds = seconds

    def visit(self, service: str, officer: str | None, waited: float, random: Random) -> float:
        """As long as it is said to take."""
        return self._seconds[service]

    def left(self, busy: Busy, random: Random) -> float:
        """The rest of that."""
        return self._seconds[busy.service] - busy.age

    def elsewhere(self, elsewhere: Elsewhere, random: Random) -> tuple[float, float]:
        """At the middle of the forecast."""
        called = elsewhere.forecast.middle - elsewhere.age
        return called, called + self._seconds[elsewhere.service]

    def comes(self, booked: Booked, random: Random) -> float | None:
        """On time."""
        return booked.due

    def gone(self, seconds: float, random: Random) -> bool:
        """Nobody."""
        return False

    def gap(self, random: Random) -> float:
        """None."""
        return 0.0

    def reaction(self, random: Random) -> float:
        """At once."""
        return 0.0

    def settling(self, random: Random) -> float:
        """At once."""
        return 0.0


def hall_at(plan: Plan, records: tuple[Recorded, ...], now: datetime) -> Hall:
    """The hall when everything until *now* has happened."""
    hall = Hall(plan)
    for record in records:
        if record.at <= now:
            hall.apply(record)
    return hall


def turns(hall: Hall, now: datetime, chances: Chances, *newcomers: Newcomer) -> dict[Place | Newcomer, float]:
    """When everybody who waits, and *newcomers*, will be called: seconds from *now*, as the fast-forward has it."""
    found: dict[Place | Newcomer, float] = {}
    for part in parts_of(hall):
        own = [newcomer for newcomer in newcomers if newcomer[0] in part.lines]
        scene, targets = scene_of(hall, part, now, newcomers=own)
        for target, calls in zip(targets, play(scene, chances, 1, Random(1)), strict=True):
            key = (target.ticket.id, target.number) if isinstance(target, Errand) else target
            if calls:
                found[key] = calls[0]
    return found
