"""Whose try at a secret is looked at next: each costs a core and some 50 MiB for a moment, and anybody may try.

Belongs to the event loop. Must not know secrets, nor whether a try was right.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from server.domain.refusals import SignInWait

_WAIT_SECONDS = 1


class Turns:
    """*at_once* tries are looked at at the same time; so many of *one address* and of *all* may be under way. More would keep everybody else
    waiting behind them, also when their clients have long left.
    """

    def __init__(self, *, at_once: int, one_address: int, of_all: int) -> None:
        self._looking = asyncio.Semaphore(at_once)
        self._one_address, self._of_all = one_address, of_all
        self._pending: Counter[str] = Counter()

    @asynccontextmanager
    async def taken(self, address: str) -> AsyncIterator[asyncio.Semaphore]:
        """A try of *address* is under way: what is yielded is entered for the look itself. Raises SignInWait."""
        if self._pending[address] >= self._one_address or self._pending.total() >= self._of_all:
            raise SignInWait(seconds=_WAIT_SECONDS)
        self._pending[address] += 1
        try:
            yield self._looking
        finally:
            self._pending[address] -= 1
            if not self._pending[address]:
                del self._pending[address]
