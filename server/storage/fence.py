"""The fence: nothing that a server has under way is kept once another one's term has begun.

Every transaction of a fenced engine looks at the seat before it commits, and holds it in that place until it has: a take-over comes
either after the commit, and reads it, or before the look, and then the commit fails. So it goes by no clock. Whoever gets a connection
from a fenced engine need not know.
"""

from collections.abc import Iterator
from functools import partial

from sqlalchemy import Connection, Engine, event, update

from server.domain.events import Recorded
from server.service.ports import Deposed
from server.storage.database import translated
from server.storage.journal import SqlJournal
from server.storage.tables import leadership


def fenced(engine: Engine, term: int) -> Engine:
    """From now on *engine* commits in *term* alone. Its commits raise Deposed, or what the database says."""
    event.listen(engine, "commit", partial(_look, term=term))
    return engine


def _look(connection: Connection, *, term: int) -> None:
    # This lock keeps out whoever would change the key, the term, and nobody else: neither the leader's other transactions nor its signs
    # of life wait for a commit, which may itself wait for a replica.
    seat = connection.exec_driver_sql("SELECT term FROM leadership WHERE term = %s FOR KEY SHARE", (term,))
    if seat.first() is None:
        raise Deposed


class LedJournal(SqlJournal):
    """The journal of one *term*, on an engine that is fenced."""

    def __init__(self, engine: Engine, term: int, *, key: bytes = b"") -> None:
        super().__init__(engine, key=key)
        self._led, self._term = engine, term

    def replay(self) -> Iterator[Recorded]:
        """As every journal. At its end all that was read is durable, also on a replica that commits wait for: what another leader
        wrote, or this one without hearing the answer, may have been seen before that, and is answered from now on.
        """
        yield from super().replay()
        with translated(), self._led.begin() as connection:
            mine = update(leadership).where(leadership.c.term == self._term)
            connection.execute(mine.values(beat=leadership.c.beat + 1))
