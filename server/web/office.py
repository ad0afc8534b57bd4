"""Between the event loop and the clerk's thread: requests go in, answers come out as awaitables."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from server.domain.commands import Command
from server.domain.hall import Hall
from server.service.clerk import Answer, Clerk, Delivery
from server.service.ports import StorageTrouble
from server.web.broadcast import Broadcast

T = TypeVar("T")


class Office:
    """Hands commands to the clerk and deliveries to those who wait. Belongs to the event loop."""

    def __init__(self, broadcast: Broadcast) -> None:
        self._broadcast = broadcast
        self._loop = asyncio.get_running_loop()
        self._clerk: Clerk | None = None

    def employ(self, clerk: Clerk) -> None:
        """From now on *clerk* serves here."""
        self._clerk = clerk

    @property
    def clerk(self) -> Clerk:
        """The clerk. There is one from the start of service to its end."""
        assert self._clerk is not None
        return self._clerk

    def deliver(self, delivery: Delivery) -> None:
        """Called on the clerk's thread: one hop to the loop for a whole batch."""
        self._loop.call_soon_threadsafe(self._hand_out, delivery)

    def _hand_out(self, delivery: Delivery) -> None:
        for reply in delivery.replies:
            reply()
        if delivery.records:
            self._broadcast.publish(delivery.records)

    def order(self, command: Command) -> asyncio.Future[Answer]:
        """The answer to *command*, when it is durable."""
        future: asyncio.Future[Answer] = self._loop.create_future()
        self.clerk.submit(command, _settle(future))
        return future

    async def ask(self, question: Callable[[Hall], T]) -> T:
        """What *question* sees in the hall. Raises StorageTrouble."""
        future: asyncio.Future[T | StorageTrouble] = self._loop.create_future()
        self.clerk.ask(question, _settle(future))
        answer = await future
        if isinstance(answer, StorageTrouble):
            raise answer
        return answer


def _settle(future: asyncio.Future[T]) -> Callable[[T], None]:
    def settle(result: T) -> None:
        if not future.done():  # the client may have hung up
            future.set_result(result)

    return settle
