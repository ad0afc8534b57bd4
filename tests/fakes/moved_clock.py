"""A clock that a story moves, and a server process that goes by it.

What the server takes for the machine's clock (``server.app.now``) is given another reading; nothing else of it is changed. The clock is a file of two
numbers that story and server both have mapped, so it may be moved while the server runs and stays as it is through a crash.

``python -m tests.fakes.moved_clock FILE python -m server …`` starts the server by the clock in FILE.
"""

import mmap
import runpy
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self

_SIZE: Final = 16
_RUNS, _MICROS = 0, 1
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class MovedClock:
    """Stands still, or runs as fast as the machine's own clock."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with file.open("r+b") as opened:
            # As the machine's own whole numbers: each is read and written in one piece.
            self._numbers = memoryview(mmap.mmap(opened.fileno(), _SIZE)).cast("q")
        self._moving = threading.Lock()

    @classmethod
    def standing(cls, file: Path, at: datetime) -> Self:
        """A new clock in *file*, which stands still at *at* (aware)."""
        file.write_bytes(bytes(_SIZE))
        clock = cls(file)
        clock.stand(at)
        return clock

    @property
    def within(self) -> tuple[str, ...]:
        """What makes the command of a server one that goes by this clock."""
        return (sys.executable, "-m", "tests.fakes.moved_clock", str(self._file))

    def now(self) -> datetime:
        """What it shows, aware, to the microsecond."""
        return _EPOCH + timedelta(
            microseconds=self._numbers[_MICROS] + (_machine() if self._numbers[_RUNS] else 0)
        )

    def stand(self, at: datetime) -> None:
        """It stands still at *at*. If it ran, no server may look at it meanwhile."""
        with self._moving:
            self._numbers[_RUNS], self._numbers[_MICROS] = 0, _micros(at)

    def run(self) -> None:
        """It goes on from where it stands. No server may look at it meanwhile."""
        with self._moving:
            self._numbers[_RUNS], self._numbers[_MICROS] = 1, _micros(self.now()) - _machine()

    def forward(self, **passed: float) -> datetime:
        """So much time passes at once, the arguments as those of ``timedelta``. Answers what it shows then."""
        with self._moving:
            self._numbers[_MICROS] += timedelta(**passed) // _MICROSECOND
        return self.now()


def _micros(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND


def _machine() -> int:
    """The machine's clock, in microseconds."""
    return time.time_ns() // 1000


def main() -> None:
    """Be the server that the command line goes on with, by the clock of the file it begins with."""
    _, file, _python, *module = sys.argv[:5]
    assert module == ["-m", "server"], "nothing but the server goes by this clock"
    from server import app  # noqa: PLC0415  another process than the story's

    setattr(app, "now", MovedClock(Path(file)).now)  # noqa: B010  mypy takes functions for unchangeable
    sys.argv[1:] = sys.argv[5:]
    runpy.run_module("server", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
