"""What leading needs of a database: one seat a hall, and terms that only go up. The adapter is ``storage.term_rows``."""

from collections.abc import Mapping
from typing import Protocol

from server.leading.lease import Seat


class Terms(Protocol):
    """One hall's seat as one server sees it. Every call may block for seconds."""

    def seat(self) -> Seat:
        """How it is now. Raises StorageTrouble, and SeatBusy while another server makes the tables."""

    def take(self, seen: Seat, keys: Mapping[str, str]) -> int | None:
        """Begin the term after that of *seen*, or None if the seat has changed since. Raises StorageTrouble.

        What the leader before had under way is ended: it is kept whole by then, or never.
        """

    def renew(self, term: int) -> bool:
        """Give a sign of life; False if another term has begun. Raises StorageTrouble."""

    def release(self, term: int) -> None:
        """Let the next one begin at once. Raises StorageTrouble."""


class SeatBusy(Exception):
    """Somebody is making the hall's tables: look again."""


class KeysDiffer(RuntimeError):
    """The keys here are not those of the server that led the hall before."""
