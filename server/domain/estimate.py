"""A first guess at the wait before anything has been learned: work ahead divided by the hands that do it."""

from dataclasses import dataclass
from math import ceil, exp, sqrt

# Service times are lognormal with a sigma of about 0.8 (0.7 to 0.9 in published queues): their mean is well above the typical
# (median) time, and they vary by nearly as much as it.
_SIGMA = 0.8
_MEAN = exp(_SIGMA**2 / 2)
_VARIATION = sqrt(exp(_SIGMA**2) - 1)
_PER_CALL_SECONDS = 45.0
"""A visitor's way to the counter, and waiting for those who do not come."""
_DOUBT = 0.25
"""How far a plan's typical times may be from the truth, as a part of them."""
_REACH = 1.28
"""Standard deviations to either side that hold eight of ten."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitRange:
    """An expected wait between two whole numbers of seconds."""

    low_seconds: int
    high_seconds: int


def mean_service(typical_seconds: float) -> float:
    """How long a service with that typical (median) time takes its counter on average, with everything around it."""
    return typical_seconds * _MEAN + _PER_CALL_SECONDS


def expected_wait(*, ahead: int, typical_seconds: float, counters: int) -> WaitRange | None:
    """The range for somebody with *ahead* people before them, or None when no counter is open.

    The counters are taken to be busy: the first of them is free after a service time divided by their number, which the rest
    of a lognormal time comes close to.
    """
    if counters <= 0:
        return None
    pace = mean_service(typical_seconds) / counters
    wait = (ahead + 1) * pace
    reach = _REACH * sqrt((ahead + 1) * (_VARIATION * pace) ** 2 + (_DOUBT * wait) ** 2)
    return WaitRange(low_seconds=int(max(0.0, wait - reach)), high_seconds=ceil(wait + reach))
