"""When counters call: how each went through earlier days, and from that how it may go on today.

A counter calls or it does not; whether it was paused, closed or not yet opened makes little difference. The future is drawn
from what the same counter did on earlier days, so breaks, habits and the chance of an absent officer come with it.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from random import Random

DAYS = 20
"""So many earlier days are remembered."""
_NEAR_SECONDS = 45 * 60.0
"""Gaps that began at about the same time of day are alike."""
_OVERDUE_SECONDS = 20 * 60.0
"""A break that began on an earlier day up to so long before the present time of day may be about to begin today."""
_SAME_WEEKDAY = 2.0
"""Two days of the same weekday are believed half, many wholly: some counters keep other hours on Fridays."""
_FIRST_PAUSES = (300.0, 600.0, 900.0, 1800.0, 3600.0)
"""How long pauses last, before any was seen."""

Change = tuple[float, bool]
"""From a second of the day on, a counter calls or does not."""
Tail = tuple[Change, ...]


@dataclass(slots=True)
class _Day:
    weekday: int
    changes: dict[str, list[Change]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outlook:
    """How one counter may go on: ends of earlier days, of which one is drawn. Those of the *same* weekday stand apart,
    with how far they are believed.
    """

    futures: tuple[Tail, ...]
    same: tuple[Tail, ...] = ()
    belief: float = 0.0

    def draw(self, random: Random) -> Tail:
        """One way it may go on; empty: as it is."""
        futures = self.same if self.same and random.random() < self.belief else self.futures
        return futures[int(random.random() * len(futures))] if futures else ()


class Shifts:
    """What each counter did today and on earlier days. Times are seconds of the hall's own day."""

    def __init__(self) -> None:
        self._days: deque[_Day] = deque(maxlen=DAYS)
        self._today = _Day(0)
        self._names: set[str] = set()

    def begin_day(self, weekday: int) -> None:
        """Another day; one on which no counter opened is forgotten."""
        if self._today.changes:
            self._days.append(self._today)
        self._today = _Day(weekday)

    def take(self, counter: str, second: float, *, calls: bool) -> None:
        """From now on *counter* calls, or does not."""
        self._names.add(counter)
        changes = self._today.changes.setdefault(counter, [])
        if calls != (bool(changes) and changes[-1][1]):
            changes.append((second, calls))

    def outlook(self, counter: str, second: float, *, paused: bool = False) -> Outlook:
        """How *counter* may go on from *second*. *paused*: its officer is there and will call again."""
        today = self._today.changes.get(counter, [])
        if today and today[-1][1]:
            futures = [(day.weekday, tail) for day in self._days for tail in _tails(day, counter, second)]
        else:
            since = today[-1][0] if today else None
            futures = self._after_gap(counter, since, second)
            if not futures and paused and since is not None:
                futures = [(-1, ((max(since + length, second + 60.0), True),)) for length in _FIRST_PAUSES]
        same = tuple(tail for weekday, tail in futures if weekday == self._today.weekday)
        return Outlook(tuple(tail for _, tail in futures), same, len(same) / (len(same) + _SAME_WEEKDAY))

    def _after_gap(self, counter: str, since: float | None, second: float) -> list[tuple[int, Tail]]:
        """The ways on for a counter that does not call since *since* (None: has not today), the most alike that are known."""
        for names in ((counter,), self._names):
            for near in (_NEAR_SECONDS, inf):
                found = list(self._like_gaps(names, since, second, near))
                if found:
                    return found
        return []

    def _like_gaps(
        self, names: Iterable[str], since: float | None, second: float, near: float
    ) -> Iterator[tuple[int, Tail]]:
        for day in self._days:
            for name in names:
                changes = day.changes.get(name, [])
                for start, end in _gaps(changes):
                    if since is None or start is None:
                        if since is None and start is None and end > second:
                            yield day.weekday, _from(changes, end, end)
                    elif abs(start - since) <= near and end - start > second - since:
                        yield day.weekday, _from(changes, end, since + end - start)


def _gaps(changes: list[Change]) -> Iterator[tuple[float | None, float]]:
    """The stretches without calling: from when (None: the day's beginning) until when (inf: the day's end)."""
    if not changes:
        yield None, inf
        return
    yield None, changes[0][0]
    for (start, calls), (end, _) in pairwise([*changes, (inf, True)]):
        if not calls:
            yield start, end


def _from(changes: list[Change], end: float, today: float) -> Tail:
    """What follows a gap that ended at *end* and today ends at *today*."""
    if end == inf:
        return ()
    return (
        (today, True),
        *(change for change in changes[bisect_right(changes, (end, True)) :] if change[0] > today),
    )


def _tails(day: _Day, counter: str, second: float) -> Iterator[Tail]:
    """How that day went on for a counter that calls at *second*."""
    changes = day.changes.get(counter, [])
    place = bisect_right(changes, (second, True))
    if not place:
        return
    since, calls = changes[place - 1]
    if calls:
        yield tuple(changes[place:])
    elif second - since <= _OVERDUE_SECONDS and place < len(changes):
        shift = second - since
        yield ((second, False), *((at + shift, calling) for at, calling in changes[place:]))
