"""Who sits at which counter, and when: the roster, and what becomes of it on a day. Data; pure.

Knows shifts in the hall's own time. Must not know visitors.
"""

from collections import Counter as Tally
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import pairwise
from random import Random

from server.domain.hours import Interval
from server.domain.plan import Plan
from server.domain.stretches import Stretches
from server.rehearsal.opened import CounterHours, clock, since_midnight

OVERTIME_SECONDS = 3600.0
LUNCH = timedelta(minutes=45)
_LUNCH_BEGINS, _LUNCH_TURNS = timedelta(hours=11, minutes=30), 3
_AN_HOUR = timedelta(hours=1)
_LATEST = timedelta(minutes=20)
_WEEK = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Shift:
    """*officer* sits at *counter* from *opens* to *closes*, local times, without the *breaks*.

    Goes on past *closes* while somebody waits, at most *overtime_seconds* (None: as the whole staffing says).
    """

    counter: str
    officer: str
    opens: time
    closes: time
    breaks: tuple[Interval, ...] = ()
    overtime_seconds: float | None = None

    @property
    def seconds(self) -> float:
        """The working time."""
        rests = sum((_length(one.start, one.end) for one in self.breaks), timedelta())
        return max(timedelta(), _length(self.opens, self.closes) - rests).total_seconds()


@dataclass(frozen=True, kw_only=True, slots=True)
class Staffing:
    """The shifts of a day, and for how long officers go on after them while somebody waits."""

    shifts: tuple[Shift, ...]
    overtime_seconds: float = OVERTIME_SECONDS

    @property
    def counters(self) -> tuple[str, ...]:
        """Those that are staffed at some time, in the order of the shifts."""
        return tuple(dict.fromkeys(shift.counter for shift in self.shifts))

    def capacity(self) -> Mapping[str, float]:
        """Working seconds of each counter."""
        seconds: dict[str, float] = {}
        for shift in self.shifts:
            seconds[shift.counter] = seconds.get(shift.counter, 0.0) + shift.seconds
        return seconds

    def without(self, counters: Iterable[str]) -> "Staffing":
        """The same with *counters* closed."""
        closed = frozenset(counters)
        return replace(self, shifts=tuple(shift for shift in self.shifts if shift.counter not in closed))


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How a day departs from its roster: so many officers *absent*, the others late and back late from breaks by so many
    seconds on average.
    """

    absent: int = 1
    late_seconds: float = 240.0
    longer_break_seconds: float = 180.0


def roster(plan: Plan, day: date) -> Staffing:
    """Every counter staffed while something it serves is open, lunch by turns within each agency. Nobody on a closed day."""
    shifts, turns = [], Tally[str]()
    hours = CounterHours(plan, day)
    for counter in plan.counters.values():
        stretches = hours.of(counter)
        if not stretches:
            continue
        shifts.append(
            Shift(
                counter=counter.id,
                officer=officer_of(counter.id),
                opens=clock(stretches[0][0]),
                closes=clock(stretches[-1][1]),
                breaks=_breaks(stretches, turns[counter.agency] % _LUNCH_TURNS),
            )
        )
        turns[counter.agency] += 1
    return Staffing(shifts=tuple(shifts))


def full_roster(plan: Plan, day: date) -> Staffing:
    """Each counter's longest day within a week from *day*: what a hall can do when everything is open."""
    longest: dict[str, Shift] = {}
    for ahead in range(_WEEK):
        for shift in roster(plan, day + timedelta(days=ahead)).shifts:
            known = longest.get(shift.counter)
            if known is None or shift.seconds > known.seconds:
                longest[shift.counter] = shift
    return Staffing(shifts=tuple(longest[counter] for counter in plan.counters if counter in longest))


def officer_of(counter: str) -> str:
    """The usual officer's name in a made-up roster."""
    return f"Petugas {counter}"


def _breaks(hours: Stretches, turn: int) -> tuple[Interval, ...]:
    """Those of the agency, else lunch by turns; a short day is worked through."""
    if len(hours) > 1:
        return tuple(Interval(start=clock(one[1]), end=clock(other[0])) for one, other in pairwise(hours))
    begins = _LUNCH_BEGINS + turn * LUNCH
    if hours[0][0] + _AN_HOUR > begins or hours[0][1] - _AN_HOUR < begins + LUNCH:
        return ()
    return (Interval(start=clock(begins), end=clock(begins + LUNCH)),)


def attendance(
    staffing: Staffing,
    random: Random,
    manner: Manner | None = None,
    *,
    spared: Container[str] = (),
) -> Staffing:
    """What becomes of the roster on a day: late openings, longer breaks, somebody absent, but at none of the counters *spared*.

    The same *random* is as kind to a counter in another roster.
    """
    manner = manner or Manner()
    day, shifts = random.getrandbits(64), staffing.shifts
    fates = [Random(f"{day}/{shift.counter}/{shift.officer}/{shift.opens.hour}") for shift in shifts]
    luck = [(shift.counter in spared, fate.random()) for shift, fate in zip(shifts, fates, strict=True)]
    absent = sorted(range(len(shifts)), key=luck.__getitem__)[: manner.absent]
    return replace(
        staffing,
        shifts=tuple(
            _attended(shift, fates[place], manner)
            for place, shift in enumerate(shifts)
            if place not in absent or shift.counter in spared
        ),
    )


def last_ones(plan: Plan) -> frozenset[str]:
    """The counters whose agency has no other: somebody steps in there."""
    agencies = Tally(counter.agency for counter in plan.counters.values())
    return frozenset(counter.id for counter in plan.counters.values() if agencies[counter.agency] == 1)


def _attended(shift: Shift, fate: Random, manner: Manner) -> Shift:
    late = min(timedelta(seconds=fate.expovariate(1.0) * manner.late_seconds), _LATEST)
    return replace(
        shift,
        opens=clock(since_midnight(shift.opens) + late),
        breaks=tuple(_longer(rest, fate, manner) for rest in shift.breaks),
    )


def _longer(rest: Interval, fate: Random, manner: Manner) -> Interval:
    longer = timedelta(seconds=fate.expovariate(1.0) * manner.longer_break_seconds)
    return Interval(start=rest.start, end=clock(since_midnight(rest.end) + longer))


def _length(start: time, end: time) -> timedelta:
    return since_midnight(end) - since_midnight(start)
