"""HTTP/1.1 with a limit on how long a request may take to arrive, how long its headers may be and how many may be silent.

uvicorn closes idle connections but waits forever for a request that comes one byte a minute (slow loris); here it is
answered with 408 and the connection closed (rule 35). It also keeps headers of any length in memory; here a head that
is too long is answered with 431. What is no HTTP is answered with a problem too, and nobody needs another protocol here: a
request to change it is an ordinary one.
"""

import asyncio
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from server.web.joining import JoiningTransport
from server.web.silent import SilentConnections

log = logging.getLogger(__name__)

REQUEST_SECONDS = 10.0
"""From the first moment of a connection, or the first byte of a further request, to the request's last byte."""

HEAD_BYTES = 16 * 1024
"""The request line and the headers together, up to the empty line after them."""

_NO_WORDS: Final[Mapping[int, bytes]] = {}


PIPELINED: Final = 16
"""Requests that may wait on one connection for the answer to the one before. The hall's programs and browsers send none ahead; a
thousand fit into one packet, and each takes memory.
"""


class _TooManyAtOnce(Exception):
    """Raised through the parser, which takes it for what is no HTTP."""


class HallConfig(uvicorn.Config):
    """What the protocol needs besides. *problems* are the bodies of answers that no application gives: 400, 408, 431."""

    def __init__(
        self,
        app: Any,
        *,
        silent: SilentConnections | None = None,
        problems: Mapping[int, bytes] = _NO_WORDS,
        **more: Any,
    ) -> None:
        super().__init__(app, http=PatientProtocol, ws="none", **more)
        self.silent = silent or SilentConnections()
        self.problems = problems


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol with a clock on each request, a measure on its head and a place among the silent."""

    config: HallConfig
    _deadline: asyncio.TimerHandle | None = None
    _began = False
    _asked = False
    """Whether a request has ever come whole."""
    _head = 0
    """Bytes of a head that is not here whole yet."""
    _in_body = False
    _running: RequestResponseCycle | None = None
    """The request that is being answered; ``cycle`` is the one that came last, and pipelined ones lie between."""

    def __init__(
        self,
        config: HallConfig,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn narrows it too
        """A client came: the clock runs."""
        super().connection_made(transport)
        if self.scheme == "https":
            self.transport = JoiningTransport(transport, self.loop)
        self._expect()
        self.config.silent.add(self, known=False)

    def data_received(self, data: bytes) -> None:
        """Bytes of a request: the first of a further one start the clock again."""
        if self._deadline is None and self._answered():
            self._expect()
        self._began = True
        # Parsed in pieces that no head may outgrow, so that a head and a body that come together are told apart.
        while data and not self.transport.is_closing():
            room = HEAD_BYTES - self._head
            if room == 0:
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
                return
            piece, data = data[:room], data[room:]
            if not self._in_body:
                self._head += len(piece)
            super().data_received(piece)

    def on_headers_complete(self) -> None:
        """The head is here whole; what follows is its body or another request."""
        if len(self.pipeline) >= PIPELINED:
            raise _TooManyAtOnce
        self._head = 0
        self._in_body = True
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request is here whole."""
        self._in_body = False
        self._asked = True
        self._forget()
        if not self._answered():  # some answers do not wait for the body's end
            self.config.silent.discard(self)
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """It is answered: it may be silent now, or has asked further already."""
        super().on_response_complete()
        if self._answered() and not self.transport.is_closing():
            self.config.silent.add(self, known=self._asked)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client left."""
        self._forget()
        self._stop_answering()
        self.config.silent.discard(self)
        super().connection_lost(exc)
        # uvicorn keeps the timer of a client who left rudely, and with it the whole connection for 75 seconds.
        self._unset_keepalive_if_required()

    def make_room(self) -> None:
        """Silent for longest, where others need the place."""
        self._hang_up()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  uvicorn's words are for nobody
        """What came is no HTTP, or not what a parser that trusts nobody takes for it."""
        self._refuse(HTTPStatus.BAD_REQUEST)

    def _unsupported_upgrade_warning(self) -> None:
        """It is answered like any other; uvicorn would write two lines into the log."""

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    def _stop_answering(self) -> None:
        # uvicorn tells the last request alone that its client is gone: the one before it would write into a closed socket.
        self.pipeline.clear()
        if self._running is not None and not self._running.response_complete:
            self._running.disconnected = True
            self._running.message_event.set()

    def _hang_up(self) -> None:
        self._stop_answering()
        self.transport.close()

    def _answered(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle  # uvicorn's annotation forgets that it starts as None
        return cycle is None or cycle.response_complete

    def _refuse(self, status: HTTPStatus) -> None:
        if status in _REASONS:
            log.warning("refused a request: %d %s", status, _REASONS[status])
        if self._answered():  # else these bytes would land in the middle of an earlier answer
            self.transport.write(_response(status, self.config.problems.get(status, b"")))
        self._hang_up()

    def _expect(self) -> None:
        self._deadline = self.loop.call_later(REQUEST_SECONDS, self._give_up)

    def _forget(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._deadline = None
        if self._began:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)
            return
        # else a browser or Qt opened a connection in reserve and did not need it: nothing was asked.
        self._hang_up()


# Of what is no HTTP uvicorn has written a line already.
_REASONS: Final = {
    HTTPStatus.REQUEST_TIMEOUT: f"did not arrive within {REQUEST_SECONDS:g} seconds",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: f"has more than {HEAD_BYTES} bytes of headers",
}


def _response(status: HTTPStatus, body: bytes) -> bytes:
    kind = b"content-type: application/problem+json\r\n" if body else b""
    return (
        b"HTTP/1.1 %d %s\r\n%scontent-length: %d\r\nconnection: close\r\n\r\n"
        % (status, status.phrase.encode(), kind, len(body))
    ) + body
