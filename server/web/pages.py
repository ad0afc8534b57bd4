"""The page behind a ticket's QR code, as it is asked for, and what tells it that its turn has come."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo

from litestar import MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec
from litestar.params import Parameter
from litestar.response import Stream

from server.access.rules import EVERYBODY
from server.service.ports import StorageTrouble
from server.web.broadcast import Broadcast
from server.web.phones import TURN, Phones
from server.web.problems import MEDIA_TYPE, Problems, body, preferred
from server.web.readings import Readings
from server.web.summons import state_of
from server.web.visitor_page import SCRIPT_HASH, VisitorPages
from wire.mall import Mall

_SECURITY = {
    # The page shows somebody's turn: nothing but its own script may run on it, and no cache may keep it.
    "content-security-policy": (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src '{SCRIPT_HASH}'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
}


_TURNS = {"cache-control": "no-store", "x-accel-buffering": "no"}
_FIRST = b"retry: 3000\n\n"


def visitor_routes(
    mall: Mall,
    readings: Readings,
    pages: VisitorPages,
    *,
    languages: tuple[str, ...],
    broadcast: Broadcast,
    phones: Phones,
    problems: Problems,
) -> list[HTTPRouteHandler]:
    """The handlers of the page, and of its turns."""
    return [
        _page_route(mall, readings, pages, languages),
        _turns_route(readings, broadcast, phones, problems),
    ]


def _page_route(
    mall: Mall, readings: Readings, pages: VisitorPages, languages: tuple[str, ...]
) -> HTTPRouteHandler:
    zone = ZoneInfo(mall.time_zone)

    @get(
        "/t/{ticket:str}",
        media_type=MediaType.HTML,
        operation_id="VisitorPage",
        tags=["visitors"],
        rule=EVERYBODY,
        responses={
            404: ResponseSpec(str, media_type=MediaType.HTML, description="There is no such ticket."),
            503: ResponseSpec(str, media_type=MediaType.HTML, description="Cannot be told now."),
        },
    )
    async def visitor_page(
        ticket: str, request: Request[None, None, State], lang: str | None = None
    ) -> Response[str]:
        """The ticket's page for a phone, in the visitor's language."""
        language = lang if lang in languages else preferred(request.headers.get("accept-language"), languages)
        try:
            found = await readings.standing(ticket)
        except StorageTrouble:
            return _html(pages.message("server-page-later", language=language), 503)
        if found is None:
            return _html(pages.message("server-page-unknown", language=language), 404)
        return _html(pages.page(found, language=language, now=readings.clock().astimezone(zone)), 200)

    return visitor_page


def _turns_route(
    readings: Readings, broadcast: Broadcast, phones: Phones, problems: Problems
) -> HTTPRouteHandler:
    def refusal(request: Request[None, None, State], code: str) -> Response[bytes]:
        problem = problems.of(code, request.headers.get("accept-language"))
        return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE, headers=_TURNS)

    @get(
        "/t/{ticket:str}/turns",
        media_type="text/event-stream",
        operation_id="VisitorTurns",
        rule=EVERYBODY,
        tags=["visitors"],
        summary="Server-sent events: turn, whenever something has happened to this ticket",
        description="The page looks again at each `turn`; *seen* is the state that it shows. 503 when too many phones follow.",
    )
    async def visitor_turns(
        ticket: str,
        request: Request[None, None, State],
        seen: Annotated[str, Parameter(max_length=80)] = "",
    ) -> Response[Any]:
        after = broadcast.head
        try:
            found = await readings.standing(ticket)
        except StorageTrouble as trouble:
            return refusal(request, trouble.code)
        if found is None:
            return refusal(request, "unknown-ticket")
        if not phones.has_room(ticket):
            return refusal(request, "unavailable")
        first = _FIRST if state_of(found) == seen else _FIRST + TURN
        return Stream(phones.follow(ticket, after, first), media_type="text/event-stream", headers=_TURNS)

    return visitor_turns


def _html(content: str, status: int) -> Response[str]:
    return Response(content, status_code=status, media_type=MediaType.HTML, headers=_SECURITY)
