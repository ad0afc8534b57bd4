"""Journals of a day as a hall writes it, through the hall and the journal themselves, only faster than life.

Knows the server's parts. Must not know what is measured with the journals.
"""

from datetime import datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from server.domain.commands import (
    CallNext,
    Command,
    FinishService,
    IssueTicket,
    OpenCounter,
    StartService,
)
from server.domain.events import Recorded, TicketCalled
from server.domain.hall import Hall
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal

_BATCH: Final = 2000
_DAY_SO_FAR: Final = timedelta(hours=4)


class Writer:
    """Writes a journal into *file* for the hall of *mall*. The day began four hours before *now*, *events* ago."""

    def __init__(self, file: Path, *, mall: Path, now: datetime, events: int) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._engine = open_engine(f"sqlite:///{file}")
        migrate(self._engine)
        self._journal = SqlJournal(self._engine)
        self._hall = Hall(plan_of(load_mall(mall), always_open=True))
        self._at, self._step = now - _DAY_SO_FAR, _DAY_SO_FAR / (events + 1)
        self._records: list[Recorded] = []
        self._ids = 0
        for counter in self._hall.plan.counters:
            self._do(OpenCounter(request_id=self._id(), counter=counter, officer=f"officer {counter}"))

    @property
    def events(self) -> int:
        """How many there are."""
        return self._hall.seq

    def visits(self, count: int) -> None:
        """*count* visitors come, are called, served and gone: four events each."""
        by_agency = {place.agency: place.id for place in self._hall.plan.counters.values()}
        for service in islice(cycle(self._hall.plan.services.values()), count):
            self._comes(service.id)
            counter = by_agency[service.agency]
            called = self._do(CallNext(request_id=self._id(), counter=counter)).event
            assert isinstance(called, TicketCalled)
            self._do(StartService(request_id=self._id(), counter=counter, ticket=called.ticket))
            self._do(FinishService(request_id=self._id(), counter=counter, ticket=called.ticket))

    def waiting(self, count: int) -> None:
        """*count* more visitors come and wait, spread over all services."""
        for service in islice(cycle(self._hall.plan.services), count):
            self._comes(service)

    def _comes(self, service: str) -> None:
        """A visitor takes a number; every tenth has priority."""
        priority = "elderly" if self._ids % 10 == 0 else None
        self._do(IssueTicket(request_id=self._id(), service=service, kiosk="kiosk-1", priority=priority))

    def close(self) -> None:
        """What is left goes to disk."""
        self._keep()
        self._engine.dispose()

    def _do(self, command: Command) -> Recorded:
        self._at += self._step
        self._records += self._hall.pass_time(self._at)
        self._records += self._hall.record(command, self._at)
        answer = self._records[-1]
        if len(self._records) >= _BATCH:
            self._keep()
        return answer

    def _keep(self) -> None:
        if self._records:
            self._journal.append(self._records, self._hall.take_touched(), self._hall.take_ended_legs())
            self._records = []

    def _id(self) -> str:
        self._ids += 1
        # As spread over the index as random ids are, and as long as ID_LENGTH says.
        return f"{self._ids * 0x9E3779B97F4A7C15 % 2**64:016x}-saved"
