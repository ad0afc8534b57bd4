"""Errands on hold until a time. Looking costs nothing while none is due."""

import heapq
from datetime import datetime

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
