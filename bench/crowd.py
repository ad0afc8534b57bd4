"""A crowd of kiosks and officers that press on through every crash, and remember each answer they got.

Every command is repeated under its request id until it is answered, as the real programs do.
"""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

import httpx

from wire import codec
from wire.commands import CallNext, Command, FinishService, IssueTicket, OpenCounter, StartService, path_of
from wire.events import Record, TicketCalled
from wire.problem import Problem

_RETRY_SECONDS = 0.02
_PATIENCE_SECONDS = 30.0


class Server(Protocol):
    """A server that is killed and started again at the same address."""

    @property
    def url(self) -> str:
        """Where it answers when it runs."""

    @property
    def key(self) -> str:
        """The hall's key."""


@dataclass
class Crowd:
    """Presses buttons at *server* from many threads until told to stop. Its kiosks ask for *service*. An answer that takes longer than
    *answer_seconds* counts as lost, and its command is sent again by another connection.
    """

    server: Server
    service: str
    answer_seconds: float = 20
    answered: dict[str, tuple[Command, Record]] = field(default_factory=dict)
    refused: list[Problem] = field(default_factory=list)
    faults: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []
        self._key = self.server.key
        self._lines = threading.local()

    def begin(self, *, kiosks: int, counters: tuple[str, ...]) -> None:
        """Everybody starts."""
        works: list[Callable[[], None]] = [self._kiosk] * kiosks
        works += [partial(self._officer, counter) for counter in counters]
        self._threads = [threading.Thread(target=self._work, args=(work,), daemon=True) for work in works]
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Everybody finishes the command in hand and goes home. Raises the first fault anybody met."""
        self._over.set()
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)
            if thread.is_alive():
                raise TimeoutError("somebody is still waiting for an answer")
        if self.faults:
            raise self.faults[0]

    def _work(self, work: Callable[[], None]) -> None:
        try:
            with httpx.Client(
                headers={"Authorization": f"Bearer {self._key}"}, timeout=self.answer_seconds
            ) as line:
                self._lines.own = line
                while not self._over.is_set():
                    work()
        except BaseException as fault:  # noqa: BLE001  told to the story by end()
            self.faults.append(fault)

    def _kiosk(self) -> None:
        self.send(IssueTicket(request_id=_request_id(), service=self.service, kiosk="k1"))

    def _officer(self, counter: str) -> None:
        self.send(OpenCounter(request_id=_request_id(), counter=counter, officer=f"officer {counter}"))
        called = self.send(CallNext(request_id=_request_id(), counter=counter))
        if called is not None and isinstance(called.event, TicketCalled):
            ticket = called.event.ticket
            self.send(StartService(request_id=_request_id(), counter=counter, ticket=ticket))
            self.send(FinishService(request_id=_request_id(), counter=counter, ticket=ticket))

    def _pause(self) -> None:
        threading.Event().wait(_RETRY_SECONDS)  # the server is down, or in trouble

    def send(self, command: Command) -> Record | None:
        """Repeat *command* until it is answered; None if it was refused."""
        content = codec.encode_command(command)
        path = path_of(type(command))
        while True:
            try:
                answer = self._lines.own.post(self.server.url + path, content=content)
            except httpx.TransportError:
                self._pause()
                continue
            if answer.status_code == 200:
                record = codec.decode_record(answer.content)
                self.answered[command.request_id] = (command, record)
                return record
            problem = codec.decode_problem(answer.content)
            if problem.status not in {503, 507}:
                self.refused.append(problem)
                return None
            self._pause()


def _request_id() -> str:
    return secrets.token_urlsafe(16)
