"""Whether the second place of the database is kept up to date."""

from dataclasses import dataclass

from server.seen.check import WELL, Finding
from server.service.backups import Backups


@dataclass(frozen=True, kw_only=True)
class BackupCurrent:
    """The hall works without it; whoever looks after the hall should know before they need it."""

    backups: Backups
    name: str = "backup"
    needed: bool = False

    def look(self) -> Finding:
        """As the thread that copies tells."""
        return Finding(ok=False, word="still") if self.backups.state().trouble else WELL
