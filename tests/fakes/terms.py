"""A database's seat in memory, with a clock that the story sets as it likes. What is committed is kept with its term."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Event

from server.leading.lease import USUAL, Seat
from server.service.ports import Deposed, StorageTrouble


@dataclass
class FakeDatabase:
    """*now* is its own clock, in seconds."""

    now: float = 1000.0
    term: int = 0
    holder: str = ""
    beat: int = 0
    until: float = 0.0
    keys: Mapping[str, str] = field(default_factory=dict)
    committed: list[tuple[int, str]] = field(default_factory=list)
    heard: Event = field(default_factory=Event)
    """A leader has given a sign."""

    def commit(self, term: int, who: str) -> None:
        """As through the fence. Raises Deposed."""
        if term != self.term:
            raise Deposed
        self.committed.append((term, who))


class FakeTerms:
    """Implements ``leading.terms.Terms``. *reaches* says whether the network carries what is asked."""

    def __init__(
        self, database: FakeDatabase, holder: str, reaches: Callable[[], bool] = lambda: True
    ) -> None:
        self._database, self._holder, self._reaches = database, holder, reaches

    def seat(self) -> Seat:
        its = self._reached()
        return Seat(
            term=its.term, holder=its.holder, beat=its.beat, is_over=its.until <= its.now, keys=its.keys
        )

    def take(self, seen: Seat, keys: Mapping[str, str]) -> int | None:
        its = self._reached()
        if (its.term, its.beat) != (seen.term, seen.beat):
            return None
        its.term, its.beat, its.holder, its.keys = seen.term + 1, 0, self._holder, keys
        its.until = its.now + USUAL.lease_seconds
        return its.term

    def renew(self, term: int) -> bool:
        its = self._reached()
        if its.term != term:
            return False
        its.beat, its.until = its.beat + 1, its.now + USUAL.lease_seconds
        its.heard.set()
        return True

    def release(self, term: int) -> None:
        its = self._reached()
        if its.term == term:
            its.until = 0.0

    def _reached(self) -> FakeDatabase:
        if not self._reaches():
            raise StorageTrouble("unavailable", "the network is cut")
        return self._database
