"""How often the public may ask (rule 35). Stands behind the gate, which has found who speaks, and before the framework: what is too
much costs a look into a table.

Whoever is known is not counted: a kiosk never waits because visitors look at their phones. Nor do strangers whom the hall needs, who sign
in, pair a device or ask how the server is: they have buckets of their own, which no visitor can empty. Knows ASGI; must not know what is asked.
"""

import logging
from math import ceil
from typing import Final

from server.seen.figures import Figures
from server.web.buckets import Buckets
from server.web.gate import PRINCIPAL, ASGIApp, Receive, Scope, Send
from server.web.problems import MEDIA_TYPE, Problems, body

log = logging.getLogger(__name__)

CODE: Final = "too-many-requests"
VISITORS: Final = ("/t/", "/schema")
"""How the paths begin that anybody has a use for. All others that strangers may use are there for staff, devices and who looks after the server."""
TELL_SECONDS: Final = 10.0
"""A line for each that is refused would be a way to keep the hall busy."""


class Limits:
    """Wraps an ASGI application. *public*: beginnings of the paths that strangers may use. Strangers at VISITORS are counted by
    *visitors*, at every other by *needed*, each beginning by itself: who floods one has the others left.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        visitors: Buckets,
        needed: Buckets,
        public: tuple[str, ...],
        problems: Problems,
        figures: Figures,
    ) -> None:
        self._app = app
        self._visitors, self._needed = visitors, needed
        self._needed_doors = tuple(door for door in public if not door.startswith(VISITORS))
        self._problems = problems
        self._figures = figures
        self._untold = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or say when to ask again."""
        if scope["type"] == "http" and scope[PRINCIPAL] is None:
            wait = self._wait(scope)
            if wait:
                self._untold += 1
                self._figures.refused(CODE)
                await self._refuse(ceil(wait), dict(scope["headers"]), send)
                return
        await self._app(scope, receive, send)

    def tell(self) -> None:
        """Write down how many were refused lately. Called every TELL_SECONDS."""
        if self._untold:
            log.warning("refused %d requests: %s", self._untold, CODE)
            self._untold = 0

    def _wait(self, scope: Scope) -> float:
        client, path = scope.get("client"), scope["path"]
        address = client[0] if client else ""
        for door in self._needed_doors:
            if path.startswith(door):
                return self._needed.take(address, door)
        return self._visitors.take(address)

    async def _refuse(self, seconds: int, headers: dict[bytes, bytes], send: Send) -> None:
        language = headers.get(b"accept-language", b"").decode("latin-1")
        problem = self._problems.of(CODE, language, seconds=seconds)
        # A person who opens a page reads the sentence; programs get the problem.
        reads = b"text/html" in headers.get(b"accept", b"")
        content = problem.detail.encode() if reads else body(problem)
        kind = b"text/plain; charset=utf-8" if reads else MEDIA_TYPE.encode()
        await send(
            {
                "type": "http.response.start",
                "status": problem.status,
                "headers": [
                    (b"content-type", kind),
                    (b"content-length", b"%d" % len(content)),
                    (b"retry-after", b"%d" % seconds),
                    (b"cache-control", b"no-store"),
                ],
            }
        )
        await send({"type": "http.response.body", "body": content, "more_body": False})
