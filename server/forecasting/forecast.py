"""A forecast: how long until a call, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean

TAIL = 0.1
"""So much lies below a range, and so much above it."""
_FEWEST = 0.1
"""Who is called in fewer of the runs is not expected to be called today."""
_LEAST = 60.0


@dataclass(frozen=True, slots=True)
class Forecast:
    """Seconds from its moment until a call: the best *point*, and what lies below in a tenth, half, nine tenths of cases."""

    point: float
    low: float
    middle: float
    high: float

    def left(self, age: float, random: Random) -> float:
        """One way it may go on for somebody who has not been called after *age* seconds: the seconds from then."""
        for _ in range(3):
            drawn = self._at(random.random())
            if drawn > age:
                return drawn - age
        return random.expovariate(1.0) * max((self.high - self.low) / 3, _LEAST)

    def _at(self, share: float) -> float:
        """What lies above *share* of the cases."""
        if share < TAIL:
            return self.low * share / TAIL
        if share < 0.5:
            return self.low + (self.middle - self.low) * (share - TAIL) / (0.5 - TAIL)
        return self.middle + (self.high - self.middle) * (share - 0.5) / (0.5 - TAIL)


def forecast_of(calls: Sequence[float], runs: int) -> Forecast | None:
    """The plain forecast from the *calls* of so many *runs*; None if it seldom came to a call."""
    if len(calls) < max(1.0, _FEWEST * runs):
        return None
    ordered = sorted(calls)
    return Forecast(
        fmean(ordered), _quantile(ordered, TAIL), _quantile(ordered, 0.5), _quantile(ordered, 1.0 - TAIL)
    )


def _quantile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) + 1) - 1.0
    below = min(max(int(place), 0), len(ordered) - 1)
    above = min(below + 1, len(ordered) - 1)
    part = min(max(place - below, 0.0), 1.0)
    return ordered[below] + part * (ordered[above] - ordered[below])
