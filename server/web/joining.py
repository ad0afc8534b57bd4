"""A connection whose small writes leave together. Knows asyncio's transports; must not know HTTP.

uvicorn writes an answer's head and its body one after the other. On a plain connection both leave in one packet anyway; with TLS each would be a
record of its own, sealed and opened by itself, which costs a tenth of what an answer costs.
"""

import asyncio
from typing import Any


class JoiningTransport(asyncio.Transport):
    """Holds what is written until the next write, or until the event loop's next turn: nothing waits for anything but that."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._held = b""

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Soon, in this order."""
        if self._held:
            held, self._held = self._held, b""
            self._transport.write(held + data)
        else:
            self._held = bytes(data)
            self._loop.call_soon(self._flush)

    def _flush(self) -> None:
        if self._held:
            held, self._held = self._held, b""
            self._transport.write(held)

    def close(self) -> None:
        """After all that was written."""
        self._flush()
        self._transport.close()

    def abort(self) -> None:
        """At once; what was written may be lost."""
        self._held = b""
        self._transport.abort()

    def is_closing(self) -> bool:
        """Whether it ends or has ended."""
        return self._transport.is_closing()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """As the connection itself."""
        return self._transport.get_extra_info(name, default)

    def pause_reading(self) -> None:
        """As the connection itself."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """As the connection itself."""
        self._transport.resume_reading()
