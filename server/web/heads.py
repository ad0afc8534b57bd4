"""The audit's heads are told where the database is not: in the log, at the beginning of each business day and at the end of the server.

Whoever keeps the log elsewhere can show later that nothing was cut off. The journal's head is noted among the acts as well. Belongs to the
event loop; must not know how heads are made.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from server.service.acts import Act, Acts
from server.service.ports import StorageTrouble
from server.web.office import Office

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
RETRY_SECONDS = 10.0
NOTED = "heads"


class Head(Protocol):
    """``str()`` is how it is noted elsewhere."""

    @property
    def seq(self) -> int:
        """The number of the last row, 0 for none."""

    @property
    def chain(self) -> str:
        """Its hash."""


class Heads:
    """Call ``tick`` every TICK_SECONDS. *heads* looks at the journal's head and at the acts'; *clock* is monotonic, in seconds."""

    def __init__(
        self,
        *,
        office: Office,
        heads: Callable[[], Sequence[Head]],
        acts: Acts,
        clock: Callable[[], float],
    ) -> None:
        self._office = office
        self._heads = heads
        self._acts = acts
        self._clock = clock
        self._day: date | None = None
        self._rests_until = 0.0

    async def tick(self) -> None:
        """If another day has opened, or the server has just started, tell the heads and note the journal's."""
        if self._clock() < self._rests_until:
            return
        try:
            day = await self._office.ask(lambda hall: hall.day)
            if day is not None and day != self._day:
                await asyncio.to_thread(self._note)
                self._day = day
        except StorageTrouble as trouble:
            log.warning("the audit's heads cannot be noted yet: %s", trouble.code)
            self._rests_until = self._clock() + RETRY_SECONDS

    def _note(self) -> None:
        journal = self._heads()[0]
        self._acts.note(
            Act(action=NOTED, subject="journal", details={"seq": journal.seq, "chain": journal.chain})
        )
        tell(self._heads())


def tell(heads: Sequence[Head]) -> None:
    """In the log."""
    log.info("the audit's heads: %s", " ".join(map(str, heads)))


def tell_at_the_end(heads: Callable[[], Sequence[Head]]) -> None:
    """When the clerk has ended."""
    try:
        tell(heads())
    except StorageTrouble as trouble:
        log.warning("the audit's heads cannot be told: %s", trouble.code)
