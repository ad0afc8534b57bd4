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

from server.access import cutting
from server.access.rules import CALLS, LET_IN, REASONS, VISITS
from server.access.scope import Scope
from server.domain.hall import REMEMBERED_CALLS
from server.domain.refusals import Refusal, UnknownAppointment, UnknownTicket
from server.web import answering
from server.web.doors import known
from server.web.problems import MEDIA_TYPE, Problems, body
from server.web.readings import Readings
from server.web.within import Within
from wire.calls import Calls, Explanation
from wire.codec import encode
from wire.forecasts import ForecastList
from wire.mall import Mall
from wire.offers import Appointment, Services, Slots
from wire.problem import Problem
from wire.ticket import TicketStatus

AnyRequest = Request[None, None, State]
Answers = Mapping[int, ResponseSpec]


def query_routes(
    mall: Mall, readings: Readings, problems: Problems, within: Within
) -> list[HTTPRouteHandler]:
    """The handlers of all questions. *within* says whose answers are cut to their agency's own."""
    say = Answering(problems)
    return [
        _set_up(mall),
        *_about_tickets(readings, say, within),
        *_about_turns(readings, say, within),
        *_about_offers(readings, say, within),
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
    """What a route answers: that *kind*, a problem of those statuses, or that of somebody who may not come in or use it."""
    return {200: ResponseSpec(kind), **{status: ResponseSpec(Problem) for status in (401, 403, *refused)}}


def _set_up(mall: Mall) -> HTTPRouteHandler:
    mall_json = encode(mall)

    @get("/api/mall", operation_id="Mall", tags=["queries"], responses=answers(Mall), rule=LET_IN)
    async def read_mall() -> Response[bytes]:
        """The whole hall as it is set up."""
        return Response(mall_json, media_type="application/json")

    return read_mall


def _about_tickets(readings: Readings, say: Answering, within: Within) -> list[HTTPRouteHandler]:
    async def status(ticket: str, scope: Scope | None) -> TicketStatus | None:
        found = await readings.whole(ticket)
        if found is None:
            return None
        known = answering.status_of(found)
        return known if scope is None else cutting.ticket_of(scope, known)

    @get(
        "/api/tickets/{ticket:str}",
        operation_id="Ticket",
        tags=["queries"],
        responses=answers(TicketStatus, 404),
        rule=VISITS,
    )
    async def read_ticket(ticket: str, request: AnyRequest) -> Response[bytes]:
        """Where a ticket stands, today's or an older one, with its errands and their exact times. What staff noted of it is not for kiosks."""
        found = await status(ticket, within.scope(request))
        if found is not None and within.in_front(request):
            found = cutting.without_notes(found)
        return say(request, found or UnknownTicket())

    @get(
        "/api/tickets/{ticket:str}/calls",
        operation_id="TicketCalls",
        tags=["queries"],
        responses=answers(Calls, 404),
        rule=REASONS,
    )
    async def read_ticket_calls(ticket: str, request: AnyRequest) -> Response[bytes]:
        """Every call of a ticket, today's or another day's, with the reason that was recorded with it. Unknown is also an
        older ticket that was never called.
        """
        found, scope = await readings.calls_of(ticket), within.scope(request)
        if isinstance(found, Refusal):
            return say(request, found)
        calls = answering.calls_of(found)
        if scope is None:
            return say(request, calls)
        known = await status(ticket, scope)
        return say(request, UnknownTicket() if known is None else cutting.calls_of(scope, calls))

    return [read_ticket, read_ticket_calls]


def _about_turns(readings: Readings, say: Answering, within: Within) -> list[HTTPRouteHandler]:
    @get(
        "/api/counters/{counter:str}/next",
        operation_id="NextTurn",
        tags=["queries"],
        responses=answers(Explanation, 404),
        rule=REASONS,
    )
    async def read_next(counter: str, request: AnyRequest) -> Response[bytes]:
        """Whom the counter would call now and why, without calling."""
        found = within.counter(request, counter) or await readings.next_turn(counter)
        if isinstance(found, Refusal):
            return say(request, found)
        scope, turn = within.scope(request), answering.explanation_of(counter, found)
        return say(request, turn if scope is None else cutting.explanation_of(scope, turn))

    @get("/api/calls", operation_id="Calls", tags=["queries"], responses=answers(Calls), rule=CALLS)
    async def read_calls(
        request: AnyRequest, limit: Annotated[int, Parameter(ge=1, le=REMEMBERED_CALLS)] = REMEMBERED_CALLS
    ) -> Response[bytes]:
        """The latest calls of today with their reasons, the newest last. The hall remembers 20 announcements, recalls
        among them; all calls of one ticket are at `/api/tickets/{ticket}/calls`.
        """
        calls, scope = answering.calls_of(await readings.latest_calls(limit)), within.scope(request)
        if not VISITS.allows(known(request)):
            calls = cutting.without_texts(calls)
        return say(request, calls if scope is None else cutting.calls_of(scope, calls))

    @get(
        "/api/forecasts",
        operation_id="Forecasts",
        tags=["queries"],
        responses=answers(ForecastList),
        rule=LET_IN,
    )
    async def read_forecasts(request: AnyRequest) -> Response[bytes]:
        """How long everybody will wait, and a newcomer in each line. Empty before the first forecast."""
        now, known = readings.clock(), readings.forecasts
        found, scope = (
            answering.forecasts_of(known.newcomers(now), known.errands(now), now),
            within.scope(request),
        )
        if scope is None:
            return say(request, found)
        own = await readings.errands_of(scope.agency)
        return say(
            request, cutting.forecasts_of(scope, found, lambda each: (each.ticket, each.errand) in own)
        )

    return [read_next, read_calls, read_forecasts]


def _about_offers(readings: Readings, say: Answering, within: Within) -> list[HTTPRouteHandler]:
    @get("/api/services", operation_id="Services", tags=["queries"], responses=answers(Services), rule=LET_IN)
    async def read_services(request: AnyRequest) -> Response[bytes]:
        """Which services give numbers now, how many people wait and how long, and what is left of the day's places."""
        found, scope = (
            answering.services_of(await readings.services(), readings.clock()),
            within.scope(request),
        )
        return say(request, found if scope is None else cutting.services_of(scope, found))

    @get(
        "/api/services/{agency:str}/{service:str}/slots",
        operation_id="Slots",
        tags=["queries"],
        responses=answers(Slots, 400, 404, 409),
        rule=VISITS,
    )
    async def read_slots(agency: str, service: str, day: date, request: AnyRequest) -> Response[bytes]:
        """When an appointment can begin on a day, and how many more."""
        name = f"{agency}/{service}"
        found = within.service(request, name) or await readings.free_slots(name, day)
        return say(request, found if isinstance(found, Refusal) else answering.slots_of(name, day, found))

    @get(
        "/api/appointments/{code:str}",
        operation_id="Appointment",
        tags=["queries"],
        responses=answers(Appointment, 404),
        rule=VISITS,
    )
    async def read_appointment(code: str, request: AnyRequest) -> Response[bytes]:
        """The appointment of that code, as people type it, or of that booking's id."""
        found, scope = await readings.appointment(code), within.scope(request)
        if isinstance(found, Refusal):
            return say(request, found)
        if scope is not None and not scope.service(found.service):
            return say(request, UnknownAppointment())
        return say(request, answering.appointment_of(found))

    return [read_services, read_slots, read_appointment]
