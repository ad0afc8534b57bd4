"""The phones that follow a ticket: each hears within a moment that something has happened to its own, and nothing else.

One listener reads the hall's stream for all of them, so that a phone that waits costs a socket and no work. They never take
the hall's own programs' places: there are only so many. Belongs to the event loop; must not know what is on the page.
"""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Final

from server.web.broadcast import Broadcast
from wire.sse import HEARTBEAT, frame

PULSE_SECONDS: Final = 20.0
"""A phone that has gone without a word is noticed so late."""
LEFT_TO_THE_HALL: Final = 512
"""Connections that no phone may take."""
MOST: Final = 2000
PER_TICKET: Final = 4
"""A family may look; a stranger who has one ticket cannot take all the places."""
TURN: Final = frame(kind="turn", data=b"{}")
"""Look again: it says nothing by itself."""

_TICKET: Final = re.compile(rb'"ticket":"([^"\\]+)"')


class Phones:
    """Follows *broadcast* while anybody is there. *places* is how many phones there may be at a time."""

    def __init__(self, broadcast: Broadcast, *, places: int, pulse_seconds: float = PULSE_SECONDS) -> None:
        self._broadcast = broadcast
        self._places = places
        self._pulse = pulse_seconds
        self._seats: dict[bytes, list[asyncio.Event]] = {}
        self._taken = 0
        self._listening: asyncio.Task[None] | None = None
        self._over = False

    def has_room(self, ticket: str) -> bool:
        """Whether one more phone may follow *ticket*."""
        return self._taken < self._places and len(self._seats.get(ticket.encode(), ())) < PER_TICKET

    @property
    def taken(self) -> int:
        """How many follow now."""
        return self._taken

    async def follow(self, ticket: str, after: int, first: bytes) -> AsyncGenerator[bytes]:
        """*first*, then a TURN for whatever happens to *ticket* after record *after*. Ends with the server."""
        news = self._sit(ticket)
        try:
            yield first
            if self._broadcast.head != after:
                yield TURN  # perhaps it was this ticket's: it sat down a moment too late to know
            while not self._over:
                try:
                    await asyncio.wait_for(news.wait(), self._pulse)
                except TimeoutError:
                    yield HEARTBEAT
                    continue
                news.clear()
                if not self._over:
                    yield TURN
        finally:
            self._leave(ticket, news)

    def _sit(self, ticket: str) -> asyncio.Event:
        news = asyncio.Event()
        self._seats.setdefault(ticket.encode(), []).append(news)
        self._taken += 1
        if self._listening is None:
            self._listening = asyncio.ensure_future(self._listen(self._broadcast.head))
        return news

    def _leave(self, ticket: str, news: asyncio.Event) -> None:
        name = ticket.encode()
        self._seats[name].remove(news)
        if not self._seats[name]:
            del self._seats[name]
        self._taken -= 1
        if not self._taken and self._listening is not None:
            self._listening.cancel()
            self._listening = None

    async def _listen(self, after: int) -> None:
        async with aclosing(self._broadcast.follow(after, b"")) as chunks:
            async for chunk in chunks:
                for name in set(_TICKET.findall(chunk)):
                    for news in self._seats.get(name, ()):
                        news.set()
        # The server ends, or this listener fell too far behind: every page looks for itself, and asks for a place anew.
        self._over, self._listening = self._broadcast.closed, None
        for seats in self._seats.values():
            for news in seats:
                news.set()
        if not self._over and self._taken:
            self._listening = asyncio.ensure_future(self._listen(self._broadcast.head))


def places() -> int:
    """As many as this process may open sockets for, less the hall's own."""
    try:
        import resource  # noqa: PLC0415  Windows has no such limit
    except ImportError:
        return MOST
    soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST if soft == resource.RLIM_INFINITY else max(0, min(MOST, soft - LEFT_TO_THE_HALL))
