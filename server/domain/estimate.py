"""A first guess at the wait before anything has been learned: work ahead divided by the hands that do it."""

from dataclasses import dataclass
from math import ceil

# A queue's waits spread widely; seven tenths to one and a half of the plain quotient holds most of them when service
# times are lognormal with sigma 0.7 to 0.9 and a handful of people are ahead.
_LOW, _HIGH = 0.7, 1.5


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitRange:
    """An expected wait between two whole numbers of seconds."""

    low_seconds: int
    high_seconds: int


def expected_wait(*, ahead: int, typical_seconds: float, counters: int) -> WaitRange | None:
    """The range for somebody with *ahead* people before them, or None when no counter is open."""
    if counters <= 0:
        return None
    pace = typical_seconds / counters
    return WaitRange(low_seconds=int(ahead * pace * _LOW), high_seconds=ceil((ahead + 1) * pace * _HIGH))
