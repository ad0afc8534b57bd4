"""How far the playing of days is. Must not know what is played, nor how a bar is drawn."""

from collections.abc import Callable
from datetime import UTC, datetime

from server.bars import Bar
from server.domain.events import Recorded
from server.domain.hall import Hall

_EVERY = 250
"""How many happenings go by between two looks at the bar."""
_OPEN_SECONDS = 8 * 3600.0


class Progress(Bar):
    """Counts *total* days."""

    def __init__(self, said: str, total: int) -> None:
        super().__init__(said, total)
        self._done = 0
        self._happened = 0
        self._began: datetime | None = None

    @property
    def observer(self) -> Callable[[Hall, tuple[Recorded, ...]], None] | None:
        """Moves the bar within a day; None where nobody looks."""
        return self._moved if self.shown else None

    def day_done(self) -> None:
        """One more."""
        self._done += 1
        self._began = None
        self.show(self._done)

    def _moved(self, _: Hall, records: tuple[Recorded, ...]) -> None:
        self._happened += 1
        if self._happened % _EVERY:
            return
        at = records[-1].at.astimezone(UTC)
        self._began = self._began or at
        part = min((at - self._began).total_seconds() / _OPEN_SECONDS, 0.99)
        self.show(self._done + part)
