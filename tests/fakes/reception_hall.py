"""A hall at work whose officers sign in: clerk, office, journal and register, in memory."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final, TypeVar

from argon2 import PasswordHasher

from server.access.people import People
from server.access.seats import Seats
from server.domain.hall import Hall
from server.service.clerk import Answer, Clerk
from server.staff.officers import Officer
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.web.broadcast import Broadcast
from server.web.office import Office
from server.web.reception import Reception
from server.web.sitting import Sitting
from tests.fakes.acts import FakeActs
from tests.fakes.journals import FakeJournal
from tests.fakes.plans import small_plan
from tests.fakes.register import FakeRegister
from tests.fakes.sessions import FakeSessions
from tests.fakes.told import MORNING
from wire.commands import OpenCounter

PATIENCE: Final = 10.0
KEY: Final = b"the server's own"
QUICK: Final = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
SITI: Final = Officer(id="siti", name="Siti", agency="reg")
WAYAN: Final = Officer(id="wayan", name="Wayan", agency="pol")
T = TypeVar("T")


class ReceptionHall:
    """``now`` is the hall's clock, ``watch`` the one that counts seconds; a story moves both."""

    def __init__(self) -> None:
        self.now = MORNING
        self.watch = 100.0
        self.journal = FakeJournal()
        self.register = FakeRegister()
        self.book = FakeSessions()
        self.acts = FakeActs()
        self.seals = Seals(KEY, hasher=QUICK)
        self.people = People(
            register=self.register,
            book=self.book,
            clock=lambda: self.now,
            monotonic=lambda: self.watch,
            token=partial(secrets.token_urlsafe, 32),
        )
        plan = small_plan()
        self.office = Office(Broadcast())
        self.seats = Seats(self.people.id_of)
        self.office.hear(self.seats.follow)
        self.clerk = Clerk(
            empty_hall=lambda: Hall(plan),
            journal=self.journal,
            clock=lambda: self.now,
            deliver=self.office.deliver,
        )
        self.reception = Reception(
            register=self.register,
            seals=self.seals,
            people=self.people,
            waits=Waits(lambda: self.watch),
            acts=self.acts,
            monotonic=lambda: self.watch,
        )
        self.sitting = Sitting(
            office=self.office,
            register=self.register,
            people=self.people,
            seats=self.seats,
            agencies={counter.id: counter.agency for counter in plan.counters.values()},
        )
        self.requests = 0

    def enlist(self, officer: Officer, *, secret: str | None = None, card: str | None = None) -> Officer:
        """Register somebody with what they sign in by."""
        known = replace(
            officer,
            secret=None if secret is None else self.seals.secret(secret),
            card=None if card is None else self.seals.card(card),
        )
        self.register.put(known)
        return known

    def wait(self, **passed: float) -> None:
        """Time passes."""
        self.now += timedelta(**passed)
        self.watch += timedelta(**passed).total_seconds()

    async def by_secret(
        self, officer: str, secret: str, address: str = "10.0.0.1", *, let_in: bool = True
    ) -> object:
        """Somebody signs in: the officer's id, or the refusal's code and params."""
        return _said(await self.reception.by_secret(officer, secret, address, let_in=let_in))

    async def by_card(self, card: str, address: str = "10.0.0.1", *, let_in: bool = True) -> object:
        """Somebody holds a card to the reader."""
        return _said(await self.reception.by_card(card, address, let_in=let_in))

    def proof(self, officer: str) -> str:
        """What an officer who has signed in holds."""
        return self.people.sign_in(self.register.kept[officer])[0]

    def opening(self, counter: str, officer: str, proof: str = "", take_over: str = "") -> OpenCounter:
        """What a console sends."""
        self.requests += 1
        request = f"request-{self.requests:010d}"
        return OpenCounter(
            request_id=request, counter=counter, officer=officer, proof=proof, take_over=take_over
        )

    async def open(self, said: OpenCounter) -> Answer:
        """A console sends it; the answer."""
        return await asyncio.wait_for(self.sitting.open(said), PATIENCE)


def _said(found: object) -> object:
    return found.id if isinstance(found, Officer) else found


@asynccontextmanager
async def opened() -> AsyncIterator[ReceptionHall]:
    """The hall, open while the block runs."""
    hall = ReceptionHall()
    hall.office.employ(hall.clerk)
    hall.clerk.start()
    try:
        yield hall
    finally:
        hall.clerk.stop()


def story(told: Callable[[ReceptionHall], Awaitable[T]]) -> T:
    """What is *told* of an open hall."""

    async def tell() -> T:
        async with opened() as hall:
            return await told(hall)

    return asyncio.run(tell())
