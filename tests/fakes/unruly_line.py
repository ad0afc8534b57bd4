"""A line to a server on which everything happens to a request that can: lost, answered to nobody, doubled, late, out of order.

It understands HTTP, because a request is lost or doubled whole. Knows nothing of the hall. What only looks (GET) is passed as it comes.
"""

import http.client
import random
import threading
from collections import Counter
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Final, Self

_FAR_SECONDS: Final = 30.0
_PIECE: Final = 65536
_HEADERS: Final = ("Authorization", "Content-Type", "Accept-Language", "Last-Event-ID")


class Mishap(StrEnum):
    """What becomes of a request."""

    NONE = "none"
    LOST = "lost"
    """The connection ends, and the server hears nothing."""
    UNANSWERED = "unanswered"
    """The server does what was asked, and the connection ends."""
    CUT_SHORT = "cut short"
    """Of the answer half arrives."""
    TWICE = "twice"
    """The server gets it by two connections at once."""
    LATE = "late"
    """The connection ends; the server gets the request when the client has long asked again, and for other things."""
    SLOW = "slow"
    HALF_OPEN = "half open"
    """Nothing happens. The connection stays."""


class UnrulyLine:
    """Listens on a port of its own and passes to *port* what *moments* lets pass.

    Mishaps are dealt like cards: of as many requests as there are kinds each meets another. After so many *rounds* nothing happens any more.
    """

    def __init__(
        self, port: int, moments: random.Random, *, rounds: int = 1_000_000, slow_seconds: float = 0.3
    ) -> None:
        self.met: Counter[Mishap] = Counter()
        """What has happened, and how often."""
        self._to, self._moments, self._slow_seconds = port, moments, slow_seconds
        self._over = threading.Event()
        self._rounds, self._cards = rounds, list[Mishap]()
        self._late: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """Where a client finds the server by this line."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def calm_down(self) -> None:
        """From now on all is passed. Returns when what is late has arrived."""
        with self._lock:
            self._rounds, self._cards = 0, []
            late = tuple(self._late)
        for thread in late:
            thread.join()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _next(self) -> Mishap:
        with self._lock:
            if not self._cards and self._rounds:
                self._rounds -= 1
                self._cards = self._moments.sample(tuple(Mishap), len(Mishap))
            mishap = self._cards.pop() if self._cards else Mishap.NONE
            self.met[mishap] += 1
            return mishap

    def pass_on(self, asked: "Asked") -> tuple[int, bytes]:
        """What the server says to a request; status 0 when it says nothing."""
        line = http.client.HTTPConnection("127.0.0.1", self._to, timeout=_FAR_SECONDS)
        try:
            line.request(asked.method, asked.path, asked.body, asked.headers)
            answer = line.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
        finally:
            line.close()

    def meet(self, asked: "Asked") -> tuple[int, bytes, Mishap]:
        """Let something happen to *asked*: status (0: none), answer, and what it was."""
        mishap = self._next()
        match mishap:
            case Mishap.NONE | Mishap.UNANSWERED | Mishap.CUT_SHORT:
                return *self.pass_on(asked), mishap
            case Mishap.SLOW:
                self._over.wait(self._slow_seconds)
                return *self.pass_on(asked), mishap
            case Mishap.TWICE:
                self._behind(asked, 0.0)
                return *self.pass_on(asked), mishap
            case Mishap.LATE:
                self._behind(asked, self._slow_seconds * (1 + self._moments.random()))
            case Mishap.HALF_OPEN:
                self._over.wait()
            case Mishap.LOST:
                pass
        return 0, b"", mishap

    def _behind(self, asked: "Asked", seconds: float) -> None:
        def later() -> None:
            self._over.wait(seconds)
            self.pass_on(asked)

        thread = threading.Thread(target=later, daemon=True)
        with self._lock:
            self._late.append(thread)
            thread.start()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        line = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                status, body, mishap = line.meet(Asked(self))
                self.close_connection = status == 0 or mishap in {Mishap.UNANSWERED, Mishap.CUT_SHORT}
                if status == 0 or mishap is Mishap.UNANSWERED:
                    return
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2] if mishap is Mishap.CUT_SHORT else body)

            def do_GET(self) -> None:
                self.close_connection = True
                line.look(Asked(self), self)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  http.server's name
                pass

        return Handler

    def look(self, asked: "Asked", to: BaseHTTPRequestHandler) -> None:
        """Pass an answer as it comes, however long."""
        far = http.client.HTTPConnection("127.0.0.1", self._to, timeout=_FAR_SECONDS)
        try:
            far.request(asked.method, asked.path, None, asked.headers)
            answer = far.getresponse()
            to.send_response(answer.status)
            to.send_header("Content-Type", answer.getheader("Content-Type", ""))
            to.send_header("Connection", "close")
            to.end_headers()
            while piece := answer.read1(_PIECE):
                to.wfile.write(piece)
                to.wfile.flush()
        except (OSError, http.client.HTTPException):
            pass  # one of both has hung up
        finally:
            far.close()


class Asked:
    """A whole request."""

    def __init__(self, by: BaseHTTPRequestHandler) -> None:
        self.method, self.path = by.command, by.path
        self.headers = {name: by.headers[name] for name in _HEADERS if name in by.headers}
        self.body = by.rfile.read(int(by.headers.get("Content-Length", "0")))
