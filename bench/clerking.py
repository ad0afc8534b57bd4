"""How many commands a second the clerk decides and keeps, with the forecasts running beside it and without.

Knows the clerk and its journal. There is no network here: what forecasts take from the clerk would show.
"""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from typing import Final, Self

from bench.figures import Figure, Target
from bench.mall import AGENCIES, clients_of
from bench.setting import Setting
from server.domain import commands as c
from server.domain.events import Recorded, TicketCalled
from server.domain.hall import Hall
from server.forecasting.forecasts import LiveForecasts
from server.forecasting.frames import Commission
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.service.clerk import Answer, Clerk, Delivery, Order
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal

WAITING: Final = 500
_TURNS: Final = 3
"""A round is halved so often between the two: a noisy machine disturbs both alike."""
_PATIENCE_SECONDS: Final = 60.0
_KNOCK_SECONDS: Final = 0.05


def clerk_figures(setting: Setting) -> list[Figure]:
    """The rates, by turns: by the clock, and by the processor time that the server's process takes for them.

    The latter does not change with how many others want a processor, and is what forecasts could take from the clerk.
    """
    alone: list[_Rate] = []
    beside: list[_Rate] = []
    with _BusyHall(setting.folder / "clerking", setting.mall) as hall, hall.forecasts() as forecaster:
        for _ in range(setting.rounds * _TURNS):
            with _stopped(forecaster):
                alone.append(hall.rate(setting.seconds / _TURNS))
            beside.append(hall.rate(setting.seconds / _TURNS))
    return [
        Figure(
            name=f"clerk's commands beside the forecasts, {WAITING} waiting",
            value=median(rate.wall for rate in beside),
            unit="/s",
            limit=median(rate.wall for rate in alone),
            limit_is="without forecasts",
        ),
        Figure(
            name=f"clerk's commands a processor's second beside the forecasts, {WAITING} waiting",
            value=median(rate.processor for rate in beside),
            unit="/s",
            limit=median(rate.processor for rate in alone),
            limit_is="without forecasts",
            target=Target(ratio_at_least=0.9),
        ),
    ]


@dataclass(frozen=True, slots=True)
class _Rate:
    """Commands in a second of the clock, and of processor time."""

    wall: float
    processor: float


@contextmanager
def _stopped(pid: int) -> Iterator[None]:
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


class _BusyHall:
    """A clerk with a journal on disk, and every counter at work: for each who comes one is served."""

    def __init__(self, folder: Path, mall: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._commission = Commission(
            mall=str(mall), database=f"sqlite:///{folder / 'giliran.sqlite'}", always_open=True
        )
        self._engine = open_engine(self._commission.database)
        migrate(self._engine)
        plan = plan_of(load_mall(mall))
        self._deliveries: SimpleQueue[Delivery] = SimpleQueue()
        self._clerk = Clerk(
            empty_hall=lambda: Hall(plan),
            journal=SqlJournal(self._engine),
            clock=lambda: datetime.now(UTC),
            deliver=self._deliveries.put,
        )
        self._clerk.start()
        self._clients = clients_of(AGENCIES, "clerking0000")
        self._requests = 0
        self._do(
            [
                c.OpenCounter(request_id=self._request(), counter=client.counter, officer=client.name)
                for client in self._clients
            ]
        )
        for _ in range(WAITING // AGENCIES + 1):
            self._do(self._newcomers())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._clerk.stop()
        self._engine.dispose()

    @contextmanager
    def forecasts(self) -> Iterator[int]:
        """The forecasts run, and have begun to tell something. Their process."""
        with LiveForecasts(self._commission, first_after_seconds=0.0) as live:
            began = time.monotonic()
            while not live.newcomers(datetime.now(UTC)):
                if time.monotonic() - began > _PATIENCE_SECONDS:
                    raise RuntimeError("no forecasts come")
                time.sleep(_KNOCK_SECONDS)
            assert live.pid is not None, "it tells something"
            yield live.pid

    def rate(self, seconds: float) -> _Rate:
        """Commands a second, for so many seconds."""
        began, used, count = time.perf_counter(), time.process_time(), 0
        while time.perf_counter() - began < seconds:
            count += self._visits()
        return _Rate(count / (time.perf_counter() - began), count / (time.process_time() - used))

    def _visits(self) -> int:
        """Somebody comes to every agency, and somebody is served."""
        self._do(self._newcomers())
        answers = self._do(
            [c.CallNext(request_id=self._request(), counter=one.counter) for one in self._clients]
        )
        called = [answer.event for answer in answers if isinstance(answer, Recorded)]
        visits = [(event.counter, event.ticket) for event in called if isinstance(event, TicketCalled)]
        for kind in (c.StartService, c.FinishService):
            self._do(
                [
                    kind(request_id=self._request(), counter=counter, ticket=ticket)
                    for counter, ticket in visits
                ]
            )
        return len(self._clients) * 4

    def _newcomers(self) -> list[c.Command]:
        """A tenth of them elderly."""
        return [
            c.IssueTicket(
                request_id=(request := self._request()),
                kiosk="k",
                service=client.services[place % 2],
                priority="elderly" if request.endswith("7") else None,
            )
            for place, client in enumerate(self._clients)
        ]

    def _request(self) -> str:
        self._requests += 1
        return f"clerking-{self._requests:013d}"

    def _do(self, commands: Sequence[c.Command]) -> list[Answer]:
        answers: list[Answer] = []
        self._clerk.submit([Order(command=command, reply=answers.append) for command in commands])
        for reply in self._deliveries.get(timeout=_PATIENCE_SECONDS).replies:
            reply()
        return answers
