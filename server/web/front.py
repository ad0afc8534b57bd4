"""The server's side to the network: its doors and one HTTP server at them, whatever is behind the entrance.

Must not know what is served, nor for how long.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Self, TypeVar

from server.web.entrance import Entrance
from server.web.listening import Door, HallServer
from server.web.problems import Problems, unasked
from server.web.silent import SilentConnections

T = TypeVar("T")


class Front:
    """Serves *entrance* at what *doors* answers, from the first ``open`` on, until it is told to stop (Ctrl+C, SIGTERM).

    At most *silent* connections ask for nothing; *problems* has the words for what no application answers.
    """

    def __init__(
        self, entrance: Entrance, doors: Callable[[], Sequence[Door]], *, silent: int, problems: Problems
    ) -> None:
        self._entrance, self._doors = entrance, doors
        self._silent, self._problems = SilentConnections(silent), unasked(problems)
        self._server: HallServer | None = None
        self._serving: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Serve, if it does not yet."""
        if self._serving is None:
            self._server = HallServer(
                self._doors(),
                on_stop=self._entrance.end_streams,
                silent=self._silent,
                problems=self._problems,
            )
            self._serving = asyncio.create_task(self._server.serve())

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
        """End the HTTP server, if it still serves."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            with suppress(asyncio.CancelledError):
                await self._serving
