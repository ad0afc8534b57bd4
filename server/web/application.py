"""The web application: all routes, what errors look like, the published OpenAPI."""

import logging

from litestar import Litestar, Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from server.service.ports import StorageTrouble
from server.web.problems import MEDIA_TYPE, Problems, body
from wire import PROTOCOL

log = logging.getLogger(__name__)

_CODES = {400: "malformed", 404: "not-found", 405: "method-not-allowed", 413: "too-large"}


def make_application(routes: list[HTTPRouteHandler], problems: Problems) -> Litestar:
    """The ASGI application with *routes*. Every error becomes a problem in the language asked for."""

    def answer(request: Request[None, None, State], code: str) -> Response[bytes]:
        problem = problems.of(code, request.headers.get("accept-language"))
        return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)

    def refused(request: Request[None, None, State], error: HTTPException) -> Response[bytes]:
        # What the client sent is not logged: it may hold personal data.
        log.warning("refused %s: %s", request.method, error.status_code)
        return answer(
            request, _CODES.get(error.status_code, "fault" if error.status_code >= 500 else "malformed")
        )

    def storage(request: Request[None, None, State], error: StorageTrouble) -> Response[bytes]:
        return answer(request, error.code)

    def fault(request: Request[None, None, State], error: Exception) -> Response[bytes]:
        log.error("fault in %s", request.method, exc_info=error)
        return answer(request, "fault")

    return Litestar(
        routes,
        logging_config=None,  # the program's own logging
        exception_handlers={HTTPException: refused, StorageTrouble: storage, Exception: fault},
        openapi_config=OpenAPIConfig(
            title="Giliran",
            version=str(PROTOCOL),
            description="The hall of a public service mall: commands, queries and one stream of events.",
            path="/schema",
            use_handler_docstrings=True,
            render_plugins=[JsonRenderPlugin()],
            components=Components(
                security_schemes={
                    "hallKey": SecurityScheme(type="http", scheme="bearer", description="The hall's key")
                }
            ),
            security=[{"hallKey": []}],
        ),
    )
