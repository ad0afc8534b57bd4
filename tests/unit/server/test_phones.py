"""Phones that follow a ticket: each hears of its own, costs nothing while it waits, and takes no place of the hall's programs."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from server.domain import events
from server.domain.events import Recorded
from server.web.broadcast import Broadcast
from server.web.phones import LEFT_TO_THE_HALL, MOST, PER_TICKET, TURN, Phones, places
from wire.sse import HEARTBEAT

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
T = TypeVar("T")


def run(story: Callable[[], Awaitable[T]]) -> T:
    async def within() -> T:
        return await asyncio.wait_for(story(), 5)

    return asyncio.run(within())


class Street:
    """A hall whose records are cancellations, and phones that follow it."""

    def __init__(self, *, places: int = 10, pulse_seconds: float = 60) -> None:
        self.broadcast = Broadcast(pause_per_listener_seconds=0)
        self.phones = Phones(self.broadcast, places=places, pulse_seconds=pulse_seconds)

    def happens_to(self, ticket: str) -> None:
        seq = self.broadcast.head + 1
        event = events.TicketCancelled(ticket=ticket, label="A-001", counter=None, reason="visitor")
        self.broadcast.publish(
            [Recorded(seq=seq, at=AT + timedelta(seconds=seq), request_id=f"request-{seq}", event=event)]
        )

    def phone(self, ticket: str) -> AsyncGenerator[bytes]:
        return self.phones.follow(ticket, self.broadcast.head, b"first")


async def waits(phone: AsyncGenerator[bytes]) -> "asyncio.Future[bytes]":
    """It is told *first*, and then waits for what it hears next."""
    assert await anext(phone) == b"first"
    hearing: asyncio.Future[bytes] = asyncio.ensure_future(anext(phone))
    for _ in range(5):
        await asyncio.sleep(0)
    assert not hearing.done()
    return hearing


def test_after_a_gap_in_what_was_told_every_phone_looks_and_goes_on_hearing() -> None:
    async def story() -> None:
        street = Street()
        async with aclosing(street.phone("mine")) as mine:
            hearing = await waits(mine)
            seq = street.broadcast.head + 5
            event = events.TicketCancelled(ticket="other", label="A-002", counter=None, reason="visitor")
            street.broadcast.publish([Recorded(seq=seq, at=AT, request_id="request-gap", event=event)])
            assert await hearing == TURN
            again: asyncio.Future[bytes] = asyncio.ensure_future(anext(mine))
            for _ in range(5):
                await asyncio.sleep(0)
            street.happens_to("mine")
            assert await again == TURN

    run(story)


def test_a_phone_hears_of_its_own_ticket_alone() -> None:
    async def story() -> None:
        street = Street()
        async with aclosing(street.phone("mine")) as mine, aclosing(street.phone("theirs")) as theirs:
            my_next, their_next = await waits(mine), await waits(theirs)
            street.happens_to("mine")
            assert await my_next == TURN
            assert not their_next.done()
            street.happens_to("theirs")
            assert await their_next == TURN

    run(story)


def test_what_happens_while_it_sits_down_is_heard() -> None:
    async def story() -> None:
        street = Street()
        async with aclosing(street.phone("mine")) as mine:
            street.happens_to("mine")
            assert await anext(mine) == b"first"
            assert await anext(mine) == TURN

    run(story)


def test_a_silent_phone_is_asked_whether_it_is_still_there() -> None:
    async def story() -> None:
        street = Street(pulse_seconds=0.01)
        async with aclosing(street.phone("mine")) as mine:
            assert await anext(mine) == b"first"
            assert await anext(mine) == HEARTBEAT

    run(story)


def test_all_phones_together_are_one_listener_of_the_hall_and_none_when_they_have_gone() -> None:
    async def story() -> None:
        street = Street()
        phones = [street.phone(f"t{number}") for number in range(8)]
        hearings = [await waits(phone) for phone in phones]
        assert (street.phones.taken, street.broadcast.listeners) == (8, 1)
        for phone, hearing in zip(phones, hearings, strict=True):
            hearing.cancel()
            await asyncio.wait([hearing])
            await phone.aclose()
        await asyncio.sleep(0)
        assert (street.phones.taken, street.broadcast.listeners) == (0, 0)
        async with aclosing(street.phone("later")) as later:
            hearing = await waits(later)
            street.happens_to("later")
            assert await hearing == TURN

    run(story)


def test_there_are_only_so_many_places_in_all_and_for_each_ticket() -> None:
    async def story() -> None:
        street = Street(places=PER_TICKET + 1)
        family = [street.phone("ours") for _ in range(PER_TICKET)]
        for phone in family:
            assert street.phones.has_room("ours")
            assert await anext(phone) == b"first"
        assert not street.phones.has_room("ours")
        assert street.phones.has_room("another")
        another = street.phone("another")
        assert await anext(another) == b"first"
        assert not street.phones.has_room("a third")
        for phone in (*family, another):
            await phone.aclose()
        assert street.phones.has_room("ours")

    run(story)


def test_they_end_with_the_server() -> None:
    async def story() -> None:
        street = Street()
        async with aclosing(street.phone("mine")) as mine:
            hearing = await waits(mine)
            street.broadcast.close()
            with pytest.raises(StopAsyncIteration):
                await hearing

    run(story)


def test_the_hall_s_own_programs_keep_their_connections() -> None:
    assert 0 <= places() <= MOST
    assert LEFT_TO_THE_HALL >= 200, "the consoles, kiosks and displays of a large mall"
