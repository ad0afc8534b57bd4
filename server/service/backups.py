"""What a server can say of its backup, to whoever looks after its health."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, kw_only=True, slots=True)
class BackupState:
    """At *current_at* the copy had all that the database had, at *snapshot_at* the last snapshot was made; None: not since the start.

    *trouble* says in a line why it does not go on; empty: it does.
    """

    current_at: datetime | None = None
    snapshot_at: datetime | None = None
    trouble: str = ""


class Backups(Protocol):
    """The second place of the database. Any thread may ask."""

    def state(self) -> BackupState:
        """How it is at present."""
