"""Stretches of a day in the hall's own time."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, kw_only=True, slots=True)
class Interval:
    """From *start* until just before *end*, naive local times of one day; *end* 00:00 is the day's end."""

    start: time
    end: time
