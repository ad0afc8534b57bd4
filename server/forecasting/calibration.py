"""What forecasts were worth: how far they were off by on average, and how wide a range must be to hold four in five.

Learned by bands of the forecast wait from pairs of forecast and truth, the last ones counting (split conformal prediction with
scaled residuals: Lei et al., Distribution-Free Predictive Inference for Regression, JASA 2018; each end by itself, so that
one in ten falls below and one in ten above).
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from math import ceil

from server.forecasting.forecast import TAIL, Forecast

_BANDS = (30.0, 180.0, 600.0, 1200.0, 1800.0, 2700.0, 3600.0, 5400.0)
_WINDOW = 500
"""So many pairs of each band are remembered."""
_PRIOR_SECONDS = 8 * 3600.0
"""The correction of a band leans on none at all as if so much had been forecast rightly."""
_PRIOR_SCORES = 30.0
_LEAST_SPREAD = 60.0
_FARTHEST = 5.0
"""Plain reaches at most: one strange pair among few must not make a range useless."""

_TOO_LOW_SECONDS, _TOO_LOW_SHARE = 300.0, 0.13
"""A wait is told so that it turns out so much longer in less than so many cases (of those who wait at all): people
forgive a call that comes early.
"""
_MOST_SECONDS, _MOST_LEAN = 400.0, 1.5
"""A lean is a part of the reach above a point, or of so many seconds where that reaches farther. Leaning far with a vague forecast
would cost much (squared error) and save few from being told too little; a constant is near the best there is, which is in
proportion to the density of the waits five minutes above the point.
"""
_FIRST_LEAN, _LEAN_WEIGHT = 0.5, 30.0
"""The lean before anything was learned, and on how many waits it counts."""
_LEAN_WINDOW, _LEAN_EVERY = 1500, 20

_Pair = tuple[Forecast, float]


class _Band:
    """Pairs of about the same length."""

    def __init__(self) -> None:
        self._pairs: deque[_Pair] = deque(maxlen=_WINDOW)
        self._known: tuple[float, float, float] | None = None

    def take(self, plain: Forecast, truth: float) -> None:
        self._pairs.append((plain, truth))
        self._known = None

    @property
    def factors(self) -> tuple[float, float, float]:
        """For the point, and for the reach of the range below and above it."""
        if self._known is None:
            self._known = self._learned()
        return self._known

    def _learned(self) -> tuple[float, float, float]:
        forecast = sum(plain.point for plain, _ in self._pairs)
        happened = sum(truth for _, truth in self._pairs)
        ratio = (happened + _PRIOR_SECONDS) / (forecast + _PRIOR_SECONDS)
        below = [
            (plain.point * ratio - truth) / _spread(plain.point - plain.low, ratio)
            for plain, truth in self._pairs
        ]
        above = [
            (truth - plain.point * ratio) / _spread(plain.high - plain.point, ratio)
            for plain, truth in self._pairs
        ]
        return ratio, _reach(below), _reach(above)


def _spread(seconds: float, ratio: float) -> float:
    return max(seconds * ratio, _LEAST_SPREAD)


def _reach(scores: list[float]) -> float:
    """How many plain reaches hold nine tenths; leans on one."""
    if not scores:
        return 1.0
    scores.sort()
    place = min(ceil((1.0 - TAIL) * (len(scores) + 1)), len(scores)) - 1
    count = len(scores)
    return min(max((scores[place] * count + _PRIOR_SCORES) / (count + _PRIOR_SCORES), 0.0), _FARTHEST)


class Calibration:
    """Makes plain forecasts true ones."""

    def __init__(self) -> None:
        self._bands = [_Band() for _ in range(len(_BANDS) + 1)]
        self._delayed: deque[_Pair] = deque(maxlen=_LEAN_WINDOW)
        self._until_lean = _LEAN_EVERY
        self._lean = _FIRST_LEAN

    def take(self, plain: Forecast, truth: float) -> None:
        """Somebody with this *plain* forecast was called after *truth* seconds."""
        self._band(plain).take(plain, truth)
        if truth > 0.0:
            self._delayed.append((plain, truth))
            self._until_lean -= 1
            if not self._until_lean:
                self._until_lean = _LEAN_EVERY
                self._lean = _lean((*self._leaning(one), happened) for one, happened in self._delayed)

    def calibrated(self, plain: Forecast) -> Forecast:
        """The forecast with what was learned."""
        ratio, below, above = self._band(plain).factors
        point, room = self._leaning(plain)
        low = max(point - below * _spread(plain.point - plain.low, ratio), 0.0)
        high = point + above * _spread(plain.high - plain.point, ratio)
        middle = min(max(plain.middle * ratio, low), high)
        return Forecast(min(point + self._lean * room, high), low, middle, high)

    def _leaning(self, plain: Forecast) -> tuple[float, float]:
        """The corrected point, and the room above it to lean in."""
        ratio = self._band(plain).factors[0]
        return plain.point * ratio, min(_spread(plain.high - plain.point, ratio), _MOST_SECONDS)

    def _band(self, plain: Forecast) -> _Band:
        return self._bands[bisect_right(_BANDS, plain.point)]


def _lean(points: Iterable[tuple[float, float, float]]) -> float:
    """How far to lean in the room above a point: no farther than needed."""
    # How far each would have had to lean so as not to be too low.
    needed = sorted((happened - _TOO_LOW_SECONDS - point) / room for point, room, happened in points)
    count = len(needed)
    lean = min(max(needed[ceil(count * (1.0 - _TOO_LOW_SHARE)) - 1], 0.0), _MOST_LEAN)
    return (lean * count + _FIRST_LEAN * _LEAN_WEIGHT) / (count + _LEAN_WEIGHT)
