"""The door: who may come in and how much they may carry (rule 35). How long they may take is ``protocol``'s.

A thin ASGI layer before the framework, so that a stranger's request costs next to nothing. Logs what it refuses
without addresses' contents: method, path and reason only.
"""

import hmac
import logging
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from server.access.principal import Principal
from server.web.problems import MEDIA_TYPE, Problems, body

log = logging.getLogger(__name__)

# ASGI's own words; uvicorn and Litestar each type them a little differently.
Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Any, Any, Any], Awaitable[None]]

MAX_BODY = 16 * 1024
"""Bytes a request may carry. The largest command, a profile with a long chain, has a few KiB."""

_BEARER = b"Bearer "
_PUBLIC = ("/t/", "/schema", "/health")


def _nobody(_token: str) -> Principal | None:
    """Where nobody signs in."""
    return None


class _Refused(Exception):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Gate:
    """Wraps an ASGI application. *key* is the hall's key, asked for under ``/api/``. *people* answers who has signed in as what is shown instead:
    those may ask, and have nothing done.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        key: str,
        problems: Problems,
        people: Callable[[str], Principal | None] = _nobody,
    ) -> None:
        self._app = app
        self._people = people
        self._expected = _BEARER + key.encode()
        self._problems = problems

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        try:
            who = self._admit(scope["method"], scope["path"], headers)
            if who is not None:
                scope["principal"] = who
            if scope["method"] in {"POST", "PUT", "PATCH"} and not _holds_to_little(headers):
                receive = _replayed(await _read(headers, receive), receive)
        except _Refused as refused:
            log.warning("refused %s %s: %s", scope["method"], _loggable(scope["path"]), refused.code)
            await self._refuse(refused.code, headers, send)
            return
        await self._app(scope, receive, send)

    def _admit(self, method: str, path: str, headers: dict[bytes, bytes]) -> Principal | None:
        """Whose request it is; None: the public's, or that of somebody with the hall's key."""
        if path.startswith(_PUBLIC):
            return None
        said = headers.get(b"authorization", b"")
        if hmac.compare_digest(said, self._expected):
            return None
        who = self._people(said.removeprefix(_BEARER).decode("latin-1")) if said.startswith(_BEARER) else None
        # What happens in the whole hall is on the stream, which is not cut for anybody.
        if who is None or method != "GET" or path == "/api/stream":
            raise _Refused("unauthorised")
        return who

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


def _loggable(path: str) -> str:
    # A stranger chooses the path: keep control characters and novels out of the log.
    return "".join(letter if letter.isascii() and letter.isprintable() else "?" for letter in path[:80])
