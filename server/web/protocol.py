"""HTTP/1.1 with a limit on how long a request may take to arrive and how long its headers may be.

uvicorn closes idle connections but waits forever for a request that comes one byte a minute (slow loris); here it is
answered with 408 and the connection closed (rule 35). It also keeps headers of any length in memory; here a head that
is too long is answered with 431.
"""

import asyncio
import logging

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from server.web.joining import JoiningTransport

log = logging.getLogger(__name__)

REQUEST_SECONDS = 10.0
"""From the first moment of a connection, or the first byte of a further request, to the request's last byte."""

HEAD_BYTES = 16 * 1024
"""The request line and the headers together, up to the empty line after them."""

_TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
_TOO_LONG = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol with a clock on each request and a measure on its head."""

    _deadline: asyncio.TimerHandle | None = None
    _began = False
    _head = 0
    """Bytes of a head that is not here whole yet."""
    _in_body = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn narrows it too
        """A client came: the clock runs."""
        super().connection_made(transport)
        if self.scheme == "https":
            self.transport = JoiningTransport(transport, self.loop)
        self._expect()

    def data_received(self, data: bytes) -> None:
        """Bytes of a request: the first of a further one start the clock again."""
        if self._deadline is None and self._answered():
            self._expect()
        self._began = True
        # Parsed in pieces that no head may outgrow, so that a head and a body that come together are told apart.
        while data and not self.transport.is_closing():
            room = HEAD_BYTES - self._head
            if room == 0:
                self._refuse_head()
                return
            piece, data = data[:room], data[room:]
            if not self._in_body:
                self._head += len(piece)
            super().data_received(piece)

    def on_headers_complete(self) -> None:
        """The head is here whole; what follows is its body or another request."""
        self._head = 0
        self._in_body = True
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request is here whole."""
        self._in_body = False
        self._forget()
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client left."""
        self._forget()
        super().connection_lost(exc)

    def _answered(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle  # uvicorn's annotation forgets that it starts as None
        return cycle is None or cycle.response_complete

    def _refuse_head(self) -> None:
        log.warning("refused a request with more than %d bytes of headers", HEAD_BYTES)
        if self._answered():  # else these bytes would land in the middle of an earlier answer
            self.transport.write(_TOO_LONG)
        self.transport.close()

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
