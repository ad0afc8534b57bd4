"""What visitors said of themselves as rows: a keyed hash and the last digits, for one day (Law 27/2022).

A row is kept before its command is journaled and counts when the journal has the record: whatever is killed in between leaves
a row that nobody sees, and that goes with the day.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, select

from server.domain.events import ParticularsGiven
from server.service.acts import Act
from server.service.particulars import Sealed
from server.storage.act_rows import SqlActs
from server.storage.bulk import BulkInsert
from server.storage.database import translated
from server.storage.record_rows import record_of
from server.storage.tables import given, journal, particulars, recorded


class SqlParticulars:
    """Implements ``service.ports.Particulars``. Safe to use from any thread. *acts* hear of a purge, in its own transaction."""

    def __init__(self, engine: Engine, acts: SqlActs | None = None) -> None:
        self._engine = engine
        self._acts = acts
        self._rows = BulkInsert(particulars, engine.dialect, changed=("hash", "last_four", "given_on"))

    def keep(self, ticket: str, request_id: str, day: date, answers: Sequence[Sealed]) -> None:
        """Keep *answers* in one transaction. Returns after the flush. Raises StorageTrouble."""
        rows = [
            (ticket, each.service, each.field, request_id, each.hash, each.last_four, day) for each in answers
        ]
        with translated(), self._engine.begin() as connection:
            self._rows.insert(connection, rows)

    def of_ticket(self, ticket: str) -> tuple[Sealed, ...]:
        """Those whose request the journal has, of several to one field the last. Raises StorageTrouble, UnreadableEvent."""
        with translated(), self._engine.connect() as connection:
            counting, _ = _sorted_out(connection, ticket)
        return tuple(
            Sealed(service=row.service, field=row.field, hash=row.hash, last_four=row.last_four)
            for row in counting
        )

    def tidy(self, ticket: str) -> None:
        """Delete the others. Raises StorageTrouble, UnreadableEvent."""
        with translated(), self._engine.begin() as connection:
            _, others = _sorted_out(connection, ticket)
            _overwrite(connection)
            for row in others:
                its = (column == row._mapping[column] for column in particulars.primary_key)  # noqa: SLF001  public in all but name
                connection.execute(delete(particulars).where(*its))

    def purge(self, day: date) -> int:
        """Delete what was said on other days. Raises StorageTrouble.

        Days that a wrong clock put after *day* go as well: their tickets are as dead.
        """
        others = particulars.c.given_on != day
        with translated(), self._engine.begin() as connection:
            _overwrite(connection)
            gone = connection.execute(delete(particulars).where(others).returning(particulars.c.given_on))
            days = Counter(f"{of_day:%Y-%m-%d}" for of_day in gone.scalars())
            if days and self._acts is not None:
                self._acts.note_with(connection, Act(action="particulars-purged", details=days))
            return days.total()


def _overwrite(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        # Else what is deleted stays readable in the file until its place is used again.
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def _sorted_out(connection: Connection, ticket: str) -> tuple[list[Row[Any]], list[Row[Any]]]:
    """The ticket's rows: those that count, and the others."""
    its = select(particulars).where(particulars.c.ticket == ticket)
    rows = connection.execute(its.order_by(particulars.c.service, particulars.c.field)).all()
    said_by = _said_by(connection, ticket, {row.request_id for row in rows})
    counting = [row for row in rows if said_by.get((row.service, row.field)) == row.request_id]
    return counting, [row for row in rows if row not in counting]


def _said_by(connection: Connection, ticket: str, requests: Iterable[str]) -> dict[tuple[str, str], str]:
    """Which of *requests* the journal has as the last to answer a service's field."""
    theirs = select(*recorded).where(given, journal.c.request_id.in_(requests)).order_by(journal.c.seq)
    said_by: dict[tuple[str, str], str] = {}
    for record in map(record_of, connection.execute(theirs)):
        if isinstance(record.event, ParticularsGiven) and record.event.ticket == ticket:
            said_by |= {(each.service, each.field): record.request_id for each in record.event.fields}
    return said_by
