"""The journal on SQL: appends a batch durably in one transaction, replays in order."""

import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Engine, Row, bindparam, insert, select

from server.domain.events import Recorded
from server.domain.ticket import Ticket
from server.storage import codec
from server.storage.bulk import BulkInsert
from server.storage.database import translated
from server.storage.tables import from_micros, identity, journal, tickets, to_micros
from server.storage.ticket_rows import CHANGING, row_of

_REPLAY_CHUNK = 2000


class SqlJournal:
    """Implements ``service.ports.Journal``. Used by the clerk's thread alone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._records = BulkInsert(journal, engine.dialect)
        # A ticket's row is written whole: its first time as a new row, later over the old one.
        self._tickets = BulkInsert(tickets, engine.dialect, changed=CHANGING)
        with translated():
            self.id = self._identify()

    def _identify(self) -> str:
        with self._engine.begin() as connection:
            known = connection.scalar(select(identity.c.journal))
            if known is None:
                known = str(uuid.uuid4())
                connection.execute(insert(identity), {"journal": known})
            return str(known)

    def append(self, records: Sequence[Recorded], tickets: Sequence[Ticket]) -> None:
        """Keep the batch in one transaction. Returns after the flush. Raises StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            self._records.insert(connection, [_row(record) for record in records])
            self._tickets.insert(connection, [row_of(ticket) for ticket in tickets])

    def replay(self) -> Iterator[Recorded]:
        """From the beginning of the last business day but one. Raises StorageTrouble, UnreadableEvent."""
        with translated(), self._engine.connect() as connection:
            days = (
                select(journal.c.seq)
                .where(journal.c.kind == "DayOpened")
                .order_by(journal.c.seq.desc())
                .limit(2)
            )
            begin = min(connection.scalars(days).all(), default=1)
            chunks = connection.execution_options(yield_per=_REPLAY_CHUNK)
            everything = select(journal).where(journal.c.seq >= bindparam("begin")).order_by(journal.c.seq)
            with chunks.execute(everything, {"begin": begin}) as rows:
                for expected, row in enumerate(rows, start=begin):
                    if row.seq != expected:
                        raise codec.UnreadableEvent(f"record {expected} of the journal is missing")
                    yield _record(row)


def _record(row: Row[Any]) -> Recorded:
    seq, at, request_id, kind, version, body = tuple(row)
    return Recorded(
        seq=seq, at=from_micros(at), request_id=request_id, event=codec.event_of(kind, version, body)
    )


def _row(record: Recorded) -> dict[str, object]:
    return {
        "seq": record.seq,
        "at": to_micros(record.at),
        "request_id": record.request_id,
        "kind": type(record.event).__name__,
        "version": codec.VERSION,
        "body": codec.body_of(record.event),
    }
