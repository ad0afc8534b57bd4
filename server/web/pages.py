"""The page behind a ticket's QR code, as it is asked for."""

from zoneinfo import ZoneInfo

from litestar import MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler

from server.service.ports import StorageTrouble
from server.web.problems import preferred
from server.web.readings import Readings
from server.web.visitor_page import VisitorPages
from wire.mall import Mall

_SECURITY = {
    # The page shows somebody's turn: nothing else may run on it, and no cache may keep it.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "cache-control": "no-store",
}


def visitor_route(
    mall: Mall, readings: Readings, pages: VisitorPages, languages: tuple[str, ...]
) -> HTTPRouteHandler:
    """The handler of the page."""
    zone = ZoneInfo(mall.time_zone)

    @get("/t/{ticket:str}", media_type=MediaType.HTML, operation_id="VisitorPage", tags=["visitors"])
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


def _html(content: str, status: int) -> Response[str]:
    return Response(content, status_code=status, media_type=MediaType.HTML, headers=_SECURITY)
