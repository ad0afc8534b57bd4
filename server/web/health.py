"""Is the server well? ``/health`` always answers while it lives; ``/ready`` says 503 while the hall cannot do its work.

The same for machines (JSON) and, in their language, for people (HTML). Strangers may read it: nothing here names a person, a
path or a number that helps them. Knows the checks as they are told; must not know what they look at.
"""

from collections.abc import Callable, Sequence
from typing import Final

import msgspec
from litestar import MediaType, Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec

from server.access.rules import EVERYBODY
from server.seen.check import Told
from server.seen.examination import Examination, ready
from server.web.broadcast import Broadcast
from server.web.health_page import HealthPages
from server.web.problems import preferred
from server.web.queries import AnyRequest
from wire.codec import encode

_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "vary": "accept, accept-language",
}


class CheckTold(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that may be wrong. *word*: ``fine``, or what is wrong; *needed*: while it is, the hall cannot work."""

    name: str
    ok: bool
    needed: bool
    word: str


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """*status*: ``ok``, ``trouble`` (something is wrong, the hall works), ``failing`` (the hall cannot work) or ``waiting`` (another
    server leads it; *checks* tell whether this one could). *seq* is the latest durable record.
    """

    status: str
    hall: str
    seq: int
    checks: tuple[CheckTold, ...] = ()


WAITING: Final = "waiting"


def health_of_one_that_waits(told: Sequence[Told]) -> Health:
    """It says so whatever is wrong with it: the checks tell whether it could lead."""
    return Health(status=WAITING, hall="", seq=0, checks=tuple(map(_check_of, told)))


def health_routes(
    hall: str, broadcast: Broadcast, examination: Examination, pages: HealthPages, languages: tuple[str, ...]
) -> list[HTTPRouteHandler]:
    """The handlers of liveness and readiness."""

    def answer(request: AnyRequest, lang: str | None, status: Callable[[bool], int]) -> Response[bytes]:
        told = examination.told
        code = status(ready(told))
        if "text/html" in request.headers.get("accept", ""):
            language = (
                lang if lang in languages else preferred(request.headers.get("accept-language"), languages)
            )
            page = pages.page(told, state=_state(told), language=language)
            return Response(page.encode(), status_code=code, media_type=MediaType.HTML, headers=_HEADERS)
        health = Health(
            status=_state(told), hall=hall, seq=broadcast.head, checks=tuple(map(_check_of, told))
        )
        return Response(encode(health), status_code=code, media_type="application/json", headers=_HEADERS)

    @get(
        "/health",
        operation_id="Health",
        tags=["health"],
        rule=EVERYBODY,
        responses={200: ResponseSpec(Health, description="The server lives; how it is.")},
    )
    async def read_health(request: AnyRequest, lang: str | None = None) -> Response[bytes]:
        """Whether the server lives, and what is wrong, if anything; a page for a browser."""
        return answer(request, lang, lambda _: 200)

    @get(
        "/ready",
        operation_id="Ready",
        tags=["health"],
        rule=EVERYBODY,
        responses={
            200: ResponseSpec(Health, description="The hall can do its work."),
            503: ResponseSpec(Health, description="The hall cannot do its work now; the checks say why."),
        },
    )
    async def read_ready(request: AnyRequest, lang: str | None = None) -> Response[bytes]:
        """Whether the hall can do its work: 503 while it cannot."""
        return answer(request, lang, lambda is_ready: 200 if is_ready else 503)

    return [read_health, read_ready]


def _state(told: tuple[Told, ...]) -> str:
    if all(each.finding.ok for each in told):
        return "ok"
    return "trouble" if ready(told) else "failing"


def _check_of(told: Told) -> CheckTold:
    return CheckTold(name=told.name, ok=told.finding.ok, needed=told.needed, word=told.finding.word)
