"""Words are taken out of journaled records, and answers deleted, so that the chain still fits and the acts say that it was done.

What the record said else stays, and can still be verified: in its link a digest stands for the body (see ``chain``).
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, delete, func, not_, or_, select, update

from server.domain.texts import FREE
from server.service.acts import Act
from server.service.origin import Origin
from server.storage.act_rows import SqlActs
from server.storage.chain import Chain
from server.storage.database import translated
from server.storage.person_rows import records_of, ticket_row
from server.storage.tables import audit, journal, particulars, to_micros
from server.storage.texts import without_text

PURGED: Final = "texts-purged"
PART: Final = 500
"""Records that one transaction changes: nobody waits long for it."""
PARTS: Final = 40
"""Transactions of one purge: what an old journal has beyond them goes on the following days."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Erased:
    """How many answers are deleted, and how many records have lost a text."""

    particulars: int
    texts: int


class SqlErasing:
    """*key* is the audit's; *acts* hear what was done, in its own transaction. Safe to use from any thread."""

    def __init__(self, engine: Engine, acts: SqlActs, *, key: bytes) -> None:
        self._engine = engine
        self._acts = acts
        self._chain = Chain(key)

    def erase(self, ticket: str, origin: Origin) -> Erased | None:
        """What is kept of the visitor with the latest ticket of that id; None when there is none. Raises StorageTrouble."""
        with translated(), self._writing() as connection:
            known = ticket_row(connection, ticket)
            gone = connection.execute(delete(particulars).where(particulars.c.ticket == ticket)).rowcount
            if known is None and not gone:
                return None
            rows = [] if known is None else [row for row, _ in records_of(connection, known)]
            erased = Erased(particulars=gone, texts=self._without_texts(connection, rows))
            details = {"particulars": erased.particulars, "texts": erased.texts}
            self._acts.note_with(
                connection, Act(action="person-erase", subject=ticket, details=details, origin=origin)
            )
        self._flush()
        return erased

    def purge_texts(self, before: datetime) -> int:
        """Take the free texts out of all days that opened before that (aware) moment but the last of them. How many records had one.

        Raises StorageTrouble.
        """
        texts = 0
        for _ in range(PARTS):
            found = self._purge_part(to_micros(before))
            if found is None:
                break
            texts += found
        if texts:
            self._flush()
        return texts

    def _purge_part(self, before: int) -> int | None:
        """In how many of the next PART records there was one; None when none are left."""
        with translated(), self._writing() as connection:
            end = connection.scalar(
                select(func.max(journal.c.seq)).where(journal.c.kind == "DayOpened", journal.c.at < before)
            )
            old = select(journal).where(
                journal.c.seq > _purged_to(connection),
                journal.c.seq < (end or 0),
                journal.c.erased.is_(None),
                or_(*(_with_text(kind, path[-1]) for kind, path in FREE.items())),
            )
            rows = connection.execute(old.order_by(journal.c.seq)).fetchmany(PART)
            if not rows:
                return None
            texts = self._without_texts(connection, rows)
            details = {"texts": texts, "to": rows[-1].seq}
            self._acts.note_with(connection, Act(action=PURGED, subject="journal", details=details))
            return texts

    def _without_texts(self, connection: Connection, rows: Iterable[Row[Any]]) -> int:
        """Take the texts out of *rows*. In how many there was one."""
        changed = 0
        for row in rows:
            left = without_text(row.kind, row.body)
            if left is not None:
                digest = self._chain.digest(row.body) if row.erased is None else row.erased.partition(":")[0]
                values = {"body": left, "erased": self._chain.erasure(digest, left)}
                connection.execute(update(journal).where(journal.c.seq == row.seq).values(values))
                changed += 1
        return changed

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.begin() as connection:
            if connection.dialect.name == "sqlite":
                # Else what is deleted stays readable in the file until its place is used again.
                connection.exec_driver_sql("PRAGMA secure_delete = ON")
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    def _flush(self) -> None:
        """Out of SQLite's log as well, as far as nobody reads it at the moment."""
        if self._engine.dialect.name == "sqlite":
            with translated(), self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _with_text(kind: str, name: str) -> ColumnElement[bool]:
    """Nearly all of them have none, and need not be read."""
    return and_(journal.c.kind == kind, not_(journal.c.body.contains(f'"{name}":""')))


def _purged_to(connection: Connection) -> int:
    """The last record that a purge has looked at."""
    last = select(audit.c.details).where(audit.c.action == PURGED).order_by(audit.c.seq.desc()).limit(1)
    details = connection.scalar(last)
    return 0 if details is None else int(json.loads(details)["to"])
