"""The journal, watched: how long it takes to keep a batch, and whether it can be written at all.

Stands between clerk and journal and changes nothing. In a quiet hall, where nothing is written for a while, the check tries a
write of its own that says nothing new. Must not know SQL.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

from server.domain.events import Recorded
from server.domain.hall import EndedLeg
from server.domain.ticket import Ticket
from server.seen.check import WELL, Finding
from server.service.ports import NOBODYS, Journal, Origins, StorageTrouble

FRESH_SECONDS: Final = 2.0
"""What was written so lately needs no try."""
SLOW_SECONDS: Final = 3.0
"""A batch takes a hundredth of a second; a kiosk's visitor notices one."""


class Kept(Protocol):
    """Hears what became of a batch."""

    def kept(self, records: int, seconds: float) -> None:
        """So many records are durable after so long."""

    def not_kept(self, code: str) -> None:
        """Nothing of a batch was kept."""


class WatchedJournal:
    """A journal that tells *told* of each batch. *clock* is monotonic, in seconds. Used by the clerk's thread; the check looks from its own."""

    def __init__(self, journal: Journal, *, told: Kept, clock: Callable[[], float]) -> None:
        self._journal = journal
        self._told = told
        self._clock = clock
        self._began: float | None = None
        self._kept_at: float | None = None

    @property
    def id(self) -> str:
        """The journal's."""
        return self._journal.id

    def append(
        self,
        records: Sequence[Recorded],
        tickets: Sequence[Ticket],
        legs: Sequence[EndedLeg],
        origins: Origins = NOBODYS,
    ) -> None:
        """Keep the batch. Raises StorageTrouble."""
        began = self._began = self._clock()
        try:
            self._journal.append(records, tickets, legs, origins)
        except StorageTrouble as trouble:
            self._kept_at = None
            self._told.not_kept(trouble.code)
            raise
        finally:
            self._began = None
        self._kept_at = self._clock()
        self._told.kept(len(records), self._kept_at - began)

    def replay(self) -> Iterator[Recorded]:
        """The journal's."""
        return self._journal.replay()

    def lasting(self) -> Iterator[Recorded]:
        """The journal's."""
        return self._journal.lasting()

    def quiet(self, seconds: float) -> bool:
        """Whether nothing was kept for so long, and nothing is about to be. After trouble: yes."""
        kept_at = self._kept_at
        return kept_at is None or (self._began is None and self._clock() - kept_at > seconds)

    def under_way(self) -> float:
        """For how long a batch has been under way; 0 if none is."""
        began = self._began
        return 0.0 if began is None else self._clock() - began


class JournalWritable:
    """Whether what happens in the hall can be kept. *attempt* writes nothing new, durably, and raises StorageTrouble. *room* tells
    whether there is room for a large batch, as far as is known: the attempt is a small one, and may find a place in a full disk's last gap.
    """

    name = "journal"
    needed = True

    def __init__(
        self, journal: WatchedJournal, attempt: Callable[[], None], *, room: Callable[[], bool] = lambda: True
    ) -> None:
        self._journal = journal
        self._attempt = attempt
        self._room = room

    def look(self) -> Finding:
        """By what was written a moment ago, or by an attempt. While a batch is under way an attempt would wait behind it, and call
        locked what is slow.
        """
        if self._journal.under_way() > SLOW_SECONDS:
            return Finding(ok=False, word="slow")
        if not self._room():
            return Finding(ok=False, word="full")
        if not self._journal.quiet(FRESH_SECONDS):
            return WELL
        try:
            self._attempt()
        except StorageTrouble as trouble:
            return Finding(ok=False, word="full" if trouble.code == "storage-full" else "unwritable")
        return WELL
