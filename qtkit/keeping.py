"""When a program that ended, or hangs, is started again. Pure: the moment is an argument, in seconds of any steady clock.

Must not know processes.
"""

from dataclasses import dataclass
from typing import Final

KEPT: Final = "GILIRAN_KEPT"
"""The environment variable by which a keeper tells its program that it listens for beats."""
BEAT: Final = "giliran-beat"
"""The line that says: alive, and the window answers."""
QUIT: Final = 0
"""The program was ended by a person: it stays ended."""
RESTART: Final = 75
"""The program was asked by a person to start again: at once."""
FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
WELL_AFTER: Final = 60.0
"""Seconds after which a program that ran is taken for healthy: the next fall is a first one again."""
START_SECONDS: Final = 45.0
"""A cold start on an old PC, until the first beat."""
BEAT_SECONDS: Final = 12.0
"""Without a beat for so long a program hangs."""


@dataclass(frozen=True, kw_only=True)
class Stay:
    """It is over."""


@dataclass(frozen=True, kw_only=True)
class StartAgain:
    """After *pause* seconds."""

    pause: float


class Keeping:
    """One program's life. It hangs without a beat for *beat_seconds*, or *start_seconds* before the first one."""

    def __init__(self, *, start_seconds: float = START_SECONDS, beat_seconds: float = BEAT_SECONDS) -> None:
        self._start_seconds, self._beat_seconds = start_seconds, beat_seconds
        self._falls = 0
        self._started = 0.0
        self._last_beat: float | None = None

    def started(self, now: float) -> None:
        """The program was started."""
        self._started, self._last_beat = now, None

    def beat(self, now: float) -> None:
        """The program is alive: its window answers."""
        self._last_beat = now

    def hangs_at(self) -> float:
        """The moment from which it counts as hanging."""
        if self._last_beat is None:
            return self._started + self._start_seconds
        return self._last_beat + self._beat_seconds

    def ended(self, status: int, now: float) -> Stay | StartAgain:
        """The program ended with *status*: for good, or it is started again, later each time it falls."""
        if status == QUIT:
            return Stay()
        if status == RESTART:
            self._falls = 0
            return StartAgain(pause=0)
        self._falls = 1 if now - self._started >= WELL_AFTER else self._falls + 1
        return StartAgain(pause=min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** (self._falls - 1)))
