"""Where counters are opened: who may sit where. Belongs to the event loop; must not know how anybody signs in.

Where nobody is registered a name is enough, and nothing is asked.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from server.access.people import People
from server.access.seats import Seats
from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.refusals import OfficerOfAnotherAgency, Refusal, SignInNeeded
from server.service.clerk import Answer
from server.service.origin import OWN, Origin
from server.staff.officers import Register
from server.web.office import Office
from server.web.translate import command_of
from wire.commands import OpenCounter


class Sitting:
    """*agencies* are those of the counters."""

    def __init__(
        self,
        *,
        office: Office,
        register: Register,
        people: People,
        seats: Seats,
        agencies: Mapping[str, str],
    ) -> None:
        self._office = office
        self._register = register
        self._people = people
        self._seats = seats
        self._agencies = agencies

    async def open(self, said: OpenCounter, origin: Origin = OWN) -> Answer:
        """Tell the hall that somebody sits down, if they may. What was answered before is answered again, whoever may sit there now."""
        command = command_of(said)
        known = await self._office.ask(lambda hall: answered(hall, command))
        if known is not None:
            return known
        sitting = await asyncio.to_thread(self._sitting, said)
        if isinstance(sitting, Refusal):
            return sitting
        with self._seats.coming(said.request_id, sitting):
            return await self._office.order(command, replace(origin, person=sitting or origin.person))

    def _sitting(self, said: OpenCounter) -> str | Refusal:
        """The id of the officer who sits down, empty where a name is enough; or why they may not. That there is no such counter is
        the hall's to say.
        """
        if not any(officer.sits for officer in self._register.everybody()):
            return ""
        officer = self._people.officer(said.proof)
        if officer is None or not officer.sits or officer.name != said.officer:
            return SignInNeeded(counter=said.counter)
        if self._agencies.get(said.counter, officer.agency) != officer.agency:
            return OfficerOfAnotherAgency(counter=said.counter, officer=officer.name)
        return officer.id


def answered(hall: Hall, command: Command) -> Recorded | Refusal | None:
    """What *command* was answered when it came before, or None."""
    try:
        return hall.answer(command)
    except Refusal as refusal:
        return refusal
