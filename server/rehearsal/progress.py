"""A bar while days are played, on a terminal only.

Knows Rich. Must not know what is played.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress

from server.domain.events import Recorded
from server.domain.hall import Hall

_EVERY = 250
"""How many happenings go by between two looks at the bar."""
_OPEN_SECONDS = 8 * 3600.0


class Progress:
    """Counts *total* days. Standard error, so that tables can go into a file meanwhile."""

    def __init__(self, said: str, total: int) -> None:
        console = Console(stderr=True)
        self.shown = sys.stderr.isatty()
        self._bar = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not self.shown,
        )
        self._task = self._bar.add_task(said, total=total)
        self._done = 0
        self._happened = 0
        self._began: datetime | None = None

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    @property
    def observer(self) -> Callable[[Hall, tuple[Recorded, ...]], None] | None:
        """Moves the bar within a day; None where nobody looks."""
        return self._moved if self.shown else None

    def day_done(self) -> None:
        """One more."""
        self._done += 1
        self._began = None
        self._bar.update(self._task, completed=self._done)

    def _moved(self, _: Hall, records: tuple[Recorded, ...]) -> None:
        self._happened += 1
        if self._happened % _EVERY:
            return
        at = records[-1].at.astimezone(UTC)
        self._began = self._began or at
        part = min((at - self._began).total_seconds() / _OPEN_SECONDS, 0.99)
        self._bar.update(self._task, completed=self._done + part)
