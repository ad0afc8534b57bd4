"""How long something takes against how long it should: a timer's figures and its judgement.

Pure. Times are aware, durations seconds. Must not know words, colours or Qt.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final

WALK_SECONDS: Final = 60
"""From the call to the counter; a hall of 40 counters is crossed in less."""


class Pace(StrEnum):
    """A timer's judgement, shown as a colour and as a word."""

    CALM = "calm"
    LONG = "long"
    OVERLONG = "overlong"


def pace(seconds: float, typical_seconds: float) -> Pace:
    """Calm up to the typical time, long up to twice as much."""
    if seconds <= typical_seconds:
        return Pace.CALM
    return Pace.LONG if seconds <= 2 * typical_seconds else Pace.OVERLONG


def seconds_between(start: datetime | None, end: datetime) -> float:
    """From *start* to *end*, never less than nothing: two clocks may disagree. Nothing without a start."""
    return 0.0 if start is None else max(0.0, (end - start).total_seconds())


def as_timer(seconds: float) -> str:
    """``4:07``, and ``1:02:33`` from one hour on."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def as_minutes(seconds: float) -> int:
    """Whole minutes that have passed."""
    return int(seconds // 60)
