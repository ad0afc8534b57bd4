"""What forecasts of waiting times are worth and what they cost, beside the classic predictors.

On days held out from learning, in the sample mall with made-up visitors. Figures are of *delayed* tickets, whose holders had to
wait at all, unless they say otherwise: who finds a counter free is told so by every predictor.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import fmean, median
from time import process_time
from typing import Final

from bench.clerking import clerk_figures
from bench.figures import Figure, Target
from bench.guessing import Case, Study, cases_of
from bench.setting import Setting
from server.domain import commands as c
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.forecasting.prediction import RUNS, Forecaster
from server.malls.loading import load_mall
from server.malls.plans import plan_of

WAITING: Final = 500
_TOO_LOW_SECONDS: Final = 300.0
_SAMPLE_MALL: Final = Path(__file__).parent.parent / "config" / "malls" / "batu-gadang"
_STUDY: Final = Study(seed=1, learned=10, compared=6, judged=20, each=5, runs=RUNS)
_GLANCE: Final = Study(seed=1, learned=2, compared=1, judged=1, each=10, runs=10)
_PROCESSES: Final = 2
_TEN: Final = datetime(2026, 9, 1, 3, 0, tzinfo=UTC)

Predictor = Callable[[Case], float | None]
_LAST_TO_ENTER: Final = "last to enter service"
_CLASSIC: Final[dict[str, Predictor]] = {
    _LAST_TO_ENTER: lambda case: case.classic.last_to_enter,
    "head of line": lambda case: case.classic.head_of_line,
    "queue length × service ÷ counters": lambda case: case.classic.queue_length,
    "rolling mean": lambda case: case.classic.rolling_mean,
}


def measure(setting: Setting) -> list[Figure]:
    """Accuracy, then cost."""
    quick = setting.rounds == 1
    plan = plan_of(load_mall(_SAMPLE_MALL), always_open=True)
    cases = cases_of(plan_of(load_mall(_SAMPLE_MALL)), _GLANCE if quick else _STUDY, processes=_PROCESSES)
    return [*accuracy(cases), _whole_hall(plan, setting.rounds), *clerk_figures(setting)]


def accuracy(cases: Sequence[Case]) -> list[Figure]:
    """What the forecasts of *cases* were worth."""
    delayed = [case for case in cases if case.waited > 0.0]
    return [
        *(_beside(name, delayed) for name in _CLASSIC),
        _beside(_LAST_TO_ENTER, cases, whose="all tickets"),
        _inside(delayed),
        _inside(cases, whose="all tickets"),
        Figure(
            name="forecast more than 5 min too low, delayed tickets",
            value=100 * fmean(case.waited > case.forecast.point + _TOO_LOW_SECONDS for case in delayed),
            unit="%",
            target=Target(at_most=20),
        ),
        Figure(
            name="forecasts' mean error, delayed tickets",
            value=fmean(abs(case.waited - case.forecast.point) for case in delayed) / 60,
            unit="min",
            limit=_mean_error(_LAST_TO_ENTER, delayed) / 60,
            limit_is=_LAST_TO_ENTER,
        ),
    ]


def _beside(name: str, cases: Sequence[Case], whose: str = "delayed tickets") -> Figure:
    """Where the classic predictor says nothing yet, nobody is compared."""
    ours, theirs = [], []
    for case in cases:
        said = _CLASSIC[name](case)
        if said is not None:
            ours.append((case.waited - case.forecast.point) ** 2)
            theirs.append((case.waited - said) ** 2)
    return Figure(
        name=f"squared error by that of {name}, {whose}",
        value=fmean(ours) / fmean(theirs),
        unit="×",
        target=Target(at_most=0.45 if name == _LAST_TO_ENTER else 1.0),
    )


def _mean_error(name: str, cases: Sequence[Case]) -> float:
    said = [(case.waited, _CLASSIC[name](case)) for case in cases]
    return fmean(abs(waited - forecast) for waited, forecast in said if forecast is not None)


def _inside(cases: Sequence[Case], whose: str = "") -> Figure:
    return Figure(
        name=f"P10-P90 holds, {whose or 'delayed tickets'}",
        value=100 * fmean(case.forecast.low <= case.waited <= case.forecast.high for case in cases),
        unit="%",
        target=None if whose else Target(at_least=77, at_most=83),
    )


def _whole_hall(plan: Plan, rounds: int) -> Figure:
    """Everybody who waits and every kind of newcomer, once."""
    forecaster, now = _full(plan)
    seconds = []
    for _ in range(rounds):
        began = process_time()
        for part in forecaster.parts():
            forecaster.forecast(part, now)
        seconds.append(process_time() - began)
    return Figure(
        name=f"forecast of a whole hall, {WAITING} waiting, {RUNS} runs", value=median(seconds), unit="s"
    )


def _full(plan: Plan) -> tuple[Forecaster, datetime]:
    """All counters are at work, and so many wait."""
    forecaster, hall, now = Forecaster(plan, Random(1)), Hall(plan), _TEN

    def tell(command: c.Command) -> None:
        for record in (*hall.pass_time(now), *hall.record(command, now)):
            forecaster.take(record)

    services, random = sorted(plan.services), Random(1)
    for place, counter in enumerate(plan.counters):
        tell(c.OpenCounter(request_id=f"o{place}", counter=counter, officer=f"officer {counter}"))
    for place in range(WAITING):
        now += timedelta(seconds=2)
        elderly = min(plan.priority_classes) if place % 11 == 0 else None
        service = services[random.randrange(len(services))]
        tell(c.IssueTicket(request_id=f"i{place}", kiosk="k", service=service, priority=elderly))
    return forecaster, now
