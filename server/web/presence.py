"""Which displays are there: those that follow the stream and say their name (rule 29).

The hall hears of a display that comes, and of one whose streams have all ended and that has not come back in time. What the
hall could not keep is told again later. Belongs to the event loop; must not know sockets.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Collection, Iterable, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from functools import partial

from server.domain.commands import Command, JoinDisplay, LeaveDisplay
from server.domain.refusals import Refusal
from server.domain.speakers import Display
from server.service.clerk import Answer
from server.service.ports import StorageTrouble

log = logging.getLogger(__name__)

GRACE_SECONDS = 3.0
"""A lost connection is usually back within two."""
RETURN_SECONDS = 10.0
"""How long displays have to come back after the server has started."""
RETRY_SECONDS = 10.0
"""After trouble with the journal: every attempt reads two days of it."""
CROWDED_SECONDS = 10.0
"""Whoever comes back may be there twice for a moment."""
TICK_SECONDS = 0.5


@dataclass(kw_only=True, slots=True)
class _Seen:
    """A display as its latest stream says it is. *told* is what the hall knows; *gone_at* when it will count as gone."""

    display: Display
    streams: int = 0
    gone_at: float | None = None
    told: Display | None = None
    telling: bool = False
    rests_until: float = 0.0
    crowded_at: float | None = None
    named: bool = False

    def is_crowded(self, now: float) -> bool:
        """Whether several streams have been open for so long that two displays may have one name."""
        if self.streams < 2:
            self.crowded_at, self.named = None, False
            return False
        if self.crowded_at is None:
            self.crowded_at = now
        return now - self.crowded_at >= CROWDED_SECONDS


class Presence:
    """Keeps the hall informed by its own commands. *zones* are those that a display may show; *clock* is monotonic, in seconds.
    Call ``tick`` every TICK_SECONDS.
    """

    def __init__(
        self,
        *,
        zones: Collection[str],
        order: Callable[[Command], asyncio.Future[Answer]],
        request_id: Callable[[], str],
        clock: Callable[[], float],
    ) -> None:
        self._zones = zones
        self._order = order
        self._request_id = request_id
        self._clock = clock
        self._seen: dict[str, _Seen] = {}
        self._closed = False

    def knows(self, zone: str) -> bool:
        """Whether a display may show *zone*; the empty one is the whole hall."""
        return not zone or zone in self._zones

    def recall(self, displays: Iterable[Display]) -> None:
        """These were there before the server started; who does not come back leaves."""
        gone_at = self._clock() + RETURN_SECONDS
        for display in displays:
            said = display.by_itself
            self._seen[display.name] = _Seen(display=said, told=said, gone_at=gone_at)

    async def during(self, display: Display, stream: AsyncGenerator[bytes]) -> AsyncGenerator[bytes]:
        """*stream*, while which *display* is there."""
        with self.here(display):
            async with aclosing(stream):
                async for chunk in stream:
                    yield chunk

    @contextmanager
    def here(self, display: Display) -> Iterator[None]:
        """A stream of *display* is open. Of several the latest says what it is."""
        seen = self._seen.setdefault(display.name, _Seen(display=display))
        seen.display, seen.gone_at = display, None
        seen.streams += 1
        self._settle(seen)
        try:
            yield
        finally:
            seen.streams -= 1
            if not seen.streams:
                seen.gone_at = self._clock() + GRACE_SECONDS

    def tick(self) -> None:
        """Time has passed."""
        for seen in tuple(self._seen.values()):
            self._settle(seen)
            if seen.is_crowded(self._clock()) and not seen.named:
                seen.named = True
                log.warning(
                    "%d streams say that they are the display %r: if two displays have that name, give one another",
                    seen.streams,
                    seen.display.name,
                )

    def close(self) -> None:
        """The server ends, and all streams with it: nobody leaves because of that."""
        self._closed = True

    def _settle(self, seen: _Seen) -> None:
        """Tell the hall what it does not know yet, one thing at a time."""
        now = self._clock()
        if self._closed or seen.telling or now < seen.rests_until:
            return
        gone = seen.gone_at is not None and now >= seen.gone_at
        if gone and seen.told is None:
            del self._seen[seen.display.name]
        elif gone:
            self._tell(seen, LeaveDisplay(request_id=self._request_id(), display=seen.display.name), None)
        elif seen.streams and seen.told != seen.display:
            self._tell(seen, _joining(seen.display, self._request_id()), seen.display)

    def _tell(self, seen: _Seen, command: Command, then: Display | None) -> None:
        seen.telling = True
        self._order(command).add_done_callback(partial(self._answered, seen, then))

    def _answered(self, seen: _Seen, then: Display | None, answer: asyncio.Future[Answer]) -> None:
        seen.telling = False
        if answer.cancelled():
            return
        match answer.result():
            case StorageTrouble():
                seen.rests_until = self._clock() + RETRY_SECONDS
                return
            case Refusal(code=code):
                log.warning("the hall refused what a display's stream says of it: %s", code)
        seen.told = then
        self._settle(seen)


def _joining(display: Display, request_id: str) -> JoinDisplay:
    return JoinDisplay(
        request_id=request_id,
        display=display.name,
        zone=display.zone,
        speaks=display.speaks,
        counter=display.counter,
    )
