"""The limit below the clerk: the same rows written to SQLite with the same durability, by hand."""

import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from server.domain.commands import IssueTicket
from server.domain.hall import Hall
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal

Row = tuple[object, ...]
_SAMPLE: Final = 512


class RawCommits:
    """Writes a ticket's journal row and read-model row again and again into a database in *folder*."""

    def __init__(self, folder: Path, *, mall: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._journal, self._tickets = _rows_as_stored(folder / "sample.sqlite", mall)
        file = folder / "raw.sqlite"
        _make(file)
        self._database = sqlite3.connect(file, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._seq = 0

    def rate(self, *, batch: int, seconds: float) -> float:
        """Tickets a second for *seconds*, *batch* of them in each flushed transaction."""
        began, before = time.perf_counter(), self._seq
        while time.perf_counter() - began < seconds:
            rows = list(self._next(batch))
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany(_insert("journal", self._journal[0]), [journal for journal, _ in rows])
            self._database.executemany(_insert("tickets", self._tickets[0]), [ticket for _, ticket in rows])
            self._database.execute("COMMIT")
        return (self._seq - before) / (time.perf_counter() - began)

    def close(self) -> None:
        """Enough."""
        self._database.close()

    def _next(self, batch: int) -> Iterator[tuple[Row, Row]]:
        for _ in range(batch):
            self._seq += 1
            journal, ticket = self._journal[self._seq % _SAMPLE], self._tickets[self._seq % _SAMPLE]
            yield (self._seq, *journal[1:]), (self._seq, f"{self._seq * 7919 % 1_000_003:022d}", *ticket[2:])


def _make(file: Path) -> None:
    engine = open_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()


def _rows_as_stored(file: Path, mall: Path) -> tuple[list[Row], list[Row]]:
    """The rows that the hall itself would write for some tickets."""
    engine = open_engine(f"sqlite:///{file}")
    migrate(engine)
    plan = plan_of(load_mall(mall), always_open=True)
    hall, now, services = Hall(plan), datetime.now(UTC), list(plan.services)
    records = [*hall.pass_time(now)]
    for place in range(_SAMPLE):
        service = services[place % len(services)]
        command = IssueTicket(request_id=f"{place:022d}", service=service, kiosk="kiosk-1")
        records += hall.record(command, now)
    SqlJournal(engine).append(records, hall.take_touched(), hall.take_ended_legs())
    engine.dispose()
    with sqlite3.connect(file) as database:
        journal = database.execute("SELECT * FROM journal WHERE kind = 'TicketIssued'").fetchall()
        return journal, database.execute("SELECT * FROM tickets").fetchall()


def _insert(table: str, row: Row) -> str:
    return f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})"  # noqa: S608  the names stand above
