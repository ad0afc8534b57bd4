"""Where people sign in. Belongs to the event loop; must not know SQL or how secrets are kept, nor what they may do then."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from server.access.people import People
from server.domain.refusals import (
    SignInRefused,
    SignInWait,
)
from server.service.acts import Act, Acts
from server.service.origin import OWN, STRANGER, Origin
from server.service.ports import StorageTrouble
from server.staff.officers import Officer, Register
from server.staff.posts import needs_password
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.web.buckets import Bucket, Rate
from server.web.turns import Turns

log = logging.getLogger(__name__)

AT_ONCE: Final = 2
AT_ONE_ADDRESS: Final = 8
STRANGERS: Final = 6
"""Tries under way of those who are at no device of the hall: those at one never wait behind them."""
NOTED_SECONDS: Final = 60.0
"""A stranger's wrong try is noted at most so often: they could fill the audit, which is kept for ever."""


class Reception:
    """*monotonic* answers seconds. Every method may raise StorageTrouble."""

    def __init__(
        self,
        *,
        register: Register,
        seals: Seals,
        people: People,
        waits: Waits,
        acts: Acts,
        monotonic: Callable[[], float],
    ) -> None:
        self._register = register
        self._seals = seals
        self._people = people
        self._waits = waits
        self._acts = acts
        self._turns = Turns(at_once=AT_ONCE, one_address=AT_ONE_ADDRESS, of_all=200)
        self._strangers = Turns(at_once=1, one_address=2, of_all=STRANGERS)
        self._noted = Bucket(Rate(per_second=1 / NOTED_SECONDS, at_once=1), monotonic())
        self._monotonic = monotonic

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
        turns = self._turns if let_in else self._strangers
        try:
            async with turns.taken(address) as looking:
                self._waits.take("officer", officer, address)
                async with looking:
                    found = _here(await asyncio.to_thread(self._with_secret, officer, secret), let_in=let_in)
        except SignInWait as wait:
            return wait
        await asyncio.to_thread(self._note, "secret", found, origin)
        if found is None:
            return SignInRefused()
        self._waits.right("officer", officer, address)
        return found

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
            if origin == STRANGER and not self._is_worth_noting():
                return
            act = Act(action="sign-in-refused", details={"by": how}, origin=origin)
        else:
            act = Act(
                action="sign-in",
                subject=found.id,
                details={"by": how},
                origin=replace(origin, person=found.id),
            )
        self._keep(act)

    def _is_worth_noting(self) -> bool:
        if self._noted.wait(self._monotonic()):
            return False
        self._noted.take()
        return True

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


def _here(found: Officer | None, *, let_in: bool) -> Officer | None:
    """A PIN, which others see, and a card, which others find, are good at the hall's own devices alone."""
    return found if found is not None and (let_in or needs_password(found.post)) else None
