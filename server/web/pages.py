"""What can be read: the mall, a ticket, the visitor's page, the server's health."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from litestar import MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec

from server.service.ports import StorageTrouble, TicketBook
from server.service.queries import TicketStanding, standing
from server.web.broadcast import Broadcast
from server.web.office import Office
from server.web.problems import MEDIA_TYPE, Problems, body, preferred
from server.web.translate import status_of
from server.web.visitor_page import VisitorPages
from wire.codec import encode
from wire.commands import is_request_id
from wire.mall import Mall
from wire.problem import Problem
from wire.ticket import TicketStatus

AnyRequest = Request[None, None, State]
_SECURITY = {
    # The page shows somebody's turn: nothing else may run on it, and no cache may keep it.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "cache-control": "no-store",
}


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """The server works; *seq* is its latest durable record."""

    status: str
    hall: str
    seq: int


class Readings:
    """Answers questions about tickets from the read model and the hall."""

    def __init__(self, *, office: Office, book: TicketBook) -> None:
        self._office = office
        self._book = book

    async def standing(self, ticket_id: str) -> TicketStanding | None:
        """Where a ticket stands, or None. Raises StorageTrouble."""
        if not is_request_id(ticket_id):  # nobody's ticket, and perhaps nothing a database can look for
            return None
        view = await asyncio.to_thread(self._book.ticket, ticket_id)
        if view is None:
            return None
        return await self._office.ask(lambda hall: standing(hall, view))


def query_routes(
    mall: Mall, readings: Readings, broadcast: Broadcast, problems: Problems
) -> list[HTTPRouteHandler]:
    """The handlers that programs ask."""
    mall_json = encode(mall)

    @get("/api/mall", operation_id="Mall", tags=["queries"], responses={200: ResponseSpec(Mall)})
    async def read_mall() -> Response[bytes]:
        """The whole hall as it is set up."""
        return Response(mall_json, media_type="application/json")

    @get(
        "/api/tickets/{ticket:str}",
        operation_id="Ticket",
        tags=["queries"],
        responses={200: ResponseSpec(TicketStatus), 404: ResponseSpec(Problem)},
    )
    async def read_ticket(ticket: str, request: AnyRequest) -> Response[bytes]:
        """Where a ticket stands, today's or an older one."""
        found = await readings.standing(ticket)
        if found is None:
            problem = problems.of("unknown-ticket", request.headers.get("accept-language"))
            return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)
        return Response(encode(status_of(found)), media_type="application/json")

    @get("/health", operation_id="Health", tags=["queries"])
    async def read_health() -> Health:
        """Whether the server works."""
        return Health(status="ok", hall=mall.id, seq=broadcast.head)

    return [read_mall, read_ticket, read_health]


def visitor_route(
    mall: Mall,
    readings: Readings,
    pages: VisitorPages,
    languages: tuple[str, ...],
    clock: Callable[[], datetime],
) -> HTTPRouteHandler:
    """The handler of the page behind the QR code."""
    zone = ZoneInfo(mall.time_zone)

    @get("/t/{ticket:str}", media_type=MediaType.HTML, operation_id="VisitorPage", tags=["visitors"])
    async def visitor_page(ticket: str, request: AnyRequest, lang: str | None = None) -> Response[str]:
        """The ticket's page for a phone, in the visitor's language."""
        language = lang if lang in languages else preferred(request.headers.get("accept-language"), languages)
        try:
            found = await readings.standing(ticket)
        except StorageTrouble:
            return _html(pages.message("server-page-later", language=language), 503)
        if found is None:
            return _html(pages.message("server-page-unknown", language=language), 404)
        return _html(pages.page(found, language=language, now=clock().astimezone(zone)), 200)

    return visitor_page


def _html(content: str, status: int) -> Response[str]:
    return Response(content, status_code=status, media_type=MediaType.HTML, headers=_SECURITY)
