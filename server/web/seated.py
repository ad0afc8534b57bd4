"""What a console has done is done by whoever sits there: for the audit, and no longer than they are signed in.

Whoever sits at a counter and is signed in nowhere any more finishes with the visitor who is there, and begins nothing new. Belongs to the
event loop; must not know how sessions are kept.
"""

from dataclasses import replace
from typing import Final

from server.access.people import People
from server.access.principal import Principal
from server.access.seats import Seats
from server.domain.refusals import Refusal, SignInNeeded
from server.service.origin import Origin
from server.web.office import Office
from server.web.sitting import answered
from server.web.translate import command_of
from wire import commands as c

_BEGIN: Final = (c.CallNext, c.CallTicket, c.ServeWalkIn, c.ResumeCounter, c.ResumeErrand)


class Seated:
    """*seats* say who sits where, *people* whether they are signed in."""

    def __init__(self, *, seats: Seats, people: People, office: Office) -> None:
        self._seats = seats
        self._people = people
        self._office = office

    def origin(self, who: Principal, command: c.Command, origin: Origin) -> Origin:
        """*origin* with whoever sits there."""
        person = self._seats.person(who, command)
        return replace(origin, person=person) if person else origin

    async def against(self, who: Principal, command: c.Command) -> Refusal | None:
        """Why *command* is not done. What was answered before is answered again. Raises StorageTrouble."""
        person = self._seats.person(who, command)
        # Asked of every order: it is how those who sit at a counter are seen to be there.
        if not person or self._people.may_begin(person) or not isinstance(command, _BEGIN):
            return None
        if command.counter is None:  # back among those who wait
            return None
        said = command_of(command)
        before = await self._office.ask(lambda hall: answered(hall, said))
        return SignInNeeded(counter=command.counter) if before is None else None
