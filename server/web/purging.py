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


class Purging:
    """The work of ``Daily``. *request_id* makes the server's own."""

    def __init__(self, *, office: Office, particulars: Particulars, request_id: Callable[[], str]) -> None:
        self._office = office
        self._particulars = particulars
        self._request_id = request_id
        self._untold: RecordPurge | None = None
        """What the journal does not say yet. Said again under the same id: it may have heard all the same."""

    async def purge(self, day: date) -> None:
        """Delete what is not of *day*, which is open. Raises StorageTrouble, and is then done again."""
        await self._tell()
        count = await asyncio.to_thread(self._particulars.purge, day)
        if count:
            log.info("%d answers of visitors on other days than %s are deleted", count, day)
            self._untold = RecordPurge(request_id=self._request_id(), day=day, count=count)
            await self._tell()

    async def _tell(self) -> None:
        if self._untold is None:
            return
        answer = await self._office.order(self._untold)
        if isinstance(answer, StorageTrouble):
            raise answer
        self._untold = None
