"""The OpenAPI document as it is published: every message as msgspec reads it, and every answer that may come.

Litestar describes routes well but messages loosely, and does not know what gate, protocol and limits answer before a handler is
asked. Knows OpenAPI; must not know what a route is for.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from litestar import Request, Router
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.routes import HTTPRoute
from litestar.typing import FieldDefinition

from server.web.doors import public_paths, rules_of
from server.web.problems import MEDIA_TYPE
from wire.problem import Problem

Document = dict[str, Any]

_REF: Final = "#/components/schemas/{name}"
_PROBLEM: Final = _REF.format(name="Problem")
_EVERYWHERE: Final = {
    400: "What was sent is not HTTP, or not of the contract.",
    405: "The address is there, but not for this method; Allow says which.",
    408: "The request took too long to arrive.",
    413: "The body is too large.",
    431: "The request line and headers are too long.",
    500: "A fault of the server's; the log says more.",
    503: "Cannot be answered now. Ask again.",
}
_WITH_KEY: Final = {
    401: "The key is missing or wrong.",
    403: "Not for devices or people like this one.",
}
_PUBLIC: Final = {429: "Too many requests; Retry-After says in how many seconds to ask again."}
_PARTS: Final = {404: "What the address names is not there."}


class PublishedContract(JsonRenderPlugin):
    """Renders the document, made once. What needs no key the routes' own rules say."""

    def __init__(self) -> None:
        super().__init__()
        self._made: bytes | None = None

    def receive_router(self, router: Router) -> None:
        """To make the document takes a second, the first time: not on the event loop, where the whole hall would wait for it."""
        for route in router.routes:
            if isinstance(route, HTTPRoute) and route.path.endswith("/openapi.json"):
                for handler in route.route_handlers:
                    handler.sync_to_thread = True

    def render(self, request: Request[Any, Any, Any], openapi_schema: Document) -> bytes:
        """The document."""
        if self._made is None:
            handlers = [
                each
                for route in request.app.routes
                if isinstance(route, HTTPRoute)
                for each in route.route_handlers
            ]
            public = public_paths(rules_of(request.app))
            self._complete(openapi_schema, handlers, public)
            self._made = msgspec.json.encode(openapi_schema)
        return self._made

    def _complete(
        self, document: Document, handlers: Iterable[HTTPRouteHandler], beginnings: tuple[str, ...]
    ) -> None:
        document["components"]["schemas"] = _schemas(handlers)
        for path, operations in document["paths"].items():
            for method, operation in operations.items():
                if method in {"get", "post", "put", "patch", "delete", "head"}:
                    self._complete_operation(path, operation, public=path.startswith(beginnings))

    def _complete_operation(self, path: str, operation: Document, *, public: bool) -> None:
        if public:
            operation["security"] = []
        common = _EVERYWHERE | (_PUBLIC if public else _WITH_KEY) | (_PARTS if "{" in path else {})
        responses: Document = operation["responses"]
        for status, words in common.items():
            known = responses.setdefault(str(status), {"description": words})
            known["content"] = _of_problem() | _beside_problems(known)
        for response in responses.values():
            content = response.get("content", {})
            if content.get("application/json", {}).get("schema") == {"$ref": _PROBLEM}:
                content[MEDIA_TYPE] = content.pop("application/json")


def _of_problem() -> Document:
    return {MEDIA_TYPE: {"schema": {"$ref": _PROBLEM}}}


def _beside_problems(response: Document) -> Document:
    """What else may come with that status; Litestar's own form of an error never does."""
    return {kind: said for kind, said in response.get("content", {}).items() if kind != "application/json"}


def _schemas(handlers: Iterable[HTTPRouteHandler]) -> Document:
    kinds = {Problem, *(kind for handler in handlers for kind in _messages(handler))}
    _, components = msgspec.json.schema_components(
        sorted(kinds, key=lambda kind: kind.__name__), ref_template=_REF
    )
    return components


def _messages(handler: HTTPRouteHandler) -> Iterator[type[msgspec.Struct]]:
    signature = handler.parsed_fn_signature
    yield from _structs(signature.return_type)
    if (data := signature.parameters.get("data")) is not None:
        yield from _structs(data)
    for spec in (handler.responses or {}).values():
        kind = spec.data_container
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            yield kind


def _structs(field: FieldDefinition) -> Iterator[type[msgspec.Struct]]:
    kind = field.annotation
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
