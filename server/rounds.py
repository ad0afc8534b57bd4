"""What the server does again and again while it runs. Knows nothing of what is done."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

log = logging.getLogger(__name__)


@asynccontextmanager
async def running(work: Callable[[], object], every_seconds: float) -> AsyncIterator[None]:
    """Do *work* every so many seconds as long as the block runs; what it returns is waited for, if it can be."""

    async def repeat() -> None:
        while True:
            await asyncio.sleep(every_seconds)
            try:
                done = work()
                if isinstance(done, Awaitable):
                    await done
            except Exception:  # one bad beat must not be the last
                log.exception("a fault in what is done every %g seconds", every_seconds)

    task = asyncio.create_task(repeat())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
