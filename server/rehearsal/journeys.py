"""What one ticket for several errands saves, by playing the same visitors in three ways (rules 21 to 23). Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from server.domain.plan import Plan
from server.rehearsal.figures import Waits, figures_of, percentile
from server.rehearsal.playing import Played, play
from server.rehearsal.staffing import Staffing
from server.rehearsal.watching import watch
from server.rehearsal.ways import Way
from server.rehearsal.world import Day


@dataclass(frozen=True, kw_only=True, slots=True)
class Journeys:
    """One way's figures, in seconds: time in the house of those with several errands, mean and P90, and of the *others*.

    *visitors*: those of several errands who were served in all of them, whichever way they went; *all_waits* are everybody's.
    """

    visitors: int
    mean: float
    p90: float
    other_visitors: int
    others_mean: float
    others_p90: float
    all_waits: Waits


@dataclass(frozen=True, kw_only=True, slots=True)
class _Stay:
    several: bool
    seconds: Mapping[Way, float]


def study(
    plan: Plan,
    days: Sequence[tuple[Day, Staffing]],
    *,
    played: Callable[[], None] = lambda: None,
) -> dict[Way, Journeys]:
    """The three ways over *days*. *played* is told after each day of each way."""
    stays: list[_Stay] = []
    seen = {way: list[Played]() for way in Way}
    for day, staffing in days:
        for way in Way:
            seen[way].append(play(plan, day, staffing, way=way))
            played()
        stays += _stays(day, {way: seen[way][-1] for way in Way})
    return {way: _journeys(plan, way, stays, seen[way]) for way in Way}


def _stays(day: Day, ways: Mapping[Way, Played]) -> Iterator[_Stay]:
    """Those who were served in full whichever way they went: only they can be compared."""
    for visitor in day.visitors:
        seconds = {
            way: stayed
            for way, played in ways.items()
            if (stayed := played.stayed_seconds.get(visitor.id)) is not None
        }
        if len(seconds) == len(ways):
            yield _Stay(several=len(visitor.wants) > 1, seconds=seconds)


def _journeys(plan: Plan, way: Way, stays: Sequence[_Stay], played: Sequence[Played]) -> Journeys:
    several = sorted(stay.seconds[way] for stay in stays if stay.several)
    others = sorted(stay.seconds[way] for stay in stays if not stay.several)
    days = [day for one in played for day in watch(plan, one.records)]
    return Journeys(
        visitors=len(several),
        mean=_mean(several),
        p90=percentile(several, 90),
        other_visitors=len(others),
        others_mean=_mean(others),
        others_p90=percentile(others, 90),
        all_waits=figures_of(plan, days).waits,
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
