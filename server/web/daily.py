"""What the server does once for each business day: when it opens, and at the start of the server for the day that is open.

Belongs to the event loop; the work itself is done on a thread. Knows nothing of what is done.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import date

from server.service.ports import StorageTrouble
from server.web.office import Office

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
RETRY_SECONDS = 10.0
"""After trouble with the database."""


class Daily:
    """Call ``tick`` every TICK_SECONDS. *said* names the *work*, which may raise StorageTrouble; *clock* is monotonic, in seconds."""

    def __init__(
        self, said: str, work: Callable[[], object], *, office: Office, clock: Callable[[], float]
    ) -> None:
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
                await asyncio.to_thread(self._work)
                self._day = day
        except StorageTrouble as trouble:
            log.warning("%s: not yet, %s", self._said, trouble.code)
            self._rests_until = self._clock() + RETRY_SECONDS
