"""How late the event loop is: it is asked to wake up at a moment, and told apart from that moment when it does."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Final

EVERY_SECONDS: Final = 0.5


@asynccontextmanager
async def lag_measured(
    late: Callable[[float], None], *, every_seconds: float = EVERY_SECONDS
) -> AsyncIterator[None]:
    """Tell *late* by how many seconds, again and again as long as the block runs."""

    async def measure() -> None:
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + every_seconds
            await asyncio.sleep(every_seconds)
            late(max(0.0, loop.time() - due))

    task = asyncio.create_task(measure())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
