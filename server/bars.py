"""A bar while a long command works, on a terminal only. Standard error, so that what it finds can go into a file.

Knows Rich. Must not know what is worked at.
"""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Bar:
    """Says *said*, and how much of *total* is done. *shown*: whether anybody looks."""

    def __init__(self, said: str, total: int | None = None) -> None:
        console = Console(stderr=True)
        self.shown = console.is_terminal
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not self.shown,
        )
        self._task = self._bar.add_task(said, total=total)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def show(self, done: float, total: int | None = None) -> None:
        """So much is done; of *total*, where that was not known before."""
        self._bar.update(self._task, completed=done, total=total)
