"""An officer who calls, starts and finishes over plain HTTP, one visit after the other, and looks at the clock."""

import time
from dataclasses import dataclass

import httpx

from bench.mall import clients_of
from bench.programs import HallServer
from wire.codec import decode_record, encode_command
from wire.commands import CallNext, Command, FinishService, IssueTicket, OpenCounter, StartService, path_of
from wire.events import Record, TicketCalled


@dataclass(frozen=True, kw_only=True, slots=True)
class Called:
    """A call: its record's number, its ticket, when it was asked for and when answered (``time.monotonic_ns()``)."""

    seq: int
    ticket: str
    asked_ns: int
    answered_ns: int


class Officer:
    """Sits at the first counter of the bench's mall."""

    def __init__(self, server: HallServer) -> None:
        headers = {"Authorization": f"Bearer {server.key}"}
        self._http = httpx.Client(base_url=server.url, headers=headers, trust_env=False)
        client = clients_of(1, "the-officer-")[0]
        self._counter, self._service = client.counter, client.services[0]
        self._ids = 0
        self._do(OpenCounter(request_id=self._id(), counter=self._counter, officer="officer"))
        self._somebody_comes()

    def visit(self) -> Called:
        """A visit, four records: who waits is called, served and gone, and somebody else comes."""
        asked = time.monotonic_ns()
        called = self._do(CallNext(request_id=self._id(), counter=self._counter))
        answered = time.monotonic_ns()
        assert isinstance(called.event, TicketCalled)
        ticket = called.event.ticket
        self._do(StartService(request_id=self._id(), counter=self._counter, ticket=ticket))
        self._do(FinishService(request_id=self._id(), counter=self._counter, ticket=ticket))
        self._somebody_comes()
        return Called(seq=called.seq, ticket=ticket, asked_ns=asked, answered_ns=answered)

    def close(self) -> None:
        """Go home."""
        self._http.close()

    def _somebody_comes(self) -> None:
        self._do(IssueTicket(request_id=self._id(), service=self._service, kiosk="kiosk-1"))

    def _do(self, command: Command) -> Record:
        answer = self._http.post(path_of(type(command)), content=encode_command(command))
        return decode_record(answer.raise_for_status().content)

    def _id(self) -> str:
        self._ids += 1
        return f"{time.monotonic_ns():016x}{self._ids:08d}"
