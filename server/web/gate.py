"""The door: who comes in and how much they may carry (rule 35). What each may do inside is ``doors``'; how long they may take
is ``protocol``'s.

A thin ASGI layer before the framework, so that a stranger's request costs next to nothing. Logs what it refuses
without addresses' contents: method, path and reason only.
"""

import logging
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any

from server.access.principal import Bearers
from server.web.problems import MEDIA_TYPE, Problems, body
from server.web.words import ALWAYS, loggable

log = logging.getLogger(__name__)

# ASGI's own words; uvicorn and Litestar each type them a little differently.
Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Any, Any, Any], Awaitable[None]]

MAX_BODY = 16 * 1024
"""Bytes a request may carry. The largest command, a profile with a long chain, has a few KiB."""

PRINCIPAL = "principal"
"""In the scope: who speaks, or None."""
LET_IN_BY = "let_in_by"
"""In the scope: the ``Bearers`` that knew them, or None."""
_BEARER = b"Bearer "


class _Refused(Exception):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Gate:
    """Wraps an ASGI application. *bearers* are asked one after the other who somebody is; strangers see what begins with one of
    the *public* paths alone. *words*: those of addresses that may be logged; *refused* hears the code of each refusal.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        bearers: Sequence[Bearers],
        public: tuple[str, ...],
        problems: Problems,
        words: frozenset[str] = ALWAYS,
        refused: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._app = app
        self._bearers = bearers
        self._public = public
        self._words = words
        self._refused = refused
        self._problems = problems

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        try:
            self._admit(scope, headers)
            if scope["method"] in {"POST", "PUT", "PATCH"} and not _holds_to_little(headers):
                receive = _replayed(await _read(headers, receive), receive)
        except _Refused as refused:
            log.warning(
                "refused %s %s: %s", scope["method"], loggable(scope["path"], self._words), refused.code
            )
            self._refused(refused.code)
            await self._refuse(refused.code, headers, send)
            return
        await self._app(scope, receive, send)

    def _admit(self, scope: Scope, headers: dict[bytes, bytes]) -> None:
        said = headers.get(b"authorization", b"")
        scope[PRINCIPAL] = scope[LET_IN_BY] = None
        if said.startswith(_BEARER):
            token = said[len(_BEARER) :]
            for bearers in self._bearers:
                who = bearers.principal(token)
                if who is not None:
                    scope[PRINCIPAL], scope[LET_IN_BY] = who, bearers
                    return
        if not scope["path"].startswith(self._public):
            raise _Refused("unauthorised")

    async def _refuse(self, code: str, headers: dict[bytes, bytes], send: Send) -> None:
        problem = self._problems.of(code, headers.get(b"accept-language", b"").decode("latin-1"))
        content = body(problem)
        await send(
            {
                "type": "http.response.start",
                "status": problem.status,
                "headers": [
                    (b"content-type", MEDIA_TYPE.encode()),
                    (b"content-length", b"%d" % len(content)),
                    # What is left of a refused body is not worth reading.
                    (b"connection", b"close"),
                ],
            }
        )
        await send({"type": "http.response.body", "body": content, "more_body": False})


def _holds_to_little(headers: dict[bytes, bytes]) -> bool:
    """Whether the body's length is said and small: the HTTP server reads no further, so neither need we."""
    length = headers.get(b"content-length", b"")
    return length.isdigit() and int(length) <= MAX_BODY and b"transfer-encoding" not in headers


async def _read(headers: dict[bytes, bytes], receive: Receive) -> bytes:
    length = headers.get(b"content-length", b"0")
    if not length.isdigit() or int(length) > MAX_BODY:
        raise _Refused("too-large")
    message = await receive()
    content: bytes = message.get("body", b"")
    while message.get("more_body", False):
        message = await receive()  # ends without a body when the client hangs up
        content += message.get("body", b"")
        if len(content) > MAX_BODY:
            raise _Refused("too-large")
    return content


def _replayed(content: bytes, receive: Receive) -> Receive:
    """The framework reads the body once more, from memory; afterwards it hears of the connection itself."""
    sent = False

    async def replay() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": content, "more_body": False}

    return replay
