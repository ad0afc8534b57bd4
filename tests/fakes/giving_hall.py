"""A hall at work whose services ask their visitors something: clerk, office, journal, and what visitors said, in memory."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, TypeVar

from server.domain import commands as c
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.service.clerk import Answer, Clerk
from server.service.particulars import Seal, Tries
from server.web.broadcast import Broadcast
from server.web.giving import Giving
from server.web.office import Office
from tests.fakes.journals import FakeJournal
from tests.fakes.particulars import FakeParticulars
from tests.fakes.plans import small_plan
from tests.fakes.told import MORNING
from wire.commands import GiveParticulars, Particular

PATIENCE: Final = 10.0
T = TypeVar("T")
_KINDS: Final = {("reg/card", "nik"): "nik", ("reg/card", "phone"): "phone"}


def asking_plan() -> Plan:
    """The small hall; for an identity card it asks for two numbers."""
    plan = small_plan()
    card = replace(plan.services["reg/card"], asks=("nik", "phone"))
    return replace(plan, services={**plan.services, "reg/card": card})


class GivingHall:
    """``now`` is the hall's clock, ``watch`` the one that counts seconds; a story moves both."""

    def __init__(self) -> None:
        self.now = MORNING
        self.watch = 100.0
        self.journal = FakeJournal()
        self.kept = FakeParticulars(self.journal)
        self.office = Office(Broadcast())
        self.clerk = Clerk(
            empty_hall=lambda: Hall(asking_plan()),
            journal=self.journal,
            clock=self._clock,
            deliver=self.office.deliver,
        )
        self.giving = Giving(
            office=self.office,
            particulars=self.kept,
            seal=Seal(_KINDS, secret=b"the server's own"),
            tries=Tries(lambda: self.watch),
            clock=self._clock,
        )
        self.requests = 0

    def _clock(self) -> datetime:
        return self.now

    def wait(self, **passed: float) -> None:
        """Time passes."""
        self.now += timedelta(**passed)

    def request(self) -> str:
        """A request id nobody used before."""
        self.requests += 1
        return f"request-{self.requests:010d}"

    async def order(self, command: c.Command) -> Answer:
        """What the hall answers."""
        return await asyncio.wait_for(self.office.order(command), PATIENCE)

    async def ticket(self, service: str = "reg/card") -> str:
        """A visitor takes a number."""
        command = c.IssueTicket(request_id=self.request(), service=service, kiosk="k")
        assert isinstance(await self.order(command), Recorded)
        return command.request_id

    async def cancel(self, ticket: str) -> None:
        """A visitor goes."""
        await self.order(c.CancelTicket(request_id=self.request(), ticket=ticket))

    def saying(self, ticket: str, *fields: tuple[str, str], request: str = "") -> GiveParticulars:
        """What a kiosk sends: fields and what was typed."""
        said = tuple(Particular(service="reg/card", field=field, value=value) for field, value in fields)
        return GiveParticulars(request_id=request or self.request(), ticket=ticket, particulars=said)

    async def say(self, ticket: str, *fields: tuple[str, str], request: str = "") -> Answer:
        """A kiosk sends it; the answer."""
        said = self.saying(ticket, *fields, request=request)
        return await asyncio.wait_for(self.giving.give(said), PATIENCE)

    async def last_digits(self, ticket: str) -> dict[str, str]:
        """What an officer sees, by field."""
        found = await self.giving.of_ticket(ticket)
        assert isinstance(found, tuple), found
        return {each.field: each.last_four for each in found}


@asynccontextmanager
async def opened() -> AsyncIterator[GivingHall]:
    """The hall, open while the block runs."""
    hall = GivingHall()
    hall.office.employ(hall.clerk)
    hall.clerk.start()
    try:
        yield hall
    finally:
        hall.clerk.stop()


def story(told: Callable[[GivingHall], Awaitable[T]]) -> T:
    """What is *told* of an open hall."""

    async def tell() -> T:
        async with opened() as hall:
            return await told(hall)

    return asyncio.run(tell())
