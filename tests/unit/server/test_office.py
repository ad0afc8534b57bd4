"""The office lets time pass when nobody asks for anything, and adds nothing when somebody does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from server.domain.commands import IssueTicket
from server.domain.events import Recorded, TicketIssued
from server.domain.hall import Hall
from server.service.clerk import Clerk
from server.web.broadcast import Broadcast
from server.web.office import Office
from tests.fakes.halls import MORNING
from tests.fakes.journals import FakeJournal
from tests.fakes.plans import small_plan

PATIENCE = 10.0


class Clock:
    """Always the same morning; counts who looks."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return MORNING


@asynccontextmanager
async def opened(broadcast: Broadcast, clock: Clock) -> AsyncIterator[Office]:
    office = Office(broadcast)
    clerk = Clerk(
        empty_hall=lambda: Hall(small_plan()), journal=FakeJournal(), clock=clock, deliver=office.deliver
    )
    office.employ(clerk)
    clerk.start()
    try:
        yield office
    finally:
        clerk.stop()


def test_everybody_hears_of_a_day_that_opens_though_nobody_asks() -> None:
    async def story() -> bytes:
        broadcast = Broadcast()
        async with opened(broadcast, Clock()) as office:
            listener = broadcast.follow(0, b"hello")
            assert await anext(listener) == b"hello"
            office.tick()
            return await asyncio.wait_for(anext(listener), PATIENCE)

    assert b"DayOpened" in asyncio.run(story())


def test_a_tick_beside_an_order_is_no_work() -> None:
    async def story() -> int:
        clock = Clock()
        async with opened(Broadcast(), clock) as office:
            answer = office.order(IssueTicket(request_id="request-00000001", service="reg/card", kiosk="k"))
            office.tick()
            office.tick()
            given = await asyncio.wait_for(answer, PATIENCE)
            assert isinstance(given, Recorded)
            assert isinstance(given.event, TicketIssued)
            return clock.looks

    assert asyncio.run(story()) == 1


def test_who_hears_of_everything_has_heard_before_the_answer_is_there() -> None:
    async def story() -> tuple[list[Recorded], object]:
        heard: list[Recorded] = []
        async with opened(Broadcast(), Clock()) as office:
            office.hear(heard.extend)
            command = IssueTicket(request_id="request-0000000001", service="reg/card", kiosk="k1")
            answer = office.order(command)
            answer.add_done_callback(lambda _: heard.append(heard[-1]))
            return heard, await asyncio.wait_for(answer, PATIENCE)

    heard, answer = asyncio.run(story())
    assert heard[-2:] == [answer, answer]
