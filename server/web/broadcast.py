"""The stream's memory: the latest records as ready bytes, shared by all listeners.

A record is encoded once, not once per listener; a listener is a position, not a queue, so a slow one costs nothing
and one that falls out of the memory begins again with a snapshot. One timer beats for all. Belongs to the event loop.

Everybody in the hall listens, so free texts are not told here: what was written about a visit is asked for with the visit. Why a
counter was taken over is told to those alone who work with the counter's agency: such a record is encoded twice.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from server.domain.events import CounterOpened, Recorded
from server.domain.texts import without_texts
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
    """Follows the journal. ``follow`` gives a listener everything after a sequence number, then the present. *agencies* are those of the
    counters, by the counter's id.
    """

    def __init__(
        self,
        agencies: Mapping[str, str] | None = None,
        *,
        pause_per_listener_seconds: float = PAUSE_PER_LISTENER_SECONDS,
    ) -> None:
        self._agencies = agencies or {}
        self._pause_per_listener = pause_per_listener_seconds
        self._frames: deque[bytes] = deque(maxlen=REMEMBERED)
        self._with_reason: dict[int, tuple[str, bytes]] = {}
        """By sequence number: the agency whose counter was taken over, and the frame that says why."""
        self._head = 0
        self._shared: dict[tuple[int, str | None], bytes] = {}
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

    async def follow(self, after: int, first: bytes, *, staff_of: str | None = None) -> AsyncGenerator[bytes]:
        """The bytes of a stream: *first*, then the records after *after* as they come, heartbeats between. Whoever works with the *staff_of*
        an agency (empty: of all) hears why its counters are taken over; None: nobody's.

        Ends when the server closes or the listener has fallen too far behind.
        """
        self._listeners += 1
        try:
            yield first
            while not self._closed:
                if after < self._head:
                    if not self.knows_after(after):
                        return
                    chunk, after = self._after(after, staff_of), self._head
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
                # What lies between is not known: whoever needs it begins with a snapshot.
                self._frames.clear()
                self._with_reason.clear()
            told = without_texts(record.event)
            self._frames.append(_frame(record if told is record.event else replace(record, event=told)))
            self._head = record.seq
            if isinstance(record.event, CounterOpened) and record.event.reason:
                self._keep_reason(record, self._agencies.get(record.event.counter, ""))
        self._shared.clear()

    def _keep_reason(self, record: Recorded, agency: str) -> None:
        there = {seq: kept for seq, kept in self._with_reason.items() if seq > record.seq - REMEMBERED}
        self._with_reason = {**there, record.seq: (agency, _frame(record))}

    def _after(self, seq: int, staff_of: str | None) -> bytes:
        # Nearly always nothing is for some alone, and all share the same bytes.
        some_alone = bool(self._with_reason) and next(reversed(self._with_reason)) > seq
        place = (seq, staff_of if some_alone else None)
        if (chunk := self._shared.get(place)) is None:
            chunk = b"".join(self._told(*place))
            if len(self._shared) < _SHARED:
                self._shared[place] = chunk
        return chunk

    def _told(self, seq: int, staff_of: str | None) -> list[bytes]:
        """All frames after *seq*."""
        told = list(islice(reversed(self._frames), self._head - seq))[::-1]
        if staff_of is not None:
            for number, (agency, frame_with) in self._with_reason.items():
                if number > seq and staff_of in {"", agency}:
                    told[number - seq - 1] = frame_with
        return told

    def _wake(self) -> None:
        self._waking = None
        self._woken_at = asyncio.get_running_loop().time()
        self._news.set()
        self._news = asyncio.Event()


def _frame(record: Recorded) -> bytes:
    return frame(kind="record", data=record_json(record), seq=record.seq)
