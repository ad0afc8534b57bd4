"""What visitors said of themselves is deleted when their day is over (Law 27/2022), and the journal says that it was.

Belongs to the event loop. Must not know what was said, nor where it is.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import date

from server.domain.commands import RecordPurge
from server.service.ports import Particulars, StorageTrouble
from server.web.office import Office

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
RETRY_SECONDS = 10.0
"""After trouble with the database: every attempt may read two days of the journal."""


class Purging:
    """Call ``tick`` every TICK_SECONDS. *request_id* makes the server's own; *clock* is monotonic, in seconds."""

    def __init__(
        self,
        *,
        office: Office,
        particulars: Particulars,
        request_id: Callable[[], str],
        clock: Callable[[], float],
    ) -> None:
        self._office = office
        self._particulars = particulars
        self._request_id = request_id
        self._clock = clock
        self._day: date | None = None
        """The day for which there is nothing left to delete."""
        self._untold: RecordPurge | None = None
        """What the journal does not say yet. Said again under the same id: it may have heard all the same."""
        self._rests_until = 0.0

    async def tick(self) -> None:
        """If another day has opened, or the server has just started, delete what is not of that day."""
        if self._clock() < self._rests_until:
            return
        try:
            day = await self._office.ask(lambda hall: hall.day)
            if day is not None and (day != self._day or self._untold is not None):
                await self._purge(day)
        except StorageTrouble as trouble:
            log.warning("what visitors said on earlier days cannot be deleted yet: %s", trouble.code)
            self._rests_until = self._clock() + RETRY_SECONDS

    async def _purge(self, day: date) -> None:
        if self._untold is None:
            count = await asyncio.to_thread(self._particulars.purge, day)
            self._day = day
            if not count:
                return
            log.info("%d answers of visitors on other days than %s are deleted", count, day)
            self._untold = RecordPurge(request_id=self._request_id(), day=day, count=count)
        answer = await self._office.order(self._untold)
        if isinstance(answer, StorageTrouble):
            raise answer
        self._untold = None
