"""Each route says who may use it, or the server does not start."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest
from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.testing import TestClient

from server.access.principal import Principal, Role
from server.access.rules import EVERYBODY, LET_IN, Rule, only
from server.web.application import make_application
from server.web.doors import RouteWithoutRule, public_paths, rules_of, while_let_in
from server.web.gate import LET_IN_BY, PRINCIPAL
from server.web.problems import Problems
from tests.fakes.texts import all_texts

PROBLEMS = Problems(all_texts())
SITI = Principal(role=Role.GUIDE, person="siti")


def a_route(path: str, **more: Any) -> HTTPRouteHandler:
    @get(path, **more)
    async def answer() -> Response[bytes]:
        return Response(b"")

    return answer


def test_a_route_without_a_rule_ends_the_start() -> None:
    with pytest.raises(RouteWithoutRule, match="GET /api/forgotten"):
        make_application([a_route("/api/mall", rule=LET_IN), a_route("/api/forgotten")], PROBLEMS)


def test_a_route_that_is_not_published_needs_one_as_well() -> None:
    with pytest.raises(RouteWithoutRule, match="GET /hidden"):
        make_application([a_route("/hidden", include_in_schema=False)], PROBLEMS)


def test_what_begins_a_public_path_is_read_from_the_rules() -> None:
    routes = [a_route("/api/x/{y:str}", rule=LET_IN), a_route("/t/{x:str}/y", rule=EVERYBODY)]
    rules = rules_of(make_application(routes, PROBLEMS))
    assert rules["GET", "/api/x/{y}"] is LET_IN
    assert [path for path in public_paths(rules) if not path.startswith("/schema")] == ["/t/"]


def test_a_rule_is_for_its_roles_and_the_console() -> None:
    rule = only(Role.GUIDE)
    assert [role for role in Role if rule.allows(Principal(role=role))] == [Role.GUIDE, Role.CONSOLE]
    assert not rule.allows(None)
    assert not Rule().allows(SITI)
    assert EVERYBODY.allows(None)


class LetsIn:
    """Until told otherwise."""

    def __init__(self) -> None:
        self.holding = True

    def principal(self, token: bytes) -> Principal | None:
        return SITI

    def holds(self, who: Principal) -> bool:
        return self.holding


def test_a_stream_ends_before_the_next_word_when_its_listener_is_out() -> None:
    bearers, heard, closed = LetsIn(), list[bytes](), list[bool]()

    async def frames() -> AsyncGenerator[bytes]:
        try:
            for number in range(10):
                yield b"%d" % number
        finally:
            closed.append(True)

    async def listen() -> None:
        request: Request[Any, Any, Any] = Request(
            {"type": "http", "headers": [], PRINCIPAL: SITI, LET_IN_BY: bearers}  # type: ignore[arg-type]  # all that is read
        )
        async for frame in while_let_in(request, frames()):
            heard.append(frame)
            bearers.holding = frame != b"2"

    asyncio.run(listen())
    assert heard == [b"0", b"1", b"2"]
    assert closed == [True]


def test_which_methods_a_path_has_needs_no_rule_and_is_told_whole() -> None:
    @post("/t/x", rule=EVERYBODY)
    async def other() -> Response[bytes]:
        return Response(b"")

    application = make_application([other, a_route("/t/x", rule=EVERYBODY)], PROBLEMS)
    with TestClient(application) as strangers:
        answer = strangers.options("/t/x")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, OPTIONS, POST")
