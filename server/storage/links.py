"""The journal's rows as they are chained: each after the one before it, by whoever appends.

The last row's hash is remembered from one batch to the next. After anything that went wrong it is read again: whether the batch was kept
all the same, only the database knows.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, select

from server.domain.events import Recorded
from server.service.origin import OWN
from server.service.ports import Origins
from server.storage.bulk import BulkRow
from server.storage.chain import JOURNAL, Chain
from server.storage.record_rows import row_of
from server.storage.tables import journal


class Links:
    """Belongs to the one who appends."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._head: str | None = None

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Around a transaction: if it does not end well, the next one begins by reading."""
        try:
            yield
        except BaseException:
            self._head = None
            raise

    def rows(self, connection: Connection, records: Sequence[Recorded], origins: Origins) -> list[BulkRow]:
        """The rows that keep *records*, in the order of the table's columns."""
        head = self._head if self._head is not None else head_of(connection)
        rows: list[BulkRow] = []
        for record in records:
            *said, body = row_of(record)
            origin = origins.get(record.request_id, OWN)
            head = link_of(
                self._chain, head, said, self._chain.digest(str(body)), origin.device, origin.person
            )
            rows.append((*said, body, origin.device, origin.person, head, None))
        self._head = head
        return rows


def head_of(connection: Connection) -> str:
    """The hash that the next record goes on from."""
    last = select(journal.c.chain).order_by(journal.c.seq.desc()).limit(1)
    return connection.scalar(last) or JOURNAL


def link_of(chain: Chain, previous: str, said: Sequence[object], digest: str, *origin: object) -> str:
    """The hash of a record's row. *said* is what the row says but its body, which *digest* stands for; *origin* is device and person."""
    return chain.link(previous, *said, digest, *origin)
