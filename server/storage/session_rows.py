"""Sessions as rows, by the hash of what their holder shows."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, bindparam, delete, insert, select, update

from server.staff.sessions import Session
from server.storage.database import Also, nothing_more, translated
from server.storage.tables import from_micros, sessions, to_micros


class SqlSessions:
    """Implements ``staff.sessions.SessionBook``. Safe to use from any thread; each call is a short transaction, *also* is a part of each that
    ends sessions.
    """

    def __init__(self, engine: Engine, *, also: Also = nothing_more) -> None:
        self._engine = engine
        self._also = also

    def everybody(self) -> tuple[Session, ...]:
        """The oldest first. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            rows = connection.execute(select(sessions).order_by(sessions.c.started, sessions.c.hash))
            return tuple(map(_session_of, rows))

    def session(self, of: str) -> Session | None:
        """The one of that hash. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            row = connection.execute(select(sessions).where(sessions.c.hash == of)).first()
        return None if row is None else _session_of(row)

    def put(self, session: Session) -> None:
        """Returns after the flush. Raises StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            connection.execute(insert(sessions), _row_of(session))

    def touch(self, used: dict[str, datetime]) -> None:
        """All in one transaction. Raises StorageTrouble."""
        if not used:
            return
        said = update(sessions).where(sessions.c.hash == bindparam("its")).values(used=bindparam("at"))
        with translated(), self._engine.begin() as connection:
            connection.execute(said, [{"its": each, "at": to_micros(at)} for each, at in used.items()])

    def end(self, hashes: tuple[str, ...]) -> int:
        """Delete the rows. Raises StorageTrouble."""
        if not hashes:
            return 0
        return self._ended(sessions.c.hash.in_(hashes))

    def end_all(self, person: str) -> int:
        """Delete somebody's rows. Raises StorageTrouble."""
        return self._ended(sessions.c.person == person)

    def _ended(self, which: ColumnElement[bool]) -> int:
        with translated(), self._engine.begin() as connection:
            count = connection.execute(delete(sessions).where(which)).rowcount
            self._also(connection)
            return count


def _session_of(row: Row[Any]) -> Session:
    return Session(
        hash=row.hash,
        person=row.person,
        stamp=row.stamp,
        started=from_micros(row.started),
        used=from_micros(row.used),
        ends=from_micros(row.ends),
    )


def _row_of(session: Session) -> dict[str, Any]:
    return {
        "hash": session.hash,
        "person": session.person,
        "stamp": session.stamp,
        "started": to_micros(session.started),
        "used": to_micros(session.used),
        "ends": to_micros(session.ends),
    }
