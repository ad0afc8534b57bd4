"""What may be wrong between servers that share a hall: one that waits cannot reach the seat, one that leads has nobody behind it.

Must not know how servers take turns, nor SQL.
"""

from collections.abc import Callable
from dataclasses import dataclass

from server.seen.check import UNKNOWN, WELL, Finding
from server.service.ports import StorageTrouble


@dataclass(frozen=True, kw_only=True)
class SeatReached:
    """Whether one that waits could take the lead: *ask* reads who leads, changes nothing and raises StorageTrouble."""

    ask: Callable[[], object]
    name: str = "seat"
    needed: bool = True

    def look(self) -> Finding:
        """By asking."""
        try:
            self.ask()
        except StorageTrouble:
            return Finding(ok=False, word="away")
        return WELL


@dataclass(frozen=True, kw_only=True)
class SomebodyWaits:
    """Whether another server stands by: *waits* tells, and raises StorageTrouble. The hall works without; with one dead machine it would not."""

    waits: Callable[[], bool]
    name: str = "standby"
    needed: bool = False

    def look(self) -> Finding:
        """As the database knows it."""
        try:
            return WELL if self.waits() else Finding(ok=False, word="none")
        except StorageTrouble:
            return UNKNOWN
