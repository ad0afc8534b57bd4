"""The thread that keeps the second place up to date: the copy every two seconds, a snapshot every hour in which something happened.

Whatever happens to the second place, the hall goes on: trouble is logged once, told by ``state``, and tried again by itself.
"""

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Final

from server.backup.checking import Damaged
from server.backup.copy import Copy, is_there
from server.backup.following import Following
from server.backup.keys import copy_keys
from server.backup.rotation import aside_name, hour_of, name_of, snapshots_of
from server.backup.snapshots import make_snapshot, rotate
from server.backup.source import Source
from server.backup.wal import UnknownIndex
from server.service.backups import BackupState

log = logging.getLogger(__name__)

_AFTER_TROUBLE_SECONDS: Final = 5.0
_LONGEST_REST_SECONDS: Final = 60.0
_SNAPSHOT_REST_BEATS: Final = 30
_PATIENCE_SECONDS: Final = 20.0
"""How long the end of the server waits for the last of it. A disk that hangs must not keep the server from ending."""
_TROUBLES: Final = (OSError, sqlite3.Error, UnknownIndex, Damaged)


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What is copied where: the *database*, and the secrets in *data*. *now* tells the hall's own time. *folder* must be there: it is never made."""

    database: Path
    data: Path
    folder: Path
    hours: int
    days: int
    secrets: bool
    now: Callable[[], datetime]


class Keeper:
    """Implements ``service.backups.Backups``."""

    def __init__(
        self, plan: Plan, *, every_seconds: float, after_trouble_seconds: float = _AFTER_TROUBLE_SECONDS
    ) -> None:
        self._plan = plan
        self._every_seconds = every_seconds
        self._after_trouble_seconds = after_trouble_seconds
        self._still = Lock()
        self._stop = Event()
        self._state = BackupState()
        self._source: Source | None = None
        self._following: Following | None = None
        self._new_since_snapshot = True
        self._thread = Thread(target=self._work, name="backup", daemon=True)
        self._snapping: Thread | None = None
        self._snapshot_trouble = ""
        self._snapshot_rest = 0
        self._snapshot_at: datetime | None = None

    def start(self) -> None:
        """Begin. The database must be there and have its tables."""
        self._thread.start()

    def stop(self) -> None:
        """Copy the last of it, then end. Call it when nobody writes any more."""
        self._stop.set()
        for thread in (self._thread, self._snapping):
            if thread is not None and thread.ident is not None:
                thread.join(_PATIENCE_SECONDS)
                if thread.is_alive():
                    log.warning("the backup in %s did not come to its end", self._plan.folder)

    def state(self) -> BackupState:
        """How it is at present."""
        return replace(self._state, snapshot_at=self._snapshot_at)

    def _work(self) -> None:
        pause, rest = 0.0, self._after_trouble_seconds
        while not self._stop.wait(pause):
            if self._beat(self._step):
                pause, rest = self._every_seconds, self._after_trouble_seconds
            else:
                pause, rest = rest, min(2 * rest, _LONGEST_REST_SECONDS)
        if self._following is not None:
            self._beat(self._following.finish)
        if self._source is not None:
            self._source.close()

    def _beat(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except _TROUBLES as error:
            # It may have been pulled while it was written to: that is why, whatever was met first.
            gone = not is_there(self._plan.folder)
            self._give_up(self._gone() if gone else " ".join(str(error).split()))
            return False
        except Exception:  # the hall does not fall with its backup
            log.exception("a fault in the backup")
            self._give_up("a fault; see the log")
            return False
        if self._state.trouble and not self._snapshot_trouble:
            log.info("the backup goes on in %s", self._plan.folder)
        self._state = replace(self._state, current_at=self._plan.now(), trouble=self._snapshot_trouble)
        return True

    def _give_up(self, trouble: str) -> None:
        """Hold nothing of the log, so that it does not grow while the second place is away. The next beat begins anew."""
        if trouble != self._state.trouble:
            log.error("the backup in %s stands still: %s", self._plan.folder, trouble)
        self._state = replace(self._state, trouble=trouble)
        self._following = None
        if self._source is not None:
            self._source.let_go()

    def _gone(self) -> str:
        return f"{self._plan.folder} is not there, or cannot be written to"

    def _step(self) -> None:
        plan = self._plan
        if not is_there(plan.folder):
            raise FileNotFoundError(self._gone())
        if self._source is None:
            self._source = Source(plan.database)
        if self._following is None:
            self._following = Following(
                self._source,
                Copy(plan.folder),
                aside=lambda why: aside_name(plan.now(), why),
                still=self._still,
            )
        self._new_since_snapshot |= self._following.step()
        if plan.secrets:
            copy_keys(plan.data, plan.folder)
        if self._is_snapshot_due():
            self._snapping = Thread(target=self._snap, name="backup-snapshot", daemon=True)
            self._snapping.start()

    def _is_snapshot_due(self) -> bool:
        self._snapshot_rest = max(self._snapshot_rest - 1, 0)
        at_work = self._snapping is not None and self._snapping.is_alive()
        if not self._new_since_snapshot or at_work or self._snapshot_rest:
            return False
        there = snapshots_of(file.name for file in self._plan.folder.iterdir())
        return not there or hour_of(there[-1]) != hour_of(name_of(self._plan.now()))

    def _snap(self) -> None:
        plan, moment = self._plan, self._plan.now()
        self._new_since_snapshot = False
        try:
            make_snapshot(plan.folder, moment, still=self._still)
            rotate(plan.folder, hours=plan.hours, days=plan.days)
        except _TROUBLES as error:
            self._new_since_snapshot, self._snapshot_rest = True, _SNAPSHOT_REST_BEATS
            trouble = f"no snapshot: {' '.join(str(error).split())}"
            if trouble != self._snapshot_trouble:
                log.error("the backup in %s: %s", plan.folder, trouble)  # noqa: TRY400  the reason says it all
            self._snapshot_trouble = trouble
        else:
            self._snapshot_trouble = ""
            self._snapshot_at = moment
