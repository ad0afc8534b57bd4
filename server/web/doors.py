"""The doors inside: each route says who may use it, where it is defined, by ``rule=``. Here the rules are read, and kept.

What stands in a table beside the routes could be forgotten; a route without a rule ends the start. The handler that would answer is
asked for its rule, not the path, so that no way of writing a path leads past it.
"""

import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any, Final, cast

from litestar import Litestar, Request, Response
from litestar.datastructures import State
from litestar.exceptions import NotAuthorizedException
from litestar.routes import HTTPRoute

from server.access.principal import Bearers, Principal
from server.access.rules import Rule
from server.domain.refusals import NotAllowed
from server.web.gate import LET_IN_BY, PRINCIPAL

log = logging.getLogger(__name__)

RULE: Final = "rule"
_LITESTARS_OWN: Final = {"OPTIONS"}
"""Answered by the framework with the methods of a path, to those who have come in."""


class RouteWithoutRule(RuntimeError):
    """Nobody has said who may use a route. ``str()`` is its method and path."""


def principal_of(request: Request[Any, Any, Any]) -> Principal | None:
    """Who speaks; None: a stranger."""
    return cast("Principal | None", cast("dict[str, object]", request.scope).get(PRINCIPAL))


def known(request: Request[Any, Any, Any]) -> Principal:
    """Who speaks, on a route that is not for strangers. Raises NotAuthorizedException."""
    who = principal_of(request)
    if who is None:
        raise NotAuthorizedException
    return who


async def ask_rule(request: Request[None, None, State]) -> Response[None] | None:
    """Run before every handler; what it answers stands for the handler's. Raises NotAllowed, and NotAuthorizedException for strangers."""
    if request.method in _LITESTARS_OWN:
        return _methods_of(request)
    rule: Rule = request.route_handler.opt[RULE]
    who = principal_of(request)
    if rule.allows(who):
        return None
    if who is None:
        raise NotAuthorizedException
    log.warning("refused %s of a %s: not-allowed", request.method, who.role)
    raise NotAllowed


def _methods_of(request: Request[None, None, State]) -> Response[None]:
    """Of a path with two handlers Litestar itself tells the methods of the one that was there first."""
    routes = (route for route in request.app.routes if isinstance(route, HTTPRoute))
    own = (
        route
        for route in routes
        if request.route_handler in (each for each, _ in route.route_handler_map.values())
    )
    methods = sorted(next(own).methods)
    return Response(None, status_code=204, headers={"allow": ", ".join(methods)})


def rules_of(application: Litestar) -> Mapping[tuple[str, str], Rule]:
    """By method and path, as the contract writes it. Raises RouteWithoutRule."""
    rules: dict[tuple[str, str], Rule] = {}
    for route in application.routes:
        if not isinstance(route, HTTPRoute):
            raise RouteWithoutRule(route.path)
        for method, (handler, _) in route.route_handler_map.items():
            if method in _LITESTARS_OWN:
                continue
            rule = handler.opt.get(RULE)
            if not isinstance(rule, Rule):
                raise RouteWithoutRule(f"{method} {route.path_format}")
            rules[str(method), route.path_format] = rule
    return rules


def public_paths(rules: Mapping[tuple[str, str], Rule]) -> tuple[str, ...]:
    """How the paths begin that strangers may use."""
    return tuple(sorted({path.partition("{")[0] for (_, path), rule in rules.items() if rule.strangers}))


def while_let_in(request: Request[Any, Any, Any], frames: AsyncGenerator[bytes]) -> AsyncGenerator[bytes]:
    """*frames* as long as whoever asked for them would be let in again: nothing is said to them afterwards."""
    who = principal_of(request)
    bearers = cast("Bearers | None", cast("dict[str, object]", request.scope).get(LET_IN_BY))
    return frames if who is None or bearers is None else _while_held(who, bearers, frames)


async def _while_held(
    who: Principal, bearers: Bearers, frames: AsyncGenerator[bytes]
) -> AsyncGenerator[bytes]:
    async with aclosing(frames):
        async for frame in frames:
            if not bearers.holds(who):
                return
            yield frame
