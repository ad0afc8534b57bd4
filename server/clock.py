"""The server's one clock: that of the machine, but never back.

Whoever sets the machine's clock back must not let the hall stand still until it has caught up: no-show limits, holds, ways and
windows go on (rule 33). Knows nothing of the hall.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock

FAR_BACK = timedelta(days=2)
"""A clock that comes back over so many days had been wrong before: the hall itself finds the right day (``domain.day``)."""

PACE_BEHIND = 0.75
"""How fast it goes while the machine's clock is behind, so that the two meet again: what was an hour ahead is right in four."""


def now() -> datetime:
    """The machine's clock; ``HallClock`` keeps it from going back."""
    return datetime.now(UTC)


class HallClock:
    """Answers the present time, aware. *wall* is the machine's clock, *monotonic* seconds that only go on. Any thread may ask."""

    def __init__(self, *, wall: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._told: datetime | None = None
        self._told_second = 0.0
        self._asking = Lock()

    def go_on_from(self, told: datetime) -> None:
        """A server that ran before has told *told*."""
        with self._asking:
            self._told, self._told_second = told, self._monotonic()

    def __call__(self) -> datetime:
        """The machine's time, or what was told last and a little more while that is behind by less than ``FAR_BACK``."""
        with self._asking:
            wall, second = self._wall(), self._monotonic()
            told = self._told
            if told is None or wall >= told or wall < told - FAR_BACK:
                self._told = wall
            else:
                self._told = max(wall, told + timedelta(seconds=PACE_BEHIND * (second - self._told_second)))
            self._told_second = second
            return self._told

    def behind(self) -> timedelta:
        """By how much the machine's clock is behind what was told; zero when it is not, or so far that it had been wrong before."""
        with self._asking:
            behind = timedelta(0) if self._told is None else self._told - self._wall()
        return behind if timedelta(0) < behind < FAR_BACK else timedelta(0)
