"""``python -m bench.listeners PORT KEY COUNT``: many displays in one process. Each follows the stream and notes when each
record came; at the end of standard input they say it: one JSON object, the moments of each sequence number.

Moments are ``time.monotonic_ns()``, which on one machine is the same clock in every process.
"""

import asyncio
import gc
import json
import re
import sys
import time
from collections import defaultdict
from functools import partial
from typing import Final, cast

import uvloop

_ID: Final = re.compile(rb"id: (\d+)\nevent: record\n")
_SPLIT: Final = 32  # an id line may come in two parts


class Listener(asyncio.Protocol):
    """One display's connection. ``greeted`` is set with the stream's first bytes."""

    def __init__(self, request: bytes, came: dict[int, list[int]]) -> None:
        self.greeted = asyncio.Event()
        self._request = request
        self._came = came
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the stream."""
        cast(asyncio.Transport, transport).write(self._request)

    def data_received(self, data: bytes) -> None:
        """Note the records of *data*."""
        now = time.monotonic_ns()
        data = self._rest + data
        end = 0
        for found in _ID.finditer(data):
            self._came[int(found[1])].append(now)
            end = found.end()
        self._rest = data[max(end, len(data) - _SPLIT) :]
        self.greeted.set()


async def listen(port: int, key: str, count: int) -> dict[int, list[int]]:
    """All moments until standard input ends."""
    request = (
        f"GET /api/stream HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {key}\r\n"
        "accept: text/event-stream\r\n\r\n"
    ).encode()
    came: dict[int, list[int]] = defaultdict(list)
    loop = asyncio.get_running_loop()
    for _ in range(count):
        listener = Listener(request, came)
        await loop.create_connection(partial(_itself, listener), "127.0.0.1", port)
        await listener.greeted.wait()
    print("listening", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    return came


def _itself(listener: Listener) -> Listener:
    return listener


def main() -> None:
    """Listen as the command line says."""
    gc.disable()
    port, key, count = sys.argv[1:]
    print(json.dumps(uvloop.run(listen(int(port), key, int(count)))))


if __name__ == "__main__":
    main()
