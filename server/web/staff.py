"""Who may work at the counters, and signing in. Nothing of it is logged but that it was refused."""

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec

from server.access.rules import SIGN_IN, STAFF
from server.domain.refusals import Refusal
from server.staff.officers import Officer as Registered
from server.web.doors import principal_of
from server.web.origins import origin_of
from server.web.problems import MEDIA_TYPE, Problems, body
from server.web.queries import Answering, AnyRequest, answers
from server.web.reception import Reception
from server.web.within import Within
from wire.problem import Problem
from wire.staff import Officer, SignedIn, SignIn, SignOut, Staff


def staff_routes(reception: Reception, problems: Problems, within: Within) -> list[HTTPRouteHandler]:
    """The handlers. A secret comes in a body, never in an address: those are logged on their way."""
    say = Answering(problems)

    @get("/api/staff", operation_id="Staff", tags=["queries"], responses=answers(Staff), rule=STAFF)
    async def read_staff(request: AnyRequest) -> Response[bytes]:
        """Who may sign in, by name, and whether a name is enough."""
        officers, scope = await reception.staff(), within.scope(request)
        theirs = (each for each in officers if scope is None or scope.officer(each.agency))
        return say(
            request, Staff(sign_in="secret" if officers else "name", officers=tuple(map(told, theirs)))
        )

    @post(
        "/api/sign-in",
        status_code=200,
        operation_id="SignIn",
        tags=["queries"],
        responses=answers(SignedIn, 400, 429, 503, 507),
        rule=SIGN_IN,
    )
    async def sign_in(data: SignIn, request: AnyRequest) -> Response[bytes]:
        """Somebody of the staff signs in, by secret or by card. After five wrong tries a minute on one device they have to wait. Officers and
        guides sign in at a device that was let in: from elsewhere what they show is as wrong as any other.
        """
        address = request.client.host if request.client is not None else ""
        origin, let_in = origin_of(request.scope), _is_of_a_device(request)
        if data.card is not None and data.officer is data.secret is None:
            found = await reception.by_card(data.card, address, let_in=let_in, origin=origin)
        elif data.officer is not None and data.secret is not None and data.card is None:
            found = await reception.by_secret(
                data.officer, data.secret, address, let_in=let_in, origin=origin
            )
        else:
            problem = problems.of("malformed", request.headers.get("accept-language"))
            return Response(body(problem), status_code=problem.status, media_type=MEDIA_TYPE)
        if isinstance(found, Refusal):
            return say(request, found)
        proof, until = await reception.sign_in(found)
        return say(request, SignedIn(officer=told(found), proof=proof, until=until))

    @post(
        "/api/sign-out",
        status_code=204,
        operation_id="SignOut",
        tags=["queries"],
        responses={status: ResponseSpec(Problem) for status in (400, 503, 507)},
        rule=SIGN_IN,
    )
    async def sign_out(data: SignOut, request: AnyRequest) -> None:
        """What a sign-in has given is worth nothing any more. So it is, too, where it was worth nothing before."""
        await reception.sign_out(data.proof, origin_of(request.scope))

    return [read_staff, sign_in, sign_out]


def _is_of_a_device(request: AnyRequest) -> bool:
    """Whether it comes from a device that was let in or has the hall's key. A person's session may be carried anywhere."""
    who = principal_of(request)
    return who is not None and not who.person


def told(officer: Registered) -> Officer:
    """As the contract says it."""
    return Officer(
        id=officer.id,
        name=officer.name,
        agency=officer.agency,
        card=officer.card is not None,
        role=officer.post.value,
    )
