"""The clerk: the only one who writes.

All commands pass one queue. The clerk decides each on the hall, journals a whole batch in one durable transaction and only
then answers and publishes: nothing is acknowledged that a power cut can take back, no two counters get one ticket, and
many requests share one disk flush. Runs on a thread of its own; knows no socket and no event loop.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.refusals import Refusal
from server.service.ports import Clock, Journal, StorageTrouble

log = logging.getLogger(__name__)

Answer = Recorded | Refusal | StorageTrouble
T = TypeVar("T")

BATCH = 256
"""Commands one transaction holds at most: bounds how long the first of them waits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """What became of a batch: *replies* tell those who asked, *records* are for everybody."""

    replies: tuple[Callable[[], None], ...]
    records: tuple[Recorded, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Order:
    command: Command
    reply: Callable[[Answer], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Question:
    look: Callable[[Hall], Callable[[], None]]
    fail: Callable[[StorageTrouble], None]


_Job = _Order | _Question


class Clerk:
    """Owns the hall. ``submit`` and ``ask`` may be called from any thread; *deliver* is called on the clerk's."""

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
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._hall: Hall | None = None
        self._thread = Thread(target=self._work, name="clerk", daemon=True)

    def start(self) -> list[Recorded]:
        """Rebuild the hall from the journal and begin to work. Returns what was replayed. Raises StorageTrouble."""
        self._hall, replayed = self._rebuild()
        self._thread.start()
        return replayed

    def submit(self, command: Command, reply: Callable[[Answer], None]) -> None:
        """Queue *command*; *reply* is part of the delivery of its batch."""
        self._queue.put(_Order(command=command, reply=reply))

    def ask(self, question: Callable[[Hall], T], reply: Callable[[T | StorageTrouble], None]) -> None:
        """Have *question* look at the hall when all it shows is durable. It must not change the hall or keep it."""
        self._queue.put(_Question(look=lambda hall: partial(reply, question(hall)), fail=reply))

    def stop(self) -> None:
        """Answer what is queued, then end."""
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            jobs, stopping = self._gather(job)
            self._serve(jobs)
            if stopping:
                return

    def _gather(self, first: _Job) -> tuple[list[_Job], bool]:
        jobs = [first]
        while len(jobs) < BATCH:
            try:
                job = self._queue.get_nowait()
            except Empty:
                break
            if job is None:
                return jobs, True
            jobs.append(job)
        return jobs, False

    def _serve(self, jobs: Sequence[_Job]) -> None:
        """Decide and keep the orders first, so that questions see only what is durable."""
        try:
            hall = self._present_hall()
            replies, records = self._decide_all(hall, [job for job in jobs if isinstance(job, _Order)])
            if records:
                self._journal.append(records, hall.take_touched())
        except StorageTrouble as trouble:
            # The hall in memory ran ahead of the disk; the journal is the truth, so the hall is built from it again.
            log.error("the journal cannot be used: %s", trouble)  # noqa: TRY400  the reason says it all
            self._hall = None
            replies, records = [partial(_fail, job, trouble) for job in jobs], []
        else:
            replies += [job.look(hall) for job in jobs if isinstance(job, _Question)]
        self._deliver(Delivery(replies=tuple(replies), records=tuple(records)))

    def _decide_all(
        self, hall: Hall, orders: Sequence[_Order]
    ) -> tuple[list[Callable[[], None]], list[Recorded]]:
        replies: list[Callable[[], None]] = []
        records: list[Recorded] = []
        for order in orders:
            answer: Answer | None
            try:
                answer = hall.answer(order.command)
                if answer is None:
                    records += hall.record(order.command, self._clock())
                    answer = records[-1]
            except Refusal as refusal:
                answer = refusal
            replies.append(partial(order.reply, answer))
        return replies, records

    def _present_hall(self) -> Hall:
        if self._hall is None:
            self._hall, _ = self._rebuild()
        return self._hall

    def _rebuild(self) -> tuple[Hall, list[Recorded]]:
        hall = self._empty_hall()
        replayed = list(self._journal.replay())
        for record in replayed:
            hall.apply(record)
        hall.take_touched()
        return hall, replayed


def _fail(job: _Job, trouble: StorageTrouble) -> None:
    match job:
        case _Order(reply=reply):
            reply(trouble)
        case _Question(fail=fail):
            fail(trouble)
