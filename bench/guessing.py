"""Forecasts made when tickets are taken, beside what then happened: days of a made-up hall, replayed record by record.

A forecaster follows the journal as it does in a hall: it learns from the first days, is set right on the next ones, and goes on
learning while it is judged. Days depart from the roster: officers are late, absent, back late, or pause without a plan.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, time
from multiprocessing import get_context
from random import Random
from typing import Final

from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hours import Interval
from server.domain.plan import Plan
from server.domain.ticket import Phase
from server.forecasting.classic import Classic, ClassicForecast
from server.forecasting.forecast import Forecast
from server.forecasting.prediction import Forecaster
from server.rehearsal.playing import play
from server.rehearsal.scenes import Made, made_up
from server.rehearsal.staffing import Manner, Shift, Staffing

_FIRST_DAY: Final = date(2026, 9, 1)
_MANNER: Final = Manner(absent=2, late_seconds=420.0, longer_break_seconds=300.0)
_UNPLANNED: Final = 0.4
"""So many officers go away once more than the roster says, for five to twenty-five minutes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Study:
    """*learned*, *compared* and *judged* days; every *each*-th ticket of the latter two is forecast, with so many *runs*."""

    seed: int
    learned: int
    compared: int
    judged: int
    each: int
    runs: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A ticket that was called in the end. Seconds."""

    waited: float
    forecast: Forecast
    classic: ClassicForecast


def cases_of(plan: Plan, study: Study, *, processes: int) -> list[Case]:
    """Every case of the judged days. Each process follows all days and forecasts its part of the tickets."""
    parts = [(plan, study, part, processes) for part in range(processes)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        return [case for found in pool.map(_part, parts) for case in found]


def _part(asked: tuple[Plan, Study, int, int]) -> list[Case]:
    plan, study, part, parts = asked
    made = Made(
        seed=study.seed,
        first_day=_FIRST_DAY,
        days=study.learned + study.compared + study.judged,
        manner=_MANNER,
    )
    judge = _Judge(plan, study, part, parts)
    cases: list[Case] = []
    for place, scene in enumerate(made_up(plan, made)):
        records = play(
            plan, scene.day, unplanned_pauses(scene.staffing, Random(f"{study.seed}/{place}/pauses"))
        ).records
        found = judge.follow(records, forecast=place >= study.learned)
        if place >= study.learned + study.compared:
            cases += found
    return cases


def unplanned_pauses(staffing: Staffing, random: Random) -> Staffing:
    """The same officers, of whom some go away once more."""
    return replace(
        staffing,
        shifts=tuple(
            replace(shift, breaks=(*shift.breaks, *_unplanned(shift, random))) for shift in staffing.shifts
        ),
    )


def _unplanned(shift: Shift, random: Random) -> Iterator[Interval]:
    if random.random() < _UNPLANNED:
        hour, minute = (
            random.randint(shift.opens.hour + 1, max(shift.closes.hour - 2, shift.opens.hour + 1)),
            30,
        )
        yield Interval(
            start=time(hour, minute - random.randint(0, 29)), end=time(hour, minute + random.randint(5, 25))
        )


class _Judge:
    """Follows the journal of day after day."""

    def __init__(self, plan: Plan, study: Study, part: int, parts: int) -> None:
        self._forecaster = Forecaster(plan, Random(f"{study.seed}/{part}"), runs=study.runs)
        self._classic = Classic()
        self._each, self._part, self._parts = study.each, part, parts
        self._issued = 0

    def follow(self, records: Iterable[Recorded], *, forecast: bool) -> list[Case]:
        """What was forecast for those who were called."""
        open_cases: dict[str, tuple[Forecast, ClassicForecast]] = {}
        cases: list[Case] = []
        hall = self._forecaster.hall
        for record in records:
            event = record.event
            if isinstance(event, e.TicketCalled) and event.errand == 1 and event.ticket in open_cases:
                told, classic = open_cases.pop(event.ticket)
                waited = (record.at - hall.tickets[event.ticket].errand(1).leg.entered_at).total_seconds()
                cases.append(Case(waited=waited, forecast=told, classic=classic))
            self._classic.take(record, hall)
            self._forecaster.take(record)
            if forecast and isinstance(event, e.TicketIssued) and self._is_mine():
                found = self._forecast(event.ticket, record)
                if found is not None:
                    open_cases[event.ticket] = found
        return cases

    def _is_mine(self) -> bool:
        self._issued += 1
        turn, rest = divmod(self._issued, self._each)
        return rest == 0 and turn % self._parts == self._part

    def _forecast(self, ticket: str, record: Recorded) -> tuple[Forecast, ClassicForecast] | None:
        forecaster = self._forecaster
        errand = forecaster.hall.tickets[ticket].errand(1)
        told = forecaster.look(ticket, record.at).get(1)
        if errand.phase is not Phase.WAITING or told is None:
            return None
        mean = forecaster.lessons.times.of(errand.service, None).mean
        return told, self._classic.forecast(errand, forecaster.hall, record.at, mean)
