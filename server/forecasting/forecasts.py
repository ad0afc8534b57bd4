"""The hall's side of the forecasts: starts the process that makes them, and keeps the latest.

Asking works nothing out and never waits: what is not known, or too old, has no range. Nobody here waits for the process, and it
reads the journal by itself, so the clerk does not know of it.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Final, Self

from server.domain.estimate import WaitRange
from server.forecasting.frames import Commission, Table, Told
from server.service.ports import Newcomer, Place

log = logging.getLogger(__name__)

STALE: Final = timedelta(seconds=60)
"""Older forecasts are none."""
_AHEAD: Final = timedelta(seconds=5)
"""So far a forecast may lie in the future: the hall's moment does not go back when its clock does."""
FIRST_AFTER_SECONDS: Final = 3.0
"""A hall that starts has better things to do at first."""
_LONGEST_SECONDS: Final = 300.0
_ROOT: Final = Path(__file__).parent.parent.parent


def forecaster() -> tuple[str, ...]:
    """The command that starts the process."""
    return sys.executable, "-m", "server.forecaster"


class LiveForecasts:
    """Implements ``service.ports.Forecasts``. *command* (None: ``forecaster``) starts the process, which first reads *commission*.

    The process is started again when it ends, after a while that grows as long as no forecast comes of it. It ends when its
    input does: with this object, or with the server however that ends.
    """

    def __init__(
        self,
        commission: Commission,
        command: Sequence[str] | None = None,
        *,
        first_after_seconds: float = FIRST_AFTER_SECONDS,
    ) -> None:
        self._command, self._commission = list(command or forecaster()), commission
        self._pause = self._first_pause = first_after_seconds
        self._table = Table()
        self._stopping = Event()
        self._stopped = False
        self._lock = Lock()
        self._child: subprocess.Popen[str] | None = None
        self._thread = Thread(target=self._keep_running, name="forecasts", daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, and wait for that."""
        self._stopping.set()
        with self._lock:
            if self._child is not None:
                self._child.terminate()
        self._thread.join()

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        child = self._child
        return None if child is None else child.pid

    @property
    def stopped(self) -> bool:
        """Whether the process has ended, and no other has told anything yet."""
        return self._stopped

    # What can be asked, from any thread: the table is replaced whole.

    def newcomer(self, line: str, now: datetime, *, priority: bool) -> WaitRange | None:
        """For somebody who would take a number for *line* now."""
        return _range(self._table.newcomers.get((line, priority)), now, waiting=False)

    def errand(self, ticket: str, errand: int, now: datetime) -> WaitRange | None:
        """For an errand that waits, until it is called."""
        return _range(self._table.errands.get((ticket, errand)), now, waiting=True)

    def newcomers(self, now: datetime) -> Mapping[Newcomer, WaitRange]:
        """For all lines and classes."""
        ranges = {key: _range(told, now, waiting=False) for key, told in self._table.newcomers.items()}
        return {key: wait for key, wait in ranges.items() if wait is not None}

    def errands(self, now: datetime) -> Mapping[Place, WaitRange]:
        """For all errands that wait."""
        ranges = {key: _range(told, now, waiting=True) for key, told in self._table.errands.items()}
        return {key: wait for key, wait in ranges.items() if wait is not None}

    # The process.

    def _keep_running(self) -> None:
        while not self._stopping.wait(self._pause):
            status = self._run_once()
            self._stopped = True
            self._table = Table()
            if not self._stopping.is_set():
                log.warning("the forecasts have stopped (%s) and start again in %g s", status, self._pause)

    def _run_once(self) -> str:
        """Read what one process tells until it ends. Answers how it ended."""
        self._pause = min(2 * max(self._pause, self._first_pause), _LONGEST_SECONDS)
        try:
            child = self._start()
        except OSError as error:
            return str(error)
        trouble = ""
        with suppress(OSError), child:  # closing flushes what it has not read, and it may be gone
            trouble = self._listen(child)
        with self._lock:
            self._child = None
        return trouble or f"exit status {child.returncode}"

    def _start(self) -> subprocess.Popen[str]:
        with self._lock:
            self._child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                env=os.environ
                | {"PYTHONPATH": os.pathsep.join((str(_ROOT), os.environ.get("PYTHONPATH", "")))},
                creationflags=_flags(),
            )
            if self._stopping.is_set():
                self._child.terminate()
            return self._child

    def _listen(self, child: subprocess.Popen[str]) -> str:
        """Hear it out. Answers what was wrong with what it told, if anything."""
        assert child.stdin is not None, "was asked for"
        assert child.stdout is not None, "was asked for"
        try:
            child.stdin.write(self._commission.line() + "\n")
            child.stdin.flush()
            for line in child.stdout:
                self._table = self._table.merged(line)
                self._pause = self._first_pause
                self._stopped = False
        except BrokenPipeError:
            return ""  # it has ended: its exit status says more
        except (OSError, ValueError) as error:
            child.kill()
            return str(error)
        return ""


def _flags() -> int:
    """Windows: behind everything else, and without a window."""
    if sys.platform == "win32":
        return subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    return 0


def _range(told: Told | None, now: datetime, *, waiting: bool) -> WaitRange | None:
    """What is left of a forecast for those who have been *waiting* since; a newcomer's stays as it is."""
    if told is None or not -_AHEAD <= now - told.at <= STALE:
        return None
    age = max((now - told.at).total_seconds(), 0.0) if waiting else 0.0
    return WaitRange(
        low_seconds=int(max(told.forecast.low - age, 0.0)),
        high_seconds=ceil(max(told.forecast.high - age, 0.0)),
    )
