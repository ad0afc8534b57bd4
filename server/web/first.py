"""How the first administrator of a hall comes in: by the code on the server's console. There is no other way over the network, and no
password that was there before. Belongs to the event loop; must not know SQL or files.
"""

import asyncio
import logging
from contextlib import suppress
from typing import Final

from litestar import Response, post
from litestar.handlers import HTTPRouteHandler

from server.access.firstcode import FirstCode
from server.access.rules import SIGN_IN
from server.domain.refusals import AdministratorThere, FirstCodeWrong, PersonMistaken, Refusal, SignInWait
from server.service.acts import Act, Acts
from server.service.origin import OWN, Origin
from server.service.ports import StorageTrouble
from server.staff import pins
from server.staff.officers import NameTaken, Officer, Register, wrong_id, wrong_name
from server.staff.posts import LEAST_OF_PASSWORD, Post
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.web.origins import origin_of
from server.web.problems import Problems
from server.web.queries import Answering, AnyRequest, answers
from server.web.staff import told
from wire.staff import FirstAdministrator
from wire.staff import Officer as Told

log = logging.getLogger(__name__)

_WAITS: Final = "first"


class First:
    """Makes the first administrator. *waits* count wrong codes by address; *acts* hear who it is."""

    def __init__(
        self, *, register: Register, seals: Seals, code: FirstCode, waits: Waits, acts: Acts
    ) -> None:
        self._register = register
        self._seals = seals
        self._code = code
        self._waits = waits
        self._acts = acts
        self._making = asyncio.Lock()
        self._wrong = 0

    async def made(self, said: FirstAdministrator, address: str, by: Origin = OWN) -> Officer | Refusal:
        """Who it is now. Raises StorageTrouble, and then nothing has changed."""
        try:
            self._waits.take(_WAITS, address)
        except SignInWait as wait:
            return wait
        async with self._making:
            found = await asyncio.to_thread(self._made, said, by)
        if isinstance(found, FirstCodeWrong):
            self._wrong += 1
            log.warning(
                "a wrong code for the first administrator; wrong ones since the start: %d", self._wrong
            )
        else:
            self._waits.right(_WAITS, address)
        return found

    def _made(self, said: FirstAdministrator, by: Origin) -> Officer | Refusal:
        if any(each.administers for each in self._register.everybody()):
            return AdministratorThere()
        if not self._code.is_right(said.code):
            return FirstCodeWrong()
        mistaken = _mistaken(said)
        if mistaken is not None:
            return mistaken
        if self._register.officer(said.id) is not None:
            return PersonMistaken(part="name-taken")
        secret = self._seals.secret(said.secret)
        officer = Officer(id=said.id, name=said.name, agency="", secret=secret, post=Post.ADMINISTRATOR)
        try:
            self._register.put(officer)
        except NameTaken:
            return PersonMistaken(part="name-taken")
        with suppress(OSError):  # where there is an administrator it opens nothing
            self._code.spend()
        self._note(officer, by)
        return officer

    def _note(self, officer: Officer, by: Origin) -> None:
        said = {"name": officer.name, "role": officer.post.value}
        try:
            self._acts.note(Act(action="staff-first", subject=officer.id, details=said, origin=by))
        except StorageTrouble as trouble:  # who is there must be able to work all the same
            log.warning("the first administrator cannot be noted: %s", trouble.code)


def _mistaken(said: FirstAdministrator) -> PersonMistaken | None:
    if wrong_id(said.id) is not None:
        return PersonMistaken(part="id")
    if wrong_name(said.name) is not None:
        return PersonMistaken(part="name")
    known = (said.id, said.name)
    if pins.objection(said.secret, also_known=known, least=LEAST_OF_PASSWORD) is not None:
        return PersonMistaken(part="secret")
    return None


def first_route(first: First, problems: Problems) -> HTTPRouteHandler:
    """The handler. Code and password come in the body, never in an address."""
    say = Answering(problems)

    @post(
        "/api/first-administrator",
        status_code=200,
        operation_id="FirstAdministrator",
        tags=["queries"],
        responses=answers(Told, 400, 409, 422, 429, 503, 507),
        rule=SIGN_IN,
    )
    async def make_first(data: FirstAdministrator, request: AnyRequest) -> Response[bytes]:
        """The first administrator of a hall that has none, by the code that its server's console shows. After five wrong codes a minute
        from one address that has to wait.
        """
        address = request.client.host if request.client is not None else ""
        found = await first.made(data, address, origin_of(request.scope))
        return say(request, found if isinstance(found, Refusal) else told(found))

    return make_first
