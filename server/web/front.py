"""The server's side to the network: one socket and one HTTP server on it, whatever is behind the door.

Must not know what is served, nor for how long.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from socket import socket
from types import TracebackType
from typing import Any, Self, TypeVar

from server.web.door import Door
from server.web.listening import HallServer, bind, configuration

T = TypeVar("T")


class Front:
    """Serves *door* on *host* and *port* from the first ``open`` on, until it is told to stop (Ctrl+C, SIGTERM)."""

    def __init__(self, door: Door, *, host: str, port: int) -> None:
        self._door, self._host, self._port = door, host, port
        self._listener: socket | None = None
        self._server: HallServer | None = None
        self._serving: asyncio.Task[None] | None = None

    def open(self) -> int:
        """Serve, if it does not yet; the port. Raises OSError that names host and port."""
        if self._listener is None:
            self._listener = bind(self._host, self._port)
            self._port = self._listener.getsockname()[1]  # asked now: a server that ends closes it
            self._server = HallServer(configuration(self._door), on_stop=self._door.end_streams)
            self._serving = asyncio.create_task(self._server.serve(sockets=[self._listener]))
        return self._port

    @property
    def is_open(self) -> bool:
        """Whether it has begun to serve."""
        return self._serving is not None

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to stop, and has."""
        return self._serving is not None and self._serving.done()

    async def unless_stopped(self, work: Coroutine[Any, Any, T]) -> T | None:
        """What comes of *work*, or None if the server is stopped before that."""
        task = asyncio.ensure_future(work)
        try:
            while not task.done():
                # The server may begin to serve while the work is under way.
                others, patience = ([self._serving], None) if self._serving is not None else ([], 0.1)
                await asyncio.wait([task, *others], timeout=patience, return_when=asyncio.FIRST_COMPLETED)
                if self.is_stopped:
                    break
        finally:
            if not task.done():
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        return task.result() if not task.cancelled() else None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the HTTP server, if it still serves, and free the port."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            with suppress(asyncio.CancelledError):
                await self._serving
        if self._listener is not None:
            self._listener.close()
