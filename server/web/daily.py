"""What the server does once for each business day: when it opens, and at the start of the server for the day that is open.

Belongs to the event loop. Knows nothing of what is done.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date

from server.service.ports import StorageTrouble
from server.web.office import Office

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
RETRY_SECONDS = 10.0
"""After trouble with the database: an attempt may read two days of the journal."""


Work = Callable[[date], Awaitable[object]]


def on_a_thread(work: Callable[[], object]) -> Work:
    """*work* that blocks, and is the same on every day."""
    return lambda _: asyncio.to_thread(work)


class Daily:
    """Call ``tick`` every TICK_SECONDS. *said* names the *work* for a day; where it raises StorageTrouble it is done again. *clock* is
    monotonic, in seconds.
    """

    def __init__(self, said: str, work: Work, *, office: Office, clock: Callable[[], float]) -> None:
        self._said = said
        self._work = work
        self._office = office
        self._clock = clock
        self._day: date | None = None
        """The day for which it is done."""
        self._rests_until = 0.0

    async def tick(self) -> None:
        """Do the work, if another day is open than the last time."""
        if self._clock() < self._rests_until:
            return
        try:
            day = await self._office.ask(lambda hall: hall.day)
            if day is not None and day != self._day:
                await self._work(day)
                self._day = day
        except StorageTrouble as trouble:
            log.warning("%s: not yet, %s", self._said, trouble.code)
            self._rests_until = self._clock() + RETRY_SECONDS
