"""What programs may ask of the hall, one route for each question."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import msgspec
from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec
from litestar.params import Parameter

from server.domain.hall import REMEMBERED_CALLS
from server.domain.refusals import Refusal, UnknownTicket
from server.web import answering
from server.web.problems import MEDIA_TYPE, Problems, body
from server.web.readings import Readings
from wire.calls import Calls, Explanation
from wire.codec import encode
from wire.forecasts import ForecastList
from wire.mall import Mall
from wire.offers import Appointment, Services, Slots
from wire.problem import Problem
from wire.ticket import TicketStatus

AnyRequest = Request[None, None, State]
Answers = Mapping[int, ResponseSpec]


def query_routes(mall: Mall, readings: Readings, problems: Problems) -> list[HTTPRouteHandler]:
    """The handlers of all questions."""
    say = Answering(problems)
    return [
        _set_up(mall),
        *_about_tickets(readings, say),
        *_about_turns(readings, say),
        *_about_offers(readings, say),
    ]


class Answering:
    """Puts an answer into a response: a message of the contract, or the problem that a refusal is."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems

    def __call__(self, request: AnyRequest, answer: msgspec.Struct | Refusal) -> Response[bytes]:
        if not isinstance(answer, Refusal):
            return Response(encode(answer), media_type="application/json")
        problem = self._problems.of_answer(answer, request.headers.get("accept-language"))
        return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)


def answers(kind: type[msgspec.Struct], *refused: int) -> dict[int, ResponseSpec]:
    return {200: ResponseSpec(kind), **{status: ResponseSpec(Problem) for status in refused}}


def _set_up(mall: Mall) -> HTTPRouteHandler:
    mall_json = encode(mall)

    @get("/api/mall", operation_id="Mall", tags=["queries"], responses=answers(Mall))
    async def read_mall() -> Response[bytes]:
        """The whole hall as it is set up."""
        return Response(mall_json, media_type="application/json")

    return read_mall


def _about_tickets(readings: Readings, say: Answering) -> list[HTTPRouteHandler]:
    @get(
        "/api/tickets/{ticket:str}",
        operation_id="Ticket",
        tags=["queries"],
        responses=answers(TicketStatus, 404),
    )
    async def read_ticket(ticket: str, request: AnyRequest) -> Response[bytes]:
        """Where a ticket stands, today's or an older one, with its errands and their exact times."""
        found = await readings.whole(ticket)
        return say(request, UnknownTicket() if found is None else answering.status_of(found))

    @get(
        "/api/tickets/{ticket:str}/calls",
        operation_id="TicketCalls",
        tags=["queries"],
        responses=answers(Calls, 404),
    )
    async def read_ticket_calls(ticket: str, request: AnyRequest) -> Response[bytes]:
        """Every call of a ticket, today's or another day's, with the reason that was recorded with it. Unknown is also an
        older ticket that was never called.
        """
        found = await readings.calls_of(ticket)
        return say(request, found if isinstance(found, Refusal) else answering.calls_of(found))

    return [read_ticket, read_ticket_calls]


def _about_turns(readings: Readings, say: Answering) -> list[HTTPRouteHandler]:
    @get(
        "/api/counters/{counter:str}/next",
        operation_id="NextTurn",
        tags=["queries"],
        responses=answers(Explanation, 404),
    )
    async def read_next(counter: str, request: AnyRequest) -> Response[bytes]:
        """Whom the counter would call now and why, without calling."""
        found = await readings.next_turn(counter)
        return say(request, found if isinstance(found, Refusal) else answering.explanation_of(counter, found))

    @get("/api/calls", operation_id="Calls", tags=["queries"], responses=answers(Calls))
    async def read_calls(
        request: AnyRequest, limit: Annotated[int, Parameter(ge=1, le=REMEMBERED_CALLS)] = REMEMBERED_CALLS
    ) -> Response[bytes]:
        """The latest calls of today with their reasons, the newest last. The hall remembers 20 announcements, recalls
        among them; all calls of one ticket are at `/api/tickets/{ticket}/calls`.
        """
        return say(request, answering.calls_of(await readings.latest_calls(limit)))

    @get("/api/forecasts", operation_id="Forecasts", tags=["queries"], responses=answers(ForecastList))
    async def read_forecasts(request: AnyRequest) -> Response[bytes]:
        """How long everybody will wait, and a newcomer in each line. Empty before the first forecast."""
        now, known = readings.clock(), readings.forecasts
        return say(request, answering.forecasts_of(known.newcomers(now), known.errands(now), now))

    return [read_next, read_calls, read_forecasts]


def _about_offers(readings: Readings, say: Answering) -> list[HTTPRouteHandler]:
    @get("/api/services", operation_id="Services", tags=["queries"], responses=answers(Services))
    async def read_services(request: AnyRequest) -> Response[bytes]:
        """Which services give numbers now, how many people wait and how long, and what is left of the day's places."""
        return say(request, answering.services_of(await readings.services(), readings.clock()))

    @get(
        "/api/services/{agency:str}/{service:str}/slots",
        operation_id="Slots",
        tags=["queries"],
        responses=answers(Slots, 400, 404, 409),
    )
    async def read_slots(agency: str, service: str, day: date, request: AnyRequest) -> Response[bytes]:
        """When an appointment can begin on a day, and how many more."""
        name = f"{agency}/{service}"
        found = await readings.free_slots(name, day)
        return say(request, found if isinstance(found, Refusal) else answering.slots_of(name, day, found))

    @get(
        "/api/appointments/{code:str}",
        operation_id="Appointment",
        tags=["queries"],
        responses=answers(Appointment, 404),
    )
    async def read_appointment(code: str, request: AnyRequest) -> Response[bytes]:
        """The appointment of that code, as people type it, or of that booking's id."""
        found = await readings.appointment(code)
        return say(request, found if isinstance(found, Refusal) else answering.appointment_of(found))

    return [read_services, read_slots, read_appointment]
