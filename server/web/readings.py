"""Questions about tickets and the hall: what the read model, the forecasts and the hall each know of the answer."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.refusals import Refusal
from server.service import offers, turns
from server.service.offers import Appointment, FreeSlots, ServiceOffer
from server.service.ports import Forecasts, Place, TicketBook
from server.service.standing import TicketStanding, past_errands, standing
from server.service.turns import NextTurn
from server.web.office import Office
from wire.commands import is_request_id

T = TypeVar("T")


class Readings:
    """Every method may raise StorageTrouble. *agencies* are those of the lines; *clock* answers the present time, aware."""

    def __init__(
        self,
        *,
        office: Office,
        book: TicketBook,
        forecasts: Forecasts,
        agencies: Mapping[str, str],
        clock: Callable[[], datetime],
    ) -> None:
        self._office = office
        self._book = book
        self._agencies = agencies
        self.forecasts = forecasts
        self.clock = clock

    async def standing(self, ticket_id: str) -> TicketStanding | None:
        """Where a ticket stands, or None; for another day's ticket without its errands."""
        if not is_request_id(ticket_id):  # nobody's ticket, and perhaps nothing a database can look for
            return None
        view = await asyncio.to_thread(self._book.ticket, ticket_id)
        if view is None:
            return None
        return await self._ask(lambda hall, now: standing(hall, view, self.forecasts, now))

    async def whole(self, ticket_id: str) -> TicketStanding | None:
        """Where a ticket stands, or None, with its errands and legs, today's or another day's."""
        found = await self.standing(ticket_id)
        if found is None or found.errands:
            return found
        legs = await asyncio.to_thread(self._book.legs, ticket_id)
        return replace(found, errands=past_errands(found.ticket, legs, self._agencies))

    async def next_turn(self, counter: str) -> NextTurn | Refusal | None:
        """Whose turn it is at *counter*."""
        return await self._ask(lambda hall, now: turns.next_turn(hall, counter, now))

    async def latest_calls(self, limit: int) -> tuple[Recorded, ...]:
        """The latest calls of the hall."""
        return await self._ask(lambda hall, _: turns.latest_calls(hall, limit))

    async def calls_of(self, ticket: str) -> tuple[Recorded, ...] | Refusal:
        """All calls of a ticket, today's or another day's."""
        found = await self._ask(lambda hall, _: turns.calls_of(hall, ticket))
        if isinstance(found, Refusal) and is_request_id(ticket):
            return await asyncio.to_thread(self._book.calls, ticket) or found
        return found

    async def services(self) -> tuple[ServiceOffer, ...]:
        """All services as they are now."""
        return await self._ask(lambda hall, now: offers.service_offers(hall, self.forecasts, now))

    async def free_slots(self, service: str, day: date) -> FreeSlots | Refusal:
        """The slots of *day* that can still be booked."""
        return await self._ask(lambda hall, now: offers.free_slots(hall, service, day, now))

    async def appointment(self, said: str) -> Appointment | Refusal:
        """The booking of that id or code."""
        return await self._ask(lambda hall, _: offers.appointment(hall, said))

    async def errands_of(self, agency: str) -> frozenset[Place]:
        """The errands of today that are in a line of *agency*."""
        return await self._ask(
            lambda hall, _: frozenset(
                (ticket.id, errand.number)
                for ticket in hall.tickets.values()
                for errand in ticket.open_errands
                if errand.agency == agency
            )
        )

    async def _ask(self, look: Callable[[Hall, datetime], T]) -> T:
        # By the same moment that commands are decided at: a clock set back must not show what is over (rule 33).
        return await self._office.ask(lambda hall: look(hall, hall.moment(self.clock())))
