"""A server whose network comes late, or changes, is found where it is now; on this machine's own network alone."""

import asyncio
import uuid

import pytest

from server.advertising import advertised
from tests.fakes.watcher import LOOPBACK, Watcher


@pytest.mark.parametrize(
    ("before", "after", "seen"),
    [
        (["127.0.0.1"], ["192.0.2.7", "127.0.0.1"], "http://192.0.2.7:8420"),
        (["192.0.2.7"], ["192.0.2.8"], "http://192.0.2.8:8420"),
    ],
)
def test_an_address_that_comes_later_is_told(before: list[str], after: list[str], seen: str) -> None:
    hall = f"uji-{uuid.uuid4().hex[:12]}"
    there = list(before)
    watcher = Watcher()

    async def story() -> None:
        async with advertised(
            hall=hall,
            name="Mal Kecil",
            port=8420,
            addresses=lambda: there,
            interfaces=LOOPBACK,
            every_seconds=0.05,
        ):
            await asyncio.to_thread(watcher.sees, hall, f"http://{before[0]}:8420")
            there[:] = after
            await asyncio.to_thread(watcher.sees, hall, seen)
        await asyncio.to_thread(watcher.sees, hall)

    try:
        asyncio.run(story())
    finally:
        watcher.close()
