"""The plain door: visitors' pages and the server's health, for reading, and nothing else of the hall (phones know no authority of ours).

Knows ASGI. Must not know what the pages show: they carry no personal data, whoever asks.
"""

import logging
from typing import Final

from server.web.gate import ASGIApp, Receive, Scope, Send
from server.web.problems import MEDIA_TYPE, Problems, body

log = logging.getLogger(__name__)

_PAGES: Final = "/t/"
_HEALTH: Final = ("/health", "/ready")


class PublicDoor:
    """Wraps the hall's whole application; lets through what the public may read."""

    def __init__(self, app: ASGIApp, *, problems: Problems) -> None:
        self._app = app
        self._problems = problems

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, without any key that came with it, or answer that there is nothing here."""
        path: str = scope["path"]
        if scope["method"] == "GET" and (path.startswith(_PAGES) or path in _HEALTH):
            headers = [(name, value) for name, value in scope["headers"] if name != b"authorization"]
            await self._app({**scope, "headers": headers}, receive, send)
            return
        log.warning("refused %s at the public door", scope["method"])
        await self._refuse(dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1"), send)

    async def _refuse(self, languages: str, send: Send) -> None:
        problem = self._problems.of("not-found", languages)
        content = body(problem)
        headers = [
            (b"content-type", MEDIA_TYPE.encode()),
            (b"content-length", b"%d" % len(content)),
            (b"connection", b"close"),  # whatever else was sent is not worth reading
        ]
        await send({"type": "http.response.start", "status": problem.status, "headers": headers})
        await send({"type": "http.response.body", "body": content, "more_body": False})
