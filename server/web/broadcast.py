"""The stream's memory: the latest records as ready bytes, shared by all listeners.

A record is encoded once, not once per listener; a listener is a position, not a queue, so a slow one costs nothing
and one that falls out of the memory begins again with a snapshot. One timer beats for all. Belongs to the event loop.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Sequence
from itertools import islice

from server.domain.events import Recorded
from server.web.translate import record_json
from wire.sse import HEARTBEAT, frame

REMEMBERED = 5_000
"""Records a returning client can be behind: about an hour of the busiest hall. Beyond, a snapshot is shorter."""

_SHARED = 32
"""Different places from which listeners go on that are worth remembering; nearly always there is one."""

PAUSE_PER_LISTENER_SECONDS = 0.0001
"""Shortest time between two wake-ups, for each listener: about twice what a wake-up costs it, so that telling everybody
takes at most half the server however many records come. Two hundred displays: 20 ms; a small hall waits for nothing.
"""


class Broadcast:
    """Follows the journal. ``follow`` gives a listener everything after a sequence number, then the present."""

    def __init__(self, *, pause_per_listener_seconds: float = PAUSE_PER_LISTENER_SECONDS) -> None:
        self._pause_per_listener = pause_per_listener_seconds
        self._frames: deque[bytes] = deque(maxlen=REMEMBERED)
        self._head = 0
        self._shared: dict[int, bytes] = {}
        self._news = asyncio.Event()
        self._woken_at = 0.0
        self._waking: asyncio.TimerHandle | None = None
        self._beats = 0
        self._listeners = 0
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether the server ends."""
        return self._closed

    @property
    def listeners(self) -> int:
        """How many follow now."""
        return self._listeners

    @property
    def head(self) -> int:
        """The sequence number of the latest record."""
        return self._head

    def knows_after(self, seq: int) -> bool:
        """Whether everything after *seq* is still remembered."""
        return self._head - len(self._frames) <= seq <= self._head

    def recall(self, records: Sequence[Recorded]) -> None:
        """Remember what was replayed at start."""
        self._extend(records[-REMEMBERED:])

    def publish(self, records: Iterable[Recorded]) -> None:
        """Tell every listener, at once or, if they were woken a moment ago, after a pause."""
        self._extend(records)
        if self._waking is None:
            loop = asyncio.get_running_loop()
            wait = self._woken_at + self._pause_per_listener * self._listeners - loop.time()
            if wait <= 0:
                self._wake()
            else:
                self._waking = loop.call_later(wait, self._wake)

    def beat(self) -> None:
        """Let every silent listener say that it is alive. Called every HEARTBEAT_SECONDS."""
        self._beats += 1
        self._wake()

    def close(self) -> None:
        """End all streams."""
        self._closed = True
        self._wake()

    async def follow(self, after: int, first: bytes) -> AsyncGenerator[bytes]:
        """The bytes of a stream: *first*, then the records after *after* as they come, heartbeats between.

        Ends when the server closes or the listener has fallen too far behind.
        """
        self._listeners += 1
        try:
            yield first
            while not self._closed:
                if after < self._head:
                    if not self.knows_after(after):
                        return
                    chunk, after = self._after(after), self._head
                    yield chunk
                    continue
                news, beats = self._news, self._beats
                await news.wait()
                if after == self._head and beats != self._beats and not self._closed:
                    yield HEARTBEAT
        finally:
            self._listeners -= 1

    def _extend(self, records: Iterable[Recorded]) -> None:
        for record in records:
            if record.seq != self._head + 1:
                self._frames.clear()  # what lies between is not known: whoever needs it begins with a snapshot
            self._frames.append(frame(kind="record", data=record_json(record), seq=record.seq))
            self._head = record.seq
        self._shared.clear()

    def _after(self, seq: int) -> bytes:
        if (chunk := self._shared.get(seq)) is None:
            missed = self._head - seq
            chunk = b"".join(reversed(list(islice(reversed(self._frames), missed))))
            if len(self._shared) < _SHARED:
                self._shared[seq] = chunk
        return chunk

    def _wake(self) -> None:
        self._waking = None
        self._woken_at = asyncio.get_running_loop().time()
        self._news.set()
        self._news = asyncio.Event()
