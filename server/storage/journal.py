"""The journal on SQL: appends a batch durably in one transaction, replays in order."""

import uuid
from collections.abc import Iterator, Sequence
from datetime import timedelta
from operator import attrgetter
from typing import Final

from sqlalchemy import Connection, Engine, insert, select

from server.domain.events import Recorded
from server.domain.hall import EndedLeg
from server.domain.ticket import Ticket
from server.service.ports import LASTING_DAYS, NOBODYS, Origins
from server.storage import codec, leg_rows, record_rows, ticket_rows
from server.storage.bulk import BulkInsert
from server.storage.chain import Chain
from server.storage.database import translated
from server.storage.links import Links
from server.storage.tables import identity, journal, lasting, legs, recorded, tickets

_REPLAY_CHUNK: Final = 2000
_LASTING_MICROS: Final = timedelta(days=LASTING_DAYS) // timedelta(microseconds=1)


class SqlJournal:
    """Implements ``service.ports.Journal``. Used by the clerk's thread alone. *key* is the audit's (see ``chain``)."""

    def __init__(self, engine: Engine, *, key: bytes = b"") -> None:
        self._engine = engine
        self._links = Links(Chain(key))
        self._records = BulkInsert(journal, engine.dialect)
        # A ticket's row is written whole: its first time as a new row, later over the old one.
        self._tickets = BulkInsert(tickets, engine.dialect, changed=ticket_rows.CHANGING)
        self._legs = BulkInsert(legs, engine.dialect, changed=leg_rows.SAID)
        with translated():
            self.id = self._identify()

    def _identify(self) -> str:
        with self._engine.begin() as connection:
            known = connection.scalar(select(identity.c.journal))
            if known is None:
                known = str(uuid.uuid4())
                connection.execute(insert(identity), {"journal": known})
            return str(known)

    def append(
        self,
        records: Sequence[Recorded],
        tickets: Sequence[Ticket],
        legs: Sequence[EndedLeg],
        origins: Origins = NOBODYS,
    ) -> None:
        """Keep the batch in one transaction. Returns after the flush. Raises StorageTrouble."""
        with self._links.going_on(), translated(), self._engine.begin() as connection:
            self._records.insert(connection, self._links.rows(connection, records, origins))
            self._tickets.insert(connection, [ticket_rows.row_of(ticket) for ticket in tickets])
            self._legs.insert(connection, [leg_rows.row_of(leg) for leg in legs])

    def replay(self) -> Iterator[Recorded]:
        """From the beginning of the last business day but one. Raises StorageTrouble, UnreadableEvent."""
        with translated(), self._engine.connect() as connection:
            begin, _ = _beginning(connection)
            everything = select(*recorded).where(journal.c.seq >= begin).order_by(journal.c.seq)
            chunks = connection.execution_options(yield_per=_REPLAY_CHUNK)
            with chunks.execute(everything) as rows:
                for expected, row in enumerate(rows, start=begin):
                    if row.seq != expected:
                        raise codec.UnreadableEvent(f"record {expected} of the journal is missing")
                    yield record_rows.record_of(row)

    def lasting(self) -> Iterator[Recorded]:
        """What outlasts its day, from LASTING_DAYS before the replay. Raises StorageTrouble, UnreadableEvent."""
        with translated(), self._engine.connect() as connection:
            begin, at = _beginning(connection)
            recent = select(*recorded).where(lasting, journal.c.at >= at - _LASTING_MICROS)
            rows = connection.execute(recent).all()
        # The index has them by time. A clock that was far wrong for a while makes that another order.
        for row in sorted(rows, key=attrgetter("seq")):
            if row.seq < begin:
                yield record_rows.record_of(row)


def _beginning(connection: Connection) -> tuple[int, int]:
    """The number of the record that opened the last business day but one, and the earlier time of both days' openings."""
    opened = select(journal.c.seq, journal.c.at).where(journal.c.kind == "DayOpened")
    openings = connection.execute(opened.order_by(journal.c.seq.desc()).limit(2)).all()
    return min((row.seq for row in openings), default=1), min((row.at for row in openings), default=0)
