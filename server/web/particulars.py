"""What staff may ask of what a visitor said: that it was said, the last digits, and whether it is what the papers say."""

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler

from server.access.rules import PARTICULARS
from server.domain.refusals import Refusal
from server.web.giving import Giving
from server.web.problems import Problems
from server.web.queries import Answering, AnyRequest, answers
from server.web.within import Within
from wire.particulars import GivenParticular, GivenParticulars, ParticularMatch, ParticularToMatch


def particular_routes(giving: Giving, problems: Problems, within: Within) -> list[HTTPRouteHandler]:
    """The handlers of both questions. A value comes in a body, never in an address: those are logged on their way."""
    say = Answering(problems)

    @get(
        "/api/tickets/{ticket:str}/particulars",
        operation_id="TicketParticulars",
        tags=["queries"],
        responses=answers(GivenParticulars, 404),
        rule=PARTICULARS,
    )
    async def read_particulars(ticket: str, request: AnyRequest) -> Response[bytes]:
        """What the visitor with a ticket of today said of themselves: the fields, and the last digits of each."""
        found = await giving.of_ticket(ticket, within.scope(request))
        if isinstance(found, Refusal):
            return say(request, found)
        given = (
            GivenParticular(service=each.service, field=each.field, last_four=each.last_four)
            for each in found
        )
        return say(request, GivenParticulars(particulars=tuple(given)))

    @post(
        "/api/tickets/{ticket:str}/particulars/match",
        status_code=200,
        operation_id="MatchParticular",
        tags=["queries"],
        responses=answers(ParticularMatch, 400, 404, 429),
        rule=PARTICULARS,
    )
    async def match_particular(ticket: str, data: ParticularToMatch, request: AnyRequest) -> Response[bytes]:
        """Whether the visitor said the same for that field. Five tries a minute for a ticket."""
        found = await giving.matches(ticket, data, within.scope(request))
        return say(request, found if isinstance(found, Refusal) else ParticularMatch(matches=found))

    return [read_particulars, match_particular]
