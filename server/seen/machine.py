"""What may be wrong around the hall: the disk fills up, the clock was set back, the forecasts have stopped."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from server.seen.check import WELL, Finding

BATCH_BYTES: Final = 512 * 1024
"""The largest batch with the database's own pages around it."""
LITTLE_BYTES: Final = 200_000_000
"""Room for weeks of a busy hall's journal, and for a copy of it."""
BEHIND: Final = timedelta(seconds=5)
"""Clocks that are kept right by the network are set back by less."""


@dataclass(frozen=True, kw_only=True)
class DiskRoom:
    """Whether there is room left in *folder*. The hall still works when there is little: whether it can write is the journal's check."""

    folder: Path
    little_bytes: int = LITTLE_BYTES
    name: str = "disk"
    needed: bool = False

    def look(self) -> Finding:
        """A word for how much room is left; how much exactly is nobody's business."""
        try:
            free = shutil.disk_usage(self.folder).free
        except OSError:
            return Finding(ok=False, word="gone")
        return WELL if free >= self.little_bytes else Finding(ok=False, word="little")


def room_for_a_batch(folder: Path) -> bool:
    """Whether a database in *folder* has room to go on. One that is not there at all has another trouble."""
    try:
        return shutil.disk_usage(folder).free >= BATCH_BYTES
    except OSError:
        return True


@dataclass(frozen=True, kw_only=True)
class ClockBack:
    """Whether the machine's clock was set back: *behind* tells by how much the hall's own goes ahead of it."""

    behind: Callable[[], timedelta]
    name: str = "clock"
    needed: bool = False

    def look(self) -> Finding:
        """The hall goes on, at its own pace, until the two meet."""
        return WELL if self.behind() < BEHIND else Finding(ok=False, word="back")


@dataclass(frozen=True, kw_only=True)
class ForecastsAlive:
    """Whether waits are forecast: *stopped* tells that the forecasting process has ended, and no other has begun to tell."""

    stopped: Callable[[], bool]
    name: str = "forecasts"
    needed: bool = False

    def look(self) -> Finding:
        """Without it waits are estimated more roughly, and nothing else is missing."""
        return Finding(ok=False, word="stopped") if self.stopped() else WELL
