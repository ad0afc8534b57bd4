"""Durations as they were: the last so many values, drawn from by chance."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from random import Random


class Sample:
    """Remembers the last *size* values. While they are few, *prior* ones stand among them."""

    def __init__(self, prior: Iterable[float], *, size: int = 600) -> None:
        self._prior = tuple(prior)
        self._seen: deque[float] = deque(maxlen=size)
        self._sorted: list[float] = sorted(self._prior)
        self._stale = False

    def __len__(self) -> int:
        return len(self._seen)

    def take(self, value: float) -> None:
        """One more has happened."""
        self._seen.append(value)
        self._stale = True

    @property
    def values(self) -> list[float]:
        """All to draw from, the smallest first. At least one."""
        if self._stale:
            prior = self._prior if len(self._seen) < 3 * len(self._prior) else ()
            self._sorted = sorted((*self._seen, *prior))
            self._stale = False
        return self._sorted

    def draw(self, random: Random) -> float:
        """One of them."""
        values = self.values
        return values[int(random.random() * len(values))]

    def beyond(self, age: float, random: Random) -> float:
        """One of those above *age*; above all of them, somewhat more than *age*."""
        values = self.values
        first = bisect_right(values, age)
        if first == len(values):
            return age * (1.0 + 0.5 * random.random()) + 1.0
        return values[first + int(random.random() * (len(values) - first))]

    def share_beyond(self, age: float) -> float:
        """How many of them are above *age*, 0 to 1."""
        values = self.values
        return (len(values) - bisect_right(values, age)) / len(values)
