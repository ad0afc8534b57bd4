"""Forecasts from what has happened: follows the journal, learns from it, and plays the present on.

Holds a hall of its own. Knows no clock: the moment is that of the journal or is told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from functools import partial
from operator import is_
from random import Random

from server.domain import events as e
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.domain.profile import Profile, RuleKind
from server.domain.ticket import Errand, Phase
from server.forecasting.calibration import Calibration
from server.forecasting.fastforward import play
from server.forecasting.forecast import Forecast, forecast_of
from server.forecasting.lessons import Lessons
from server.forecasting.light import Scene
from server.forecasting.parts import Part, parts_of
from server.forecasting.scenes import Wanted, scene_of
from server.service.ports import Newcomer, Place

RUNS = 64
"""Runs of a forecast: the chance in them adds a sixty-fourth to the square of the error, which more would hardly lessen."""
_MOST_TURNS, _FEWEST_RUNS = 40_000, 20
"""In a part where very many wait there are fewer runs, so that one does not hold up the others."""
_IN_ORDER = frozenset({RuleKind.LONGEST_WAIT, RuleKind.LONGEST_LIFE, RuleKind.APPOINTMENT_FIRST})
"""Rules by which no ordinary visitor is called before one who came earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The forecasts of one part of the hall at *at*, and in which line each errand waits."""

    part: Part
    at: datetime
    standing: Mapping[Place, str] = field(default_factory=dict)
    errands: Mapping[Place, Forecast] = field(default_factory=dict)
    newcomers: Mapping[Newcomer, Forecast] = field(default_factory=dict)


class _Kind(Enum):
    """Who has several errands may be at another counter when a turn comes: those forecasts are worth less."""

    ALONE = auto()
    FIRST = auto()
    FURTHER = auto()


def _kind_of(errand: Errand) -> _Kind:
    if len(errand.ticket.errands) == 1:
        return _Kind.ALONE
    return _Kind.FIRST if errand.number == 1 else _Kind.FURTHER


class Forecaster:
    """Follows the journal record by record. *random* alone decides what chance brings."""

    def __init__(self, plan: Plan, random: Random, *, runs: int = RUNS) -> None:
        self.hall = Hall(plan)
        self.lessons = Lessons(plan)
        self._random, self._runs = random, runs
        self._calibrations = {kind: Calibration() for kind in _Kind}
        self._pending: dict[Place, tuple[datetime, Forecast]] = {}
        self._latest: dict[Place, tuple[datetime, Forecast]] = {}

    def take(self, record: e.Recorded) -> None:
        """Learn from *record*, and let it be true."""
        self.lessons.take(record, self.hall)
        match record.event:
            case e.TicketCalled(ticket=ticket, errand=errand):
                self._compare((ticket, errand), record.at)
            case e.DayOpened():
                self._pending.clear()
                self._latest.clear()
            case _:
                pass
        self.hall.apply(record)
        self.hall.take_touched()
        self.hall.take_ended_legs()

    def parts(self) -> tuple[Part, ...]:
        """The parts of the hall, by the present profiles."""
        return parts_of(self.hall)

    def look(self, ticket: str, now: datetime) -> dict[int, Forecast]:
        """Forecasts of one ticket's errands that wait, by their numbers."""
        found: dict[int, Forecast] = {}
        known = self.hall.tickets.get(ticket)
        waiting = [errand for errand in known.errands if errand.phase is Phase.WAITING] if known else []
        # The first errand last: it is told with what is known of the others.
        for errand in reversed(waiting):
            part = next(part for part in self.parts() if errand.line in part.lines)
            outlook = self.forecast(part, now, wanted=partial(is_, errand), newcomers=())
            found |= {number: forecast for (_, number), forecast in outlook.errands.items()}
        return found

    def forecast(
        self,
        part: Part,
        now: datetime,
        *,
        wanted: Wanted | None = None,
        newcomers: Iterable[Newcomer] | None = None,
    ) -> Outlook:
        """How long those who wait in *part* will wait from *now* on. *wanted*: which of them (None: all).

        *newcomers* None: one of each class in each line.
        """
        scene, targets = scene_of(
            self.hall,
            part,
            now,
            wanted=wanted,
            newcomers=self._newcomers(part) if newcomers is None else newcomers,
            officers=self.lessons.officers,
            expected=lambda errand: self._expected(errand, now),
        )
        chances = self.lessons.chances(scene, ordinary=not _in_order(scene))
        runs = min(self._runs, max(_FEWEST_RUNS, _MOST_TURNS // max(len(targets), 1)))
        errands: dict[Place, Forecast] = {}
        standing: dict[Place, str] = {}
        coming: dict[Newcomer, Forecast] = {}
        for target, calls in zip(targets, play(scene, chances, runs, self._random), strict=True):
            plain = forecast_of(calls, runs)
            if plain is None:
                continue
            if isinstance(target, Errand):
                place = (target.ticket.id, target.number)
                self._pending.setdefault(place, (now, plain))
                self._latest[place] = (now, plain)
                standing[place] = target.line
                errands[place] = self._calibration(target).calibrated(plain)
            else:
                coming[target] = self._calibrations[_Kind.ALONE].calibrated(plain)
        return Outlook(part=part, at=now, standing=standing, errands=errands, newcomers=coming)

    def _calibration(self, errand: Errand) -> Calibration:
        return self._calibrations[_kind_of(errand)]

    def _expected(self, errand: Errand, now: datetime) -> tuple[Forecast, float] | None:
        """What is known of the turn of somebody who also waits in another part."""
        known = self._latest.get((errand.ticket.id, errand.number))
        return None if known is None else (known[1], (now - known[0]).total_seconds())

    def _compare(self, place: Place, at: datetime) -> None:
        """Somebody is called: what was the first forecast worth?"""
        self._latest.pop(place, None)
        pending = self._pending.pop(place, None)
        if pending is not None:
            since, plain = pending
            errand = self.hall.tickets[place[0]].errand(place[1])
            self._calibration(errand).take(plain, (at - since).total_seconds())

    def _newcomers(self, part: Part) -> list[Newcomer]:
        classes = (False, True) if self.hall.plan.priority_classes else (False,)
        return [(line, has_priority) for line in sorted(part.lines) for has_priority in classes]


def _in_order(scene: Scene) -> bool:
    return all(_keeps_order(profile) for profile in scene.profiles.values())


def _keeps_order(profile: Profile) -> bool:
    kinds = {profile.rule.kind, *(clause.then.kind for clause in profile.chain)}
    return kinds <= _IN_ORDER
