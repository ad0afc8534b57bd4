"""The entrance of a server that may lead a hall or wait: the hall's application behind it while it leads, a plain word while it waits.

Belongs to the event loop. Must not know why the server waits.
"""

from collections.abc import Callable, Sequence

from server.seen.check import Told
from server.web.gate import ASGIApp, Receive, Scope, Send
from server.web.health import WAITING, health_of_one_that_waits
from server.web.health_page import HealthPages
from server.web.problems import MEDIA_TYPE, Problems, body
from wire.codec import encode

_HEALTH = {"/health": 200, "/ready": 503}
_RETRY_SECONDS = b"1"


def _nothing() -> None:
    """There is no stream to end."""


class Entrance:
    """An ASGI application. Closed at first. *told* are the checks of a server that waits."""

    def __init__(
        self, problems: Problems, pages: HealthPages, *, told: Callable[[], Sequence[Told]] = tuple
    ) -> None:
        self._problems, self._pages, self._told = problems, pages, told
        self._app: ASGIApp | None = None
        self._may_serve: Callable[[], bool] = bool
        self._end_streams: Callable[[], None] = _nothing

    def open(self, app: ASGIApp, *, may_serve: Callable[[], bool], end_streams: Callable[[], None]) -> None:
        """From now on *app* answers, while it *may_serve*. *end_streams* ends the answers that never end by themselves."""
        self._app, self._may_serve, self._end_streams = app, may_serve, end_streams

    def close(self) -> None:
        """Nobody comes in any more, and whoever listens is let go."""
        self._app = None
        end, self._end_streams = self._end_streams, _nothing
        end()

    def end_streams(self) -> None:
        """Whoever listens is let go."""
        self._end_streams()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through or say that the server waits."""
        if scope["type"] != "http":
            return
        if self._app is not None and self._may_serve():
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        language = headers.get(b"accept-language", b"").decode("latin-1")
        status = _HEALTH.get(scope["path"])
        if status is None:
            problem = self._problems.of("waiting", language)
            await _answer(send, problem.status, MEDIA_TYPE, body(problem))
        elif b"text/html" in headers.get(b"accept", b""):
            page = self._pages.page(self._told(), state=WAITING, language=self._problems.language(language))
            await _answer(send, status, "text/html; charset=utf-8", page.encode())
        else:
            await _answer(send, status, "application/json", encode(health_of_one_that_waits(self._told())))


async def _answer(send: Send, status: int, kind: str, content: bytes) -> None:
    headers = [
        (b"content-type", kind.encode()),
        (b"content-length", b"%d" % len(content)),
        (b"retry-after", _RETRY_SECONDS),
        # The hall may be served elsewhere by the next question.
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content, "more_body": False})
