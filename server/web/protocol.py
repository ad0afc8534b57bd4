"""HTTP/1.1 with a limit on how long a request may take to say what it wants.

uvicorn closes idle connections but waits forever for headers that come one byte a minute (slow loris); here such a
connection is closed (rule 35).
"""

import asyncio
import logging

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

log = logging.getLogger(__name__)

HEADER_SECONDS = 10.0
"""From the first moment of a connection, or the first byte of a further request, to the end of the headers."""


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol with a clock on the headers."""

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn narrows it too
        """A client came: it has HEADER_SECONDS to ask for something."""
        super().connection_made(transport)
        self._expect_headers()

    def data_received(self, data: bytes) -> None:
        """Bytes of a request: the first of a further one start the clock again."""
        cycle: RequestResponseCycle | None = self.cycle  # uvicorn's annotation forgets that it starts as None
        if self._waiting is None and (cycle is None or cycle.response_complete):
            self._expect_headers()
        super().data_received(data)

    def on_headers_complete(self) -> None:
        """The request is known."""
        self._forget()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client left."""
        self._forget()
        super().connection_lost(exc)

    def _expect_headers(self) -> None:
        self._waiting = self.loop.call_later(HEADER_SECONDS, self._give_up)

    def _forget(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _give_up(self) -> None:
        self._waiting = None
        log.warning("closed a connection: no request within %g seconds", HEADER_SECONDS)
        self.transport.close()
