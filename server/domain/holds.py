"""Errands for which a time is set: on hold until then, or to be brought back until then. Looking costs nothing while none is due."""

import heapq
from collections.abc import Iterator
from datetime import datetime, timedelta

from server.domain.ticket import Errand, Phase


class Holds:
    """Held errands by the time they return; one that was resumed or ended before is passed over."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Errand]] = []
        self._count = 0

    def add(self, errand: Errand, until: datetime) -> None:
        """*errand* returns at *until*."""
        self._count += 1
        heapq.heappush(self._heap, (until, self._count, errand))

    def first_due(self, now: datetime) -> Errand | None:
        """Who returns first, if the time has come. Stays the first until it is held no longer (rule 17)."""
        while self._heap and self._heap[0][0] <= now:
            until, _, errand = self._heap[0]
            if errand.phase is Phase.HELD and errand.hold_until == until:
                return errand
            heapq.heappop(self._heap)
        return None


class NoShows:
    """Errands whose visitor did not come: all of them in their order, and those that others of the visit need by the time until
    which they may be brought back.
    """

    def __init__(self) -> None:
        self._marked: dict[tuple[str, int], Errand] = {}
        self._heap: list[tuple[datetime, int, Errand, datetime]] = []
        self._count = 0

    def add(self, errand: Errand, at: datetime, bring_back_seconds: float) -> None:
        """*errand* ended *at* a moment."""
        key = errand.ticket.id, errand.number
        self._marked.pop(key, None)
        self._marked[key] = errand
        if _needed(errand):
            self._count += 1
            until = at + timedelta(seconds=bring_back_seconds)
            heapq.heappush(self._heap, (until, self._count, errand, at))

    def since(self, moment: datetime) -> Iterator[Errand]:
        """Those who did not come, at *moment* or later, and have not come after all; the latest last."""
        for errand in self._marked.values():
            if errand.phase is Phase.NO_SHOW and errand.ended_at is not None and errand.ended_at >= moment:
                yield errand

    def first_over(self, now: datetime) -> Errand | None:
        """Whose time was over first, while others still need it: these cannot be done any more (rule 22)."""
        while self._heap and self._heap[0][0] < now:
            _, _, errand, at = self._heap[0]
            if errand.phase is Phase.NO_SHOW and errand.ended_at == at and _needed(errand):
                return errand
            heapq.heappop(self._heap)
        return None


def _needed(errand: Errand) -> bool:
    others = errand.ticket.open_errands
    return any(errand.number in other.needs and not other.phase.at_counter for other in others)
