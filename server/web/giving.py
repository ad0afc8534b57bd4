"""What visitors say of themselves on its way in, and what staff may ask of it (Law 27/2022).

Each answer is sealed here, kept, and only then does the hall hear that it was given, without a word of what it says. Belongs to
the event loop; must not know HTTP or SQL.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime
from weakref import WeakValueDictionary

from server.access.scope import Scope
from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.refusals import ParticularWrong, Refusal, TooManyTries, UnknownTicket
from server.service.clerk import Answer
from server.service.origin import OWN, Origin
from server.service.particulars import Seal, Sealed, Tries
from server.service.ports import Particulars, StorageTrouble
from server.web.office import Office
from server.web.translate import command_of
from wire.commands import GiveParticulars
from wire.particulars import ParticularToMatch

log = logging.getLogger(__name__)


class Giving:
    """*particulars* keep what *seal* has sealed. Every method may raise StorageTrouble. *clock* answers the present time, aware."""

    def __init__(
        self,
        *,
        office: Office,
        particulars: Particulars,
        seal: Seal,
        tries: Tries,
        clock: Callable[[], datetime],
    ) -> None:
        self._office = office
        self._particulars = particulars
        self._seal = seal
        self._tries = tries
        self._clock = clock
        self._giving: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def give(self, said: GiveParticulars, origin: Origin = OWN) -> Answer:
        """Keep what was *said* and tell the hall that it was. What the hall refuses is not kept.

        The hall is asked first; should it think otherwise a moment later, what was kept meanwhile counts for nothing and is deleted.
        """
        # One at a time for a ticket: while one is under way, another must not tidy up after it.
        async with self._giving.setdefault(said.ticket, asyncio.Lock()):
            command = command_of(said)
            found = await self._office.ask(lambda hall: _foreseen(hall, command, self._clock()))
            if not isinstance(found, date):
                return found
            try:
                answers = self._sealed(said)
            except ParticularWrong as wrong:
                return wrong
            await asyncio.to_thread(self._particulars.keep, said.ticket, said.request_id, found, answers)
            answer = await self._office.order(command, origin)
            if not isinstance(answer, StorageTrouble):  # the record may be there all the same
                await self._tidy(said.ticket)
            return answer

    async def of_ticket(self, ticket: str, scope: Scope | None = None) -> tuple[Sealed, ...] | UnknownTicket:
        """What counts of a ticket of today, as far as it is within *scope*."""
        if not await self._office.ask(lambda hall: _is_known(hall, ticket, scope)):
            return UnknownTicket()
        return _within(scope, await asyncio.to_thread(self._particulars.of_ticket, ticket))

    async def matches(
        self, ticket: str, said: ParticularToMatch, scope: Scope | None = None
    ) -> bool | UnknownTicket | TooManyTries:
        """Whether the visitor with a ticket of today had said the same, within *scope*."""
        if not await self._office.ask(lambda hall: _is_known(hall, ticket, scope)):
            return UnknownTicket()
        try:
            self._tries.take(ticket)
        except TooManyTries as enough:
            return enough
        kept = _within(scope, await asyncio.to_thread(self._particulars.of_ticket, ticket))
        return self._seal.matches(ticket, kept, said.field, said.value)

    def _sealed(self, said: GiveParticulars) -> list[Sealed]:
        # Who says something twice in one breath means the later.
        last = {(each.service, each.field): each.value for each in said.particulars}
        return [self._seal.sealed(said.ticket, *asked, value) for asked, value in last.items()]

    async def _tidy(self, ticket: str) -> None:
        try:
            await asyncio.to_thread(self._particulars.tidy, ticket)
        except StorageTrouble as trouble:  # nobody sees them, and they go with the day
            log.warning("answers that do not count are kept until the day ends: %s", trouble.code)


def _is_known(hall: Hall, ticket: str, scope: Scope | None) -> bool:
    """Whether there is such a ticket, with an errand within *scope*."""
    known = hall.tickets.get(ticket)
    return known is not None and (scope is None or any(scope.line(each.line) for each in known.errands))


def _within(scope: Scope | None, kept: tuple[Sealed, ...]) -> tuple[Sealed, ...]:
    """What was said for a service of another agency is for that one alone (Law 27/2022)."""
    return kept if scope is None else tuple(each for each in kept if scope.service(each.service))


def _foreseen(hall: Hall, command: Command, now: datetime) -> Recorded | Refusal | date:
    """What the hall has answered already, or why it would refuse; else the business day."""
    try:
        known = hall.answer(command)
        if known is not None:
            return known
        hall.decide(command, now)
    except Refusal as refusal:
        return refusal
    assert hall.day is not None, "a ticket has a day"
    return hall.day
