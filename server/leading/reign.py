"""A term from its beginning to its end: renewed by a thread, over when it can no longer be trusted.

Knows the loop's and the thread's share in it. Must not know what is served meanwhile.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Final, Protocol, Self

from server.leading.lease import Hold, Pace
from server.leading.terms import Terms
from server.service.ports import StorageTrouble

log = logging.getLogger(__name__)

_WATCH_SECONDS: Final = 0.2
_RETRY_SECONDS: Final = 0.3
_GOODBYE_SECONDS: Final = 3.0


class Reigning(Protocol):
    """Leading a hall, for as long as *over* is not set. A block that it opens is a term."""

    over: asyncio.Event

    def is_in_force(self) -> bool:
        """Whether to serve."""

    def opened(self) -> None:
        """The hall is open: from now on an event loop that stands still is one that hangs."""

    async def __aenter__(self) -> object:
        """Begin."""

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the next one begin."""


class Unrivalled:
    """Leads for ever: nobody else can reach the hall's database."""

    def __init__(self) -> None:
        self.over = asyncio.Event()

    def is_in_force(self) -> bool:
        """Always."""
        return True

    def opened(self) -> None:
        """Nobody would take its place."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to give back."""


class Reign:
    """One *term*, granted when it was asked for at *asked_at* of *clock* (seconds, also while the machine sleeps).

    Renewed only while the event loop lives: a server that hangs does not lead. To open a hall may keep the loop busy for long.
    """

    def __init__(
        self, *, terms: Terms, term: int, asked_at: float, clock: Callable[[], float], pace: Pace
    ) -> None:
        self.over = asyncio.Event()
        self.term = term
        self._terms, self._clock = terms, clock
        self._pace, self._hold = pace, Hold(asked_at, pace)
        self._alive_at: float | None = None
        self._ending = Event()
        self._thread = Thread(target=self._keep_renewing, name=f"term {term}", daemon=True)

    def is_in_force(self) -> bool:
        """By the leader's own clock."""
        return self._hold.is_in_force(self._clock())

    def opened(self) -> None:
        """The loop has to show that it lives."""
        self._alive_at = self._clock()

    async def __aenter__(self) -> Self:
        """Begin to renew."""
        self._watching = asyncio.create_task(self._watch())
        self._thread.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Renew no more, and let the next one begin."""
        self._watching.cancel()
        with suppress(asyncio.CancelledError):
            await self._watching
        self._ending.set()
        # The database may not answer: then the lease just runs out.
        goodbye = Thread(target=self._say_goodbye, name="goodbye", daemon=True)
        goodbye.start()
        await asyncio.to_thread(goodbye.join, _GOODBYE_SECONDS)

    async def _watch(self) -> None:
        while self.is_in_force():
            if self._alive_at is not None:
                self._alive_at = self._clock()
            await asyncio.sleep(_WATCH_SECONDS)
        log.warning("term %d is over: this server leads no more", self.term)
        self.over.set()

    def _keep_renewing(self) -> None:
        pause = self._pace.renew_seconds
        while not self._ending.wait(pause):
            asked_at = self._clock()
            if self._alive_at is not None and asked_at - self._alive_at > self._pace.confident_seconds:
                continue
            pause = self._pace.renew_seconds if self._renew(asked_at) else _RETRY_SECONDS

    def _renew(self, asked_at: float) -> bool:
        try:
            if self._terms.renew(self.term):
                self._hold.renewed(asked_at)
            else:
                self._hold.lose()
                self._ending.set()
        except StorageTrouble as trouble:
            log.warning("term %d cannot be renewed: %s", self.term, trouble)
            return False
        return True

    def _say_goodbye(self) -> None:
        self._thread.join()
        with suppress(StorageTrouble):
            self._terms.release(self.term)
