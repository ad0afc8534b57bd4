"""Between the event loop and the clerk's thread: requests go in, answers come out as awaitables.

One batch is with the clerk at a time; what comes meanwhile is the next batch. So the load itself sizes the batches: a
lone request goes through at once, a crowd shares one hop between threads and one disk flush.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.service.clerk import Answer, Clerk, Delivery, Job, Order, Question, Tick
from server.service.origin import OWN, Origin
from server.service.ports import StorageTrouble
from server.web.broadcast import Broadcast

T = TypeVar("T")

BATCH = 256
"""Jobs one transaction holds at most: bounds how long the first of them waits for the flush."""

TURNS = 4
"""Turns of the event loop between a delivery and the next batch, some ten microseconds each. In them the answers go out
and those who ask again at once come along; a batch half as large would cost nearly as much.
"""


class Office:
    """Hands batches to the clerk and deliveries to those who wait. Belongs to the event loop."""

    def __init__(self, broadcast: Broadcast) -> None:
        self._broadcast = broadcast
        self._loop = asyncio.get_running_loop()
        self._clerk: Clerk | None = None
        self._jobs: list[Job] = []
        self._with_clerk = False
        self._hears: list[Callable[[Sequence[Recorded]], None]] = []

    def hear(self, hears: Callable[[Sequence[Recorded]], None]) -> None:
        """From now on *hears* gets all that happened, on the event loop, before whoever asked for it hears the answer."""
        self._hears.append(hears)

    def employ(self, clerk: Clerk) -> None:
        """From now on *clerk* serves here."""
        self._clerk = clerk

    def deliver(self, delivery: Delivery) -> None:
        """Called on the clerk's thread: one hop to the loop for a whole batch."""
        self._loop.call_soon_threadsafe(self._hand_out, delivery)

    def order(self, command: Command, origin: Origin = OWN) -> asyncio.Future[Answer]:
        """The answer to *command*, which *origin* asked for, when it is durable."""
        future: asyncio.Future[Answer] = self._loop.create_future()
        self._take(Order(command=command, reply=_settle(future), origin=origin))
        return future

    async def ask(self, look: Callable[[Hall], T]) -> T:
        """What *look* sees in the hall. Raises StorageTrouble."""
        future: asyncio.Future[T | StorageTrouble] = self._loop.create_future()
        self._take(Question(look, _settle(future)))
        answer = await future
        if isinstance(answer, StorageTrouble):
            raise answer
        return answer

    def tick(self) -> None:
        """Let time pass in the hall; whoever asks for something does so too."""
        if not self._jobs:
            self._take(Tick())

    def _take(self, job: Job) -> None:
        self._jobs.append(job)
        if not self._with_clerk:
            # Not at once: what other requests ask in this turn of the loop goes along.
            self._with_clerk = True
            self._loop.call_soon(self._hand_in)

    def _hand_in(self) -> None:
        batch, self._jobs = self._jobs[:BATCH], self._jobs[BATCH:]
        self._with_clerk = bool(batch)
        if batch:
            assert self._clerk is not None, "the office is open only while there is a clerk"
            self._clerk.submit(batch)

    def _hand_out(self, delivery: Delivery) -> None:
        for hears in self._hears if delivery.records else ():
            hears(delivery.records)
        for reply in delivery.replies:
            reply()
        if delivery.records:
            self._broadcast.publish(delivery.records)
        self._gather(TURNS)

    def _gather(self, turns: int) -> None:
        if turns:
            self._loop.call_soon(self._gather, turns - 1)
        else:
            self._hand_in()


def _settle(future: asyncio.Future[T]) -> Callable[[T], None]:
    def settle(result: T) -> None:
        if not future.done():  # the client may have hung up
            future.set_result(result)

    return settle
