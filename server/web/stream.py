"""``GET /api/stream``: everything that happens, as server-sent events whose id is the record's sequence number."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final, get_args

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.params import Parameter
from litestar.response import Stream

from server.access.reach import Reach
from server.access.rules import STAFF, STREAM
from server.domain.speakers import Display
from server.web.broadcast import Broadcast
from server.web.doors import known, while_let_in
from server.web.office import Office
from server.web.presence import Presence
from server.web.problems import MEDIA_TYPE, Problems, body
from server.web.snapshots import snapshot_of
from wire import PROTOCOL
from wire.codec import encode
from wire.fields import Id, IdOrEmpty
from wire.snapshot import Hello
from wire.sse import frame

_MAX_DIGITS = 19
"""Of a sequence number, a whole number of 64 bits."""


@dataclass(frozen=True, kw_only=True)
class PagesAt:
    """Where phones read visitors' pages: at *url*, else at *port* of the address under which a program finds the server; 0: at the hall's port."""

    url: str = ""
    port: int = 0


NOWHERE_ELSE: Final = PagesAt()


class StreamDesk:
    """Opens streams: greets, and gives what was missed or a snapshot."""

    def __init__(
        self,
        *,
        hall: str,
        journal: str,
        office: Office,
        broadcast: Broadcast,
        clock: Callable[[], datetime],
        pages: PagesAt = NOWHERE_ELSE,
    ) -> None:
        self._hall = hall
        self._pages = pages
        self._journal = journal
        self._office = office
        self._broadcast = broadcast
        self._clock = clock
        self._snapshot: tuple[int, bytes] = (-1, b"")
        self._making: asyncio.Future[None] | None = None

    async def opening(self, journal: str | None, last_event_id: str | None) -> tuple[int, bytes]:
        """From which record a stream goes on, and what it begins with. Raises StorageTrouble."""
        after = _seq_in(last_event_id)
        if journal == self._journal and after is not None and self._broadcast.knows_after(after):
            return after, self._hello(self._broadcast.head)
        seq, snapshot = await self._present()
        return seq, self._hello(max(seq, self._broadcast.head)) + snapshot

    async def _present(self) -> tuple[int, bytes]:
        # A hundred displays that return together share one snapshot: it is made anew only when something has happened.
        if self._snapshot[0] != self._broadcast.head:
            if self._making is None:
                self._making = asyncio.ensure_future(self._make())
            await asyncio.shield(self._making)
        return self._snapshot

    async def _make(self) -> None:
        try:
            state = await self._office.ask(snapshot_of)
            self._snapshot = (state.seq, frame(kind="snapshot", data=encode(state), seq=state.seq))
        finally:
            self._making = None

    def _hello(self, seq: int) -> bytes:
        hello = Hello(
            protocol=PROTOCOL,
            hall=self._hall,
            journal=self._journal,
            seq=seq,
            at=self._clock(),
            pages_url=self._pages.url,
            pages_port=self._pages.port,
        )
        return frame(kind="hello", data=encode(hello))


def _seq_in(last_event_id: str | None) -> int | None:
    said = last_event_id or ""
    # Longer than any number of the journal; Python refuses to read thousands of digits.
    return int(said) if said.isascii() and said.isdigit() and len(said) <= _MAX_DIGITS else None


def _bounds_of(kind: Any) -> Any:
    """Those of a field of the contract, in the words of Litestar, which does not read them there."""
    _, bounds = get_args(kind)
    return Parameter(min_length=bounds.min_length, max_length=bounds.max_length, pattern=bounds.pattern)


def stream_route(
    desk: StreamDesk, broadcast: Broadcast, presence: Presence, reach: Reach, problems: Problems
) -> HTTPRouteHandler:
    """The handler of the event stream."""

    @get(
        "/api/stream",
        media_type="text/event-stream",
        operation_id="Stream",
        rule=STREAM,
        tags=["queries"],
        summary="Server-sent events: hello, snapshot, record",
        description=(
            "First `hello`; then `snapshot` unless Last-Event-ID and journal name a record that is still remembered; "
            "then every `record` (id = seq) as it happens, and a comment each second. What staff wrote about a visit (notes, reasons) is empty "
            "in records; ask `/api/tickets/{ticket}`. Why a counter was taken over is told to consoles and people of its agency and of the "
            "whole hall. A display says its name, its zone (none: "
            "the whole hall), the only counter it shows, if it does, and whether it has a voice: it counts as there while it follows, and "
            "one of each zone speaks. Somebody may have arranged it for another zone or counter: then it is there."
        ),
    )
    async def stream(
        *,
        request: Request[None, None, State],
        journal: str | None = None,
        display: Annotated[str | None, _bounds_of(Id)] = None,
        zone: Annotated[str, _bounds_of(IdOrEmpty)] = "",
        speaks: bool = False,
        counter: Annotated[str, _bounds_of(IdOrEmpty)] = "",
        last_event_id: Annotated[str | None, Parameter(header="Last-Event-ID")] = None,
    ) -> Response[Any]:
        if not presence.knows(zone):
            problem = problems.of("unknown-zone", request.headers.get("accept-language"), zone=zone)
            return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)
        who = known(request)
        against = reach.whole_hall(who)
        if against is None and display is not None:
            against = reach.as_display(who, display)
        if against is not None:
            raise against
        after, first = await desk.opening(journal, last_event_id)
        frames = broadcast.follow(after, first, staff_of=who.agency if STAFF.allows(who) else None)
        if display is not None:
            frames = presence.during(Display(name=display, zone=zone, speaks=speaks, counter=counter), frames)
        return Stream(
            while_let_in(request, frames),
            media_type="text/event-stream",
            headers={"cache-control": "no-store", "x-accel-buffering": "no"},
        )

    return stream
