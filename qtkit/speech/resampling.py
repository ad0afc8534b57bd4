"""Sound at another rate. Pure arithmetic on samples.

Upwards straight lines are enough for speech and a chime, and quick. Downwards they fold what the lower rate cannot hold back into what is
heard (an "s" becomes a whistle); so a windowed sinc takes it out first.
"""

import math
from array import array
from functools import cache
from operator import mul

_CROSSINGS = 8
"""Of the sinc on each side."""
_PASSED = 0.92
"""Of the band that the lower rate can hold."""


def raised(samples: "array[int]", rate: int, wanted: int) -> "array[int]":
    """*samples* at *rate* as so many at *wanted*, which is higher."""
    ends = (*samples, samples[-1])
    places = (divmod(i * rate, wanted) for i in range(len(samples) * wanted // rate))
    return array("h", (ends[i] + (ends[i + 1] - ends[i]) * part // wanted for i, part in places))


def lowered(samples: "array[int]", rate: int, wanted: int) -> "array[int]":
    """*samples* at *rate* as so many at *wanted*, which is lower."""
    common = math.gcd(rate, wanted)
    up, down = wanted // common, rate // common
    half = math.ceil(_CROSSINGS * down / up)
    silence = array("h", bytes(2 * half))
    around = silence + samples + silence
    wide = 2 * half
    lower = array("h")
    for i in range(len(samples) * up // down):
        first, phase = divmod(i * down, up)
        value = round(sum(map(mul, _taps(phase, up, down), around[first + 1 : first + 1 + wide])))
        lower.append(min(32_767, max(-32_768, value)))
    return lower


@cache
def _taps(phase: int, up: int, down: int) -> tuple[float, ...]:
    """Weights of the samples around the place *phase* / *up* after one of them; in all they weigh 1."""
    half = math.ceil(_CROSSINGS * down / up)
    cutoff = _PASSED * up / down
    weights = [_weight(k - phase / up, cutoff, half) for k in range(1 - half, half + 1)]
    whole = sum(weights)
    return tuple(weight / whole for weight in weights)


def _weight(distance: float, cutoff: float, half: int) -> float:
    x = math.pi * distance * cutoff
    sinc = math.sin(x) / x if x else 1.0
    return sinc * (0.5 + 0.5 * math.cos(math.pi * distance / (half + 1)))
