"""The clerk: the only one who writes.

All commands pass one queue. The clerk decides each on the hall, journals a whole batch in one durable transaction and only
then answers and publishes: nothing is acknowledged that a power cut can take back, no two counters get one ticket, and
many requests share one disk flush. Before each command the clerk lets time pass in the hall: the day opens, holds end,
appointments are missed, at the same moment at which the command is decided. Runs on a thread of its own; knows no socket
and no event loop.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.refusals import Refusal
from server.service.origin import OWN, Origin
from server.service.ports import Clock, Journal, StorageTrouble

log = logging.getLogger(__name__)

Answer = Recorded | Refusal | StorageTrouble
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """What became of a batch: *replies* tell those who asked, *records* are for everybody."""

    replies: tuple[Callable[[], None], ...]
    records: tuple[Recorded, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A command, and who hears of its answer when that is durable."""

    command: Command
    reply: Callable[[Answer], None]
    origin: Origin = OWN


class Question(Generic[T]):
    """A look at the hall when all it shows is durable. *look* must not change the hall or keep any part of it."""

    def __init__(self, look: Callable[[Hall], T], reply: Callable[[T | StorageTrouble], None]) -> None:
        self.look = look
        self.reply = reply

    def asked(self, hall: Hall) -> Callable[[], None]:
        """Look now; the result is told with the batch's delivery. A look that fails harms nobody but who asked."""
        try:
            return partial(self.reply, self.look(hall))
        except Exception:
            log.exception("a fault in a look at the hall")
            return partial(self.reply, _fault())


@dataclass(frozen=True, kw_only=True, slots=True)
class Tick:
    """Time passes though nobody asks for anything. Nobody hears of it but by the records it may bring."""


Job = Order | Question[Any] | Tick

TICKS_TO_RECOVER = 10
"""After trouble with the journal only every so-many-th tick tries it again: a rebuilt hall reads two days of it."""


class Clerk:
    """Owns the hall. *deliver* is called on the clerk's thread."""

    def __init__(
        self,
        *,
        empty_hall: Callable[[], Hall],
        journal: Journal,
        clock: Clock,
        deliver: Callable[[Delivery], None],
    ) -> None:
        self._empty_hall = empty_hall
        self._journal = journal
        self._clock = clock
        self._deliver = deliver
        self._queue: SimpleQueue[Sequence[Job] | None] = SimpleQueue()
        self._hall: Hall | None = None
        self._told = 0
        """The last record that everybody has heard of."""
        self._missed: list[Recorded] = []
        """What is durable and nobody has heard of, because the answer of the journal was lost."""
        self._idle_ticks = 0
        self._thread = Thread(target=self._work, name="clerk", daemon=True)

    def start(self) -> list[Recorded]:
        """Rebuild the hall from the journal and begin to work. Returns what was replayed. Raises StorageTrouble."""
        self._hall, replayed = self._rebuild()
        self._told = self._hall.seq
        self._thread.start()
        return replayed

    def submit(self, batch: Sequence[Job]) -> None:
        """Have *batch* decided in order and kept in one transaction; its delivery follows. Any thread may call."""
        self._queue.put(batch)

    def stop(self) -> None:
        """Answer what is queued, then end."""
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        while (batch := self._queue.get()) is not None:
            self._serve(batch)

    def _serve(self, jobs: Sequence[Job]) -> None:
        try:
            delivery = self._settle(jobs)
        except StorageTrouble as trouble:
            # The hall in memory ran ahead of the disk; the journal is the truth, so the hall is built from it again.
            log.error("the journal cannot be used: %s", trouble)  # noqa: TRY400  the reason says it all
            self._hall = None
            delivery = _all_failed(jobs, trouble)
        except Exception:  # a bug in one command must not silence the whole hall
            log.exception("a fault while %d jobs were decided", len(jobs))
            self._hall = None
            if len(jobs) > 1:
                for job in jobs:
                    self._serve([job])
                return
            delivery = _all_failed(jobs, _fault())
        if delivery.records:
            self._told, self._missed = delivery.records[-1].seq, []
        self._deliver(delivery)

    def _settle(self, jobs: Sequence[Job]) -> Delivery:
        """Decide and keep the orders first, so that questions see only what is durable."""
        if self._may_rest(jobs):
            return Delivery(replies=(), records=())
        hall = self._present_hall()
        origins: dict[str, Origin] = {}
        replies, records = self._decide_all(hall, [job for job in jobs if isinstance(job, Order)], origins)
        if records:
            self._journal.append(records, hall.take_touched(), hall.take_ended_legs(), origins)
        replies += [job.asked(hall) for job in jobs if isinstance(job, Question)]
        return Delivery(replies=tuple(replies), records=(*self._missed, *records))

    def _decide_all(
        self, hall: Hall, orders: Sequence[Order], origins: dict[str, Origin]
    ) -> tuple[list[Callable[[], None]], list[Recorded]]:
        """What each order is answered, and the records that it and the passing of time have brought. Into *origins* goes who asked."""
        if not orders:
            return [], list(hall.pass_time(self._clock()))
        replies: list[Callable[[], None]] = []
        records: list[Recorded] = []
        for order in orders:
            now = self._clock()
            records += hall.pass_time(now)
            answer: Answer | None
            try:
                answer = hall.answer(order.command)
                if answer is None:
                    records += hall.record(order.command, now)
                    origins[order.command.request_id] = order.origin
                    answer = records[-1]
            except Refusal as refusal:
                answer = refusal
            replies.append(partial(order.reply, answer))
        return replies, records

    def _may_rest(self, jobs: Sequence[Job]) -> bool:
        """Whether only time has passed since the journal was last in trouble, and not yet enough of it."""
        if self._hall is not None or not all(isinstance(job, Tick) for job in jobs):
            return False
        self._idle_ticks = (self._idle_ticks + 1) % TICKS_TO_RECOVER
        return self._idle_ticks != 0

    def _present_hall(self) -> Hall:
        if self._hall is None:
            self._hall, replayed = self._rebuild()
            self._missed = [record for record in replayed if record.seq > self._told]
        return self._hall

    def _rebuild(self) -> tuple[Hall, list[Recorded]]:
        hall = self._empty_hall()
        for record in self._journal.lasting():
            hall.remember(record)
        replayed = list(self._journal.replay())
        for record in replayed:
            hall.apply(record)
        hall.take_touched()
        hall.take_ended_legs()
        return hall, replayed


def _fault() -> StorageTrouble:
    return StorageTrouble("fault", "see the log")


def _all_failed(jobs: Sequence[Job], trouble: StorageTrouble) -> Delivery:
    replies = tuple(partial(job.reply, trouble) for job in jobs if not isinstance(job, Tick))
    return Delivery(replies=replies, records=())
