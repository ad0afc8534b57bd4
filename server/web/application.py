"""The web application: all routes, what errors look like, the published OpenAPI."""

import logging
from collections.abc import Callable
from dataclasses import replace

from litestar import Litestar, Request, Response, Router
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme

from server.access.rules import EVERYBODY
from server.domain.refusals import Refusal
from server.service.ports import StorageTrouble
from server.web.doors import RULE, ask_rule, rules_of
from server.web.problems import MEDIA_TYPE, Problems, body
from server.web.published import PublishedContract
from wire import PROTOCOL

log = logging.getLogger(__name__)

AnyRequest = Request[None, None, State]

_CODES = {
    400: "malformed",
    401: "unauthorised",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
}


def make_application(
    routes: list[HTTPRouteHandler], problems: Problems, *, refused: Callable[[str], None] = lambda _: None
) -> Litestar:
    """The ASGI application with *routes*. Every error becomes a problem in the language asked for; *refused* hears its code.

    Raises RouteWithoutRule.
    """
    errors = _Errors(problems, refused)
    for route in routes:  # examples are dice, which take as long to throw as everything else
        specs = route.responses or {}
        route.responses = {status: replace(spec, generate_examples=False) for status, spec in specs.items()}
    application = Litestar(
        routes,
        before_request=ask_rule,
        logging_config=None,  # the program's own logging
        exception_handlers={
            HTTPException: errors.refused,
            StorageTrouble: errors.storage,
            Refusal: errors.no,
            # What msgspec raises for letters that are none, and for lists in lists without end.
            UnicodeDecodeError: errors.malformed,
            RecursionError: errors.malformed,
            Exception: errors.fault,
        },
        openapi_config=_published(),
    )
    rules_of(application)
    return application


class _Errors:
    """What is answered where a handler raises."""

    def __init__(self, problems: Problems, refused: Callable[[str], None]) -> None:
        self._problems = problems
        self._refused = refused

    def refused(self, request: AnyRequest, error: HTTPException) -> Response[bytes]:
        # What the client sent is not logged: it may hold personal data.
        log.warning("refused %s: %s", request.method, error.status_code)
        code = _CODES.get(error.status_code, "fault" if error.status_code >= 500 else "malformed")
        answer = self._answer(request, code)
        if "allow" in (said := error.headers or {}):
            answer.headers["allow"] = said["allow"]
        return answer

    def malformed(self, request: AnyRequest, error: Exception) -> Response[bytes]:
        log.warning("refused %s: %s", request.method, type(error).__name__)
        return self._answer(request, "malformed")

    def no(self, request: AnyRequest, error: Refusal) -> Response[bytes]:
        problem = self._problems.of_answer(error, request.headers.get("accept-language"))
        return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)

    def storage(self, request: AnyRequest, error: StorageTrouble) -> Response[bytes]:
        return self._answer(request, error.code)

    def fault(self, request: AnyRequest, error: Exception) -> Response[bytes]:
        log.error("fault in %s", request.method, exc_info=error)
        return self._answer(request, "fault")

    def _answer(self, request: AnyRequest, code: str) -> Response[bytes]:
        self._refused(code)
        problem = self._problems.of(code, request.headers.get("accept-language"))
        return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)


def _published() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="Giliran",
        version=str(PROTOCOL),
        description="The hall of a public service mall: commands, queries and one stream of events.",
        path="/schema",
        openapi_router=Router("/schema", route_handlers=[], include_in_schema=False, opt={RULE: EVERYBODY}),
        use_handler_docstrings=True,
        render_plugins=[PublishedContract()],
        components=Components(
            security_schemes={
                "hallKey": SecurityScheme(
                    type="http", scheme="bearer", description="A device's key, or the hall's"
                )
            }
        ),
        security=[{"hallKey": []}],
    )
