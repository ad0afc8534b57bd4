"""The journal read as it grows, by another process than the one that writes it."""

from collections.abc import Sequence

from sqlalchemy import Engine, select

from server.domain.events import Recorded
from server.storage.database import translated
from server.storage.record_rows import record_of
from server.storage.tables import journal, recorded


class SqlTail:
    """Implements ``forecasting.following.Tail``. Every question is a short transaction: no writer waits for a reader."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def beginning(self, days: int) -> int:
        """The number of the record that opened the last business day but *days*, or of the first one. Raises StorageTrouble."""
        opened = select(journal.c.seq).where(journal.c.kind == "DayOpened").order_by(journal.c.seq.desc())
        with translated(), self._engine.connect() as connection:
            openings = connection.scalars(opened.limit(days + 1)).all()
        return min(openings) if len(openings) > days else 1

    def after(self, seq: int, limit: int) -> Sequence[Recorded]:
        """At most *limit* records after the one numbered *seq*, in order. Raises StorageTrouble, UnreadableEvent."""
        following = select(*recorded).where(journal.c.seq > seq).order_by(journal.c.seq).limit(limit)
        with translated(), self._engine.connect() as connection:
            return [record_of(row) for row in connection.execute(following)]
