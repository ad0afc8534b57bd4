"""A bar while a long journal is verified, on a terminal only. Standard error, so that the verdict can go into a file."""

from types import TracebackType
from typing import Final, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress

_EVERY: Final = 2_000
"""Entries between two looks at the bar."""


class Progress:
    """Says *said* and how many entries are done."""

    def __init__(self, said: str) -> None:
        console = Console(stderr=True)
        self._bar = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task(said, total=None)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def moved(self, done: int, count: int) -> None:
        """So many are done, of so many."""
        if done % _EVERY == 0:
            self._bar.update(self._task, completed=done, total=max(done, count))
