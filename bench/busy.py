"""A hall on a busy day: many wait, counters call, serve and finish, and others come.

Knows the hall's HTTP interface. Must not know what is measured meanwhile.
"""

import threading
from collections.abc import Sequence
from itertools import cycle, islice
from typing import Final, Self

import httpx
import msgspec

from bench.programs import HallServer
from bench.sample import quick_services
from wire.codec import decode_record, encode_command
from wire.commands import (
    CallNext,
    Command,
    FinishService,
    IssueTicket,
    OpenCounter,
    StartService,
    path_of,
)
from wire.events import TicketCalled
from wire.mall import Mall
from wire.offers import Services

_PAUSE_SECONDS: Final = 0.25
"""Between two visits, each of four records: a mall of fifty counters has one in ten seconds."""
_NOBODY_WAITS: Final = 409


class Hall:
    """Officers at *counters*, and people who come for *services*. Close it at the end."""

    def __init__(self, server: HallServer, *, services: Sequence[str], counters: Sequence[str]) -> None:
        headers = {"Authorization": f"Bearer {server.key}"}
        self._http = httpx.Client(base_url=server.url, headers=headers, trust_env=False)
        self._ids = 0
        self._services = cycle(services)
        for counter in counters:
            self._do(OpenCounter(request_id=self._id(), counter=counter, officer=f"officer {counter}"))
        self._counters = cycle(counters)
        self._count = len(counters)

    @classmethod
    def of_sample(cls, server: HallServer, mall: Mall) -> Self:
        """At a counter of each line of the *mall*'s quick services."""
        services = quick_services(mall)
        return cls(server, services=services, counters=_counters(mall, services))

    def come(self, people: int) -> None:
        """So many more wait."""
        for service in islice(self._services, people):
            self._do(IssueTicket(request_id=self._id(), kiosk="kiosk-2", service=service))

    def waiting(self) -> int:
        """How many people wait in the fullest of the lines."""
        answer = self._http.get("/api/services").raise_for_status()
        offers = msgspec.json.decode(answer.content, type=Services).services
        return max(each.waiting for each in offers)

    def serve(self) -> bool:
        """The next counter at which somebody waits calls, serves and finishes. False where nobody waits."""
        return any(self._serve(counter) for counter in islice(self._counters, self._count))

    def close(self) -> None:
        """Go home."""
        self._http.close()

    def _serve(self, counter: str) -> bool:
        called = self._post(CallNext(request_id=self._id(), counter=counter))
        if called.status_code == _NOBODY_WAITS:
            return False
        event = decode_record(called.raise_for_status().content).event
        assert isinstance(event, TicketCalled), event
        self._do(StartService(request_id=self._id(), counter=counter, ticket=event.ticket))
        self._do(FinishService(request_id=self._id(), counter=counter, ticket=event.ticket))
        return True

    def _do(self, command: Command) -> None:
        self._post(command).raise_for_status()

    def _post(self, command: Command) -> httpx.Response:
        return self._http.post(path_of(type(command)), content=encode_command(command))

    def _id(self) -> str:
        self._ids += 1
        return f"busy-hall-{self._ids:012d}"


class BusyHall:
    """*waiting* people wait in *hall*; in a thread of its own one after the other is served, and somebody else comes.

    *pause_seconds* lie between two visits.
    """

    def __init__(self, hall: Hall, *, waiting: int, pause_seconds: float = _PAUSE_SECONDS) -> None:
        self._hall = hall
        self._waiting, self._pause_seconds = waiting, pause_seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="busy-hall", daemon=True)

    def __enter__(self) -> Self:
        """Everybody waits when this returns."""
        self._hall.come(self._waiting)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self._hall.close()

    def _work(self) -> None:
        while not self._over.wait(self._pause_seconds):
            self._hall.serve()
            self._hall.come(1)


def _counters(mall: Mall, services: Sequence[str]) -> list[str]:
    """One for each line of *services*."""
    lines = dict.fromkeys(each.line for each in mall.services if each.id in services)
    return [next(counter.id for counter in mall.counters if line in counter.lines) for line in lines]
