"""HTTP/1.1 with a limit on how long a request may take to arrive.

uvicorn closes idle connections but waits forever for a request that comes one byte a minute (slow loris); here it is
answered with 408 and the connection closed (rule 35).
"""

import asyncio
import logging

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

log = logging.getLogger(__name__)

REQUEST_SECONDS = 10.0
"""From the first moment of a connection, or the first byte of a further request, to the request's last byte."""

_TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol with a clock on each request."""

    _deadline: asyncio.TimerHandle | None = None
    _began = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn narrows it too
        """A client came: the clock runs."""
        super().connection_made(transport)
        self._expect()

    def data_received(self, data: bytes) -> None:
        """Bytes of a request: the first of a further one start the clock again."""
        cycle: RequestResponseCycle | None = self.cycle  # uvicorn's annotation forgets that it starts as None
        if self._deadline is None and (cycle is None or cycle.response_complete):
            self._expect()
        self._began = True
        super().data_received(data)

    def on_message_complete(self) -> None:
        """The request is here whole."""
        self._forget()
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client left."""
        self._forget()
        super().connection_lost(exc)

    def _expect(self) -> None:
        self._deadline = self.loop.call_later(REQUEST_SECONDS, self._give_up)

    def _forget(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._deadline = None
        if self._began:
            log.warning("refused a request that did not arrive within %g seconds", REQUEST_SECONDS)
            self.transport.write(_TOO_SLOW)
        # else a browser or Qt opened a connection in reserve and did not need it: nothing was asked.
        self.transport.close()
