"""Where officers sign in and counters are opened: who may sit where. Belongs to the event loop; must not know SQL or how secrets are kept.

Where nobody is registered a name is enough, and nothing is asked.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Final

from server.access.people import People
from server.access.seats import Seats
from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.refusals import (
    OfficerOfAnotherAgency,
    Refusal,
    SignInNeeded,
    SignInRefused,
    SignInWait,
)
from server.service.acts import Act, Acts
from server.service.clerk import Answer
from server.service.origin import OWN, Origin
from server.service.ports import StorageTrouble
from server.staff.officers import Officer, Register
from server.staff.posts import needs_password
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.web.office import Office
from server.web.translate import command_of
from wire.commands import OpenCounter

log = logging.getLogger(__name__)

AT_ONCE: Final = 2
"""Secrets that are looked at at the same time: each takes a core and some 50 MiB for a moment."""
AT_ONE_ADDRESS: Final = 8
"""Tries of one address that may wait for that. More would keep everybody else waiting behind them."""


class Reception:
    """*agencies* are those of the counters. Every method may raise StorageTrouble."""

    def __init__(
        self,
        *,
        office: Office,
        register: Register,
        seals: Seals,
        people: People,
        seats: Seats,
        waits: Waits,
        agencies: Mapping[str, str],
        acts: Acts,
    ) -> None:
        self._office = office
        self._register = register
        self._seals = seals
        self._people = people
        self._seats = seats
        self._waits = waits
        self._agencies = agencies
        self._acts = acts
        self._looking = asyncio.Semaphore(AT_ONCE)
        self._pending: Counter[str] = Counter()

    async def staff(self) -> tuple[Officer, ...]:
        """Who may open counters, by name."""
        everybody = await asyncio.to_thread(self._register.everybody)
        sitting = (officer for officer in everybody if officer.sits)
        return tuple(sorted(sitting, key=lambda officer: (officer.name.casefold(), officer.name)))

    async def by_secret(
        self, officer: str, secret: str, address: str, *, let_in: bool, origin: Origin = OWN
    ) -> Officer | SignInRefused | SignInWait:
        """The one of that id, with their PIN or password. *address* is that of the device, *let_in* whether it was let in, *origin* what
        the audit knows it by.
        """
        try:
            async with self._turn(address):
                self._waits.take("officer", officer, address)
                async with self._looking:
                    found = _here(await asyncio.to_thread(self._with_secret, officer, secret), let_in=let_in)
        except SignInWait as wait:
            return wait
        await asyncio.to_thread(self._note, "secret", found, origin)
        if found is None:
            return SignInRefused()
        self._waits.right("officer", officer, address)
        return found

    @asynccontextmanager
    async def _turn(self, address: str) -> AsyncIterator[None]:
        """One of the tries that *address* may have under way. Raises SignInWait."""
        if self._pending[address] >= AT_ONE_ADDRESS:
            raise SignInWait(seconds=1)
        self._pending[address] += 1
        try:
            yield
        finally:
            self._pending[address] -= 1
            if not self._pending[address]:
                del self._pending[address]

    async def by_card(
        self, card: str, address: str, *, let_in: bool, origin: Origin = OWN
    ) -> Officer | SignInRefused | SignInWait:
        """The one whose card this is."""
        try:
            self._waits.take("card", address)
        except SignInWait as wait:
            return wait
        found = _here(await asyncio.to_thread(self._with_card, card), let_in=let_in)
        await asyncio.to_thread(self._note, "card", found, origin)
        if found is None:
            return SignInRefused()
        # Whoever has a card of their own must not get free tries at others' by it.
        self._waits.one_right("card", address)
        return found

    def _with_secret(self, officer: str, secret: str) -> Officer | None:
        found = self._register.officer(officer)
        known = found is not None and found.active
        right = self._seals.is_secret(found.secret if found is not None and known else None, secret)
        return found if right else None

    def _with_card(self, card: str) -> Officer | None:
        if not card.strip():
            return None
        found = self._register.with_card(self._seals.card(card))
        return found if found is not None and found.active else None

    def _note(self, how: str, found: Officer | None, origin: Origin) -> None:
        """Who signed in, or that somebody could not: what they called themselves may be anything, a PIN in the wrong field as well."""
        if found is None:
            act = Act(action="sign-in-refused", details={"by": how}, origin=origin)
        else:
            act = Act(
                action="sign-in",
                subject=found.id,
                details={"by": how},
                origin=replace(origin, person=found.id),
            )
        self._keep(act)

    def _keep(self, act: Act) -> None:
        try:
            self._acts.note(act)
        except StorageTrouble as trouble:  # who cannot be noted must be able to work all the same
            log.warning("a %s cannot be noted: %s", act.action, trouble.code)

    async def sign_in(self, officer: Officer) -> tuple[str, datetime]:
        """What shows from now on that it is *officer*, and until when at most."""
        return await asyncio.to_thread(self._people.sign_in, officer)

    async def sign_out(self, proof: str, origin: Origin = OWN) -> None:
        """*proof* is worth nothing any more."""
        person = await asyncio.to_thread(self._people.sign_out, proof)
        if person:
            act = Act(action="sign-out", subject=person, origin=replace(origin, person=person))
            await asyncio.to_thread(self._keep, act)

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


def _here(found: Officer | None, *, let_in: bool) -> Officer | None:
    """A PIN, which others see, and a card, which others find, are good at the hall's own devices alone."""
    return found if found is not None and (let_in or needs_password(found.post)) else None


def answered(hall: Hall, command: Command) -> Recorded | Refusal | None:
    """What *command* was answered when it came before, or None."""
    try:
        return hall.answer(command)
    except Refusal as refusal:
        return refusal
