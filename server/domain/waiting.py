"""Who waits in one line, priority visitors and ordinary ones apart, in the order of their places.

Every operation costs at most the logarithm of the number waiting: leavers, and those who are not yet to be called, are
dropped from a heap only when they reach its top. Reading moves entries between heaps and never changes who waits.
"""

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from server.domain.ticket import TIME_AND_SEQ


class Waiter(Protocol):
    """What a line needs to know of an errand; the forecast's light ones have the same."""

    place: TIME_AND_SEQ
    stamp: int

    @property
    def priority(self) -> str | None:
        """Its visitor's class."""

    @property
    def life(self) -> TIME_AND_SEQ:
        """Its order over all transfers."""

    @property
    def slot(self) -> datetime | None:
        """Its appointed time."""


W = TypeVar("W", bound=Waiter)
_Entry = tuple[TIME_AND_SEQ, int, datetime | None, W]


class _Index(Generic[W]):
    """One order of the waiting."""

    __slots__ = ("_key", "_later", "_ready")

    def __init__(self, key: Callable[[W], TIME_AND_SEQ]) -> None:
        self._key = key
        self._ready: list[_Entry[W]] = []
        self._later: list[tuple[datetime, int, _Entry[W]]] = []

    def add(self, waiter: W, available_at: datetime | None) -> None:
        entry = (self._key(waiter), waiter.stamp, available_at, waiter)
        if available_at is None:
            heapq.heappush(self._ready, entry)
        else:
            heapq.heappush(self._later, (available_at, waiter.stamp, entry))

    def first(self, now: datetime) -> W | None:
        later, ready = self._later, self._ready
        while later and later[0][0] <= now:
            entry = heapq.heappop(later)[2]
            if entry[3].stamp == entry[1]:
                heapq.heappush(ready, entry)
        while ready:
            entry = ready[0]
            _, stamp, available_at, waiter = entry
            if waiter.stamp != stamp:
                heapq.heappop(ready)
            elif (
                available_at is not None and available_at > now
            ):  # the clock went back since it was moved here
                heapq.heappop(ready)
                heapq.heappush(later, (available_at, stamp, entry))
            else:
                return waiter
        return None


class Side(Generic[W]):
    """The priority or the ordinary visitors of a line."""

    __slots__ = ("_by_life", "_by_place", "_members")

    def __init__(self) -> None:
        self._members: dict[int, tuple[W, datetime | None]] = {}
        self._by_place: _Index[W] = _Index(lambda waiter: waiter.place)
        self._by_life: _Index[W] | None = None  # made when a rule first asks for it

    def __len__(self) -> int:
        return len(self._members)

    def __iter__(self) -> Iterator[W]:
        return (waiter for waiter, _ in self._members.values())

    def entries(self) -> Iterator[tuple[W, datetime | None]]:
        """Everybody here, and from when each may be called."""
        return iter(self._members.values())

    def add(self, waiter: W, available_at: datetime | None) -> None:
        """Join at the waiter's place, to be called from *available_at* on."""
        self._members[waiter.stamp] = (waiter, available_at)
        self._by_place.add(waiter, available_at)
        if self._by_life is not None:
            self._by_life.add(waiter, available_at)

    def discard(self, stamp: int) -> None:
        """Whoever joined under *stamp* leaves."""
        self._members.pop(stamp, None)

    def before(self, waiter: W) -> int:
        """How many of this side stand before *waiter*. Costs the number waiting: for one visitor's question."""
        return sum(other.place < waiter.place for other, _ in self._members.values())

    def head(self, now: datetime) -> W | None:
        """The earliest place of those who may be called at *now*."""
        return self._by_place.first(now)

    def eldest(self, now: datetime) -> W | None:
        """The longest life of those who may be called at *now*."""
        if self._by_life is None:
            self._by_life = _Index(lambda waiter: waiter.life)
            for waiter, available_at in self._members.values():
                self._by_life.add(waiter, available_at)
        return self._by_life.first(now)


class WaitingLine(Generic[W]):
    """The visitors waiting for one line, or for one counter or officer alone."""

    __slots__ = ("_appointed", "id", "ordinary", "priority")

    def __init__(self, line_id: str) -> None:
        self.id = line_id
        self.priority: Side[W] = Side()
        self.ordinary: Side[W] = Side()
        self._appointed: _Index[W] = _Index(lambda waiter: (waiter.slot or waiter.place[0], waiter.place[1]))

    def __len__(self) -> int:
        return len(self.priority) + len(self.ordinary)

    def side(self, waiter: W) -> Side[W]:
        """Where the waiter stands."""
        return self.ordinary if waiter.priority is None else self.priority

    def join(self, waiter: W, available_at: datetime | None = None) -> None:
        """Stand here under the waiter's present stamp."""
        self.side(waiter).add(waiter, available_at)
        if waiter.slot is not None:
            self._appointed.add(waiter, available_at)

    def leave(self, waiter: W) -> None:
        """Leave, if standing here. The caller takes the stamp away."""
        self.side(waiter).discard(waiter.stamp)

    def appointed(self, now: datetime) -> W | None:
        """The earliest appointment whose time has come, of either class."""
        first = self._appointed.first(now)
        return first if first is not None and first.slot is not None and first.slot <= now else None

    def ahead_of(self, priority: str | None) -> int:
        """How many people would be before a newcomer of this class: a priority visitor passes the ordinary ones."""
        return len(self.priority) + (len(self.ordinary) if priority is None else 0)
