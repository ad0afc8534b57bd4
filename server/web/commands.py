"""One route for each command of the contract: ``POST /api/commands/<name>``."""

from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter
from typing import Any

from litestar import Request, Response, post
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec

from server.access.principal import Principal
from server.access.reach import Reach
from server.access.rules import COMMANDS as RULES
from server.domain.events import Recorded
from server.service.clerk import Answer
from server.service.origin import Origin
from server.web.doors import known
from server.web.expecting import Expecting
from server.web.office import Office
from server.web.origins import origin_of
from server.web.problems import MEDIA_TYPE, Problems, body
from server.web.seated import Seated
from server.web.translate import command_of, record_json
from wire.commands import COMMANDS, Command, path_of
from wire.events import Record
from wire.problem import Problem

_ANSWERS = {
    200: ResponseSpec(
        Record, description="It happened, and is durable. The same request id answers the same record."
    ),
    400: ResponseSpec(Problem, description="Not a command of the contract; nothing changed."),
    401: ResponseSpec(Problem, description="The device's key is missing or wrong."),
    403: ResponseSpec(
        Problem,
        description="Not for devices or people like this one, or not at this counter; or who sits down or works there must sign in first. "
        "Nothing changed.",
    ),
    404: ResponseSpec(
        Problem, description="Names a service, counter, ticket or something else that is not there."
    ),
    408: ResponseSpec(Problem, description="The body took too long to arrive."),
    409: ResponseSpec(Problem, description="Refused by a rule of the hall; nothing changed."),
    413: ResponseSpec(Problem, description="The body is too large."),
    422: ResponseSpec(
        Problem, description="Says what can never be done: a mistaken profile, a bad delay; nothing changed."
    ),
    503: ResponseSpec(
        Problem, description="Cannot be stored now; nothing changed. Send the same request again."
    ),
    507: ResponseSpec(Problem, description="The disk is full; nothing changed."),
}


Doing = Callable[[Any, Origin], Awaitable[Answer]]
"""Has a command of the contract done, for whoever asked."""


Asking = Callable[[Principal, Any, Origin], Awaitable[Origin]]
"""From where it comes, with whoever works there, if they may have it done. Raises the refusal."""

Ordered = Callable[[str, str, float], None]
"""Hears of an order that was answered."""


def _nobody(_command: str, _code: str, _seconds: float) -> None:
    """Nobody counts."""


def command_routes(
    office: Office,
    expecting: Expecting,
    reach: Reach,
    seated: Seated,
    problems: Problems,
    *,
    others: Mapping[type[Command], Doing],
    told: Ordered = _nobody,
) -> list[HTTPRouteHandler]:
    """The handlers of all commands. *others* are those with which there is more to do than to tell the hall. *told* hears of each
    order: which command, what became of it (``done``, or the code of a refusal), and after how many seconds.
    """

    async def may(who: Principal, data: Command, origin: Origin) -> Origin:
        against = reach.against(who, data)
        if against is None and (look := reach.look(who, data)) is not None:
            against = await office.ask(look)
        against = against or await seated.against(who, data)
        if against is not None:
            raise against
        return seated.origin(who, data, origin)

    async def tell(data: Command, origin: Origin) -> Answer:
        return await office.order(expecting.filled(command_of(data)), origin)

    return [_route(kind, may, others.get(kind, tell), problems, told) for kind in COMMANDS]


def _route(
    kind: type[Command], may: Asking, do: Doing, problems: Problems, told: Ordered
) -> HTTPRouteHandler:
    name = kind.__name__

    async def handle(data: Command, request: Request[None, None, State]) -> Response[bytes]:
        began = perf_counter()
        origin = await may(known(request), data, origin_of(request.scope))
        answer = await do(data, origin)
        if isinstance(answer, Recorded):
            told(name, "done", perf_counter() - began)
            return Response(record_json(answer), media_type="application/json")
        told(name, answer.code, perf_counter() - began)
        problem = problems.of_answer(answer, request.headers.get("accept-language"))
        return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)

    handle.__annotations__["data"] = kind
    return post(
        path_of(kind),
        status_code=200,
        operation_id=kind.__name__,
        summary=kind.__name__,
        description=kind.__doc__,
        tags=["commands"],
        responses=_ANSWERS,
        rule=RULES[kind],
    )(handle)
