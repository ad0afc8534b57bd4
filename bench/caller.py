"""One keep-alive connection that plays a script: sends a request, times its answer, sends the next.

Raw bytes on an asyncio protocol, so that the load costs a fraction of what it measures. Knows HTTP as far as this
server speaks it: a status line, a content-length, a body. Must not know the hall.
"""

import asyncio
import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import cast

Script = Generator["Request", bytes, None]
"""Yields requests and is sent the body of each one's answer; returns when it has had enough."""


class UnexpectedAnswer(RuntimeError):
    """The server refused what a script relied on."""


@dataclass(frozen=True, slots=True)
class Request:
    """The bytes to send, and what they are called in the figures."""

    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Answered:
    """A request's way, in seconds of the monotonic clock."""

    kind: str
    asked: float
    answered: float


class Caller(asyncio.Protocol):
    """Plays *script* as soon as the connection stands. ``done`` ends with it, or with what went wrong."""

    def __init__(self, script: Script, answers: list[Answered]) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._script = script
        self._answers = answers
        self._buffer = b""
        self._kind = ""
        self._asked = 0.0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The first request goes out."""
        self._transport = cast(asyncio.Transport, transport)
        self._ask(next(self._script))

    def data_received(self, data: bytes) -> None:
        """Once an answer is whole, the next request goes out."""
        self._buffer += data
        head_end = self._buffer.find(b"\r\n\r\n")
        if head_end < 0:
            return
        begin = self._buffer.find(b"content-length: ", 0, head_end) + 16
        length = int(self._buffer[begin : self._buffer.find(b"\r", begin)])
        if len(self._buffer) < head_end + 4 + length:
            return
        self._answers.append(Answered(self._kind, self._asked, time.monotonic()))
        answer, self._buffer = self._buffer, b""
        if not answer.startswith(b"HTTP/1.1 200"):
            self._end(UnexpectedAnswer(f"{self._kind}: {answer!r}"))
            return
        try:
            self._ask(self._script.send(answer[head_end + 4 :]))
        except StopIteration:
            self._end(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Only good news if the script is over."""
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server hung up"))

    def _ask(self, request: Request) -> None:
        assert self._transport is not None
        self._kind = request.kind
        self._asked = time.monotonic()
        self._transport.write(request.content)

    def _end(self, fault: Exception | None) -> None:
        if fault is None:
            self.done.set_result(None)
        else:
            self.done.set_exception(fault)
        assert self._transport is not None
        self._transport.close()
