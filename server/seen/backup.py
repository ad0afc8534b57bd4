"""Whether the second place of the database is kept up to date."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from server.seen.check import WELL, Finding
from server.service.backups import Backups

LATE_SECONDS: Final = 60.0
"""A copy is renewed every few seconds, also in a quiet hall. The first one of a large database may take as long."""

_STILL: Final = Finding(ok=False, word="still")


class BackupCurrent:
    """The hall works without it; whoever looks after the hall should know before they need it.

    A disk that fails tells its trouble. One that hangs (a network's that is gone) tells nothing: then the copy just grows no younger.
    *clock* is monotonic, in seconds: how old the copy is must not depend on who sets the machine's clock. After *late_seconds* it is told.
    """

    name = "backup"
    needed = False

    def __init__(
        self, backups: Backups, *, clock: Callable[[], float], late_seconds: float = LATE_SECONDS
    ) -> None:
        self._backups = backups
        self._clock = clock
        self._late_seconds = late_seconds
        self._current_at: datetime | None = None
        self._since = clock()

    def look(self) -> Finding:
        """As the thread that copies tells, or does not."""
        state, now = self._backups.state(), self._clock()
        if state.current_at != self._current_at:
            self._current_at, self._since = state.current_at, now
        late = now - self._since > self._late_seconds
        return _STILL if state.trouble or late else WELL
