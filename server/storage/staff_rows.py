"""Officers as rows, with what they sign in by sealed."""

from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select

from server.staff.officers import (
    CardTaken,
    LastAdministrator,
    NameTaken,
    Officer,
    is_last_administrator,
    same_name,
)
from server.staff.posts import Post
from server.storage.database import Also, nothing_more, translated
from server.storage.tables import staff


class SqlRegister:
    """Implements ``staff.officers.Register``. Safe to use from any thread; each call is a short transaction, *also* is a part of each change."""

    def __init__(self, engine: Engine, *, also: Also = nothing_more) -> None:
        self._engine = engine
        self._also = also

    def everybody(self) -> tuple[Officer, ...]:
        """By id. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            rows = connection.execute(select(staff)).all()
        # Not by the database: each sorts by a rule of its own.
        return tuple(sorted(map(_officer_of, rows), key=lambda officer: officer.id))

    def officer(self, officer: str) -> Officer | None:
        """The one of that id. Raises StorageTrouble."""
        return self._one(staff.c.officer == officer)

    def with_card(self, card: str) -> Officer | None:
        """The one with that card. Raises StorageTrouble."""
        return self._one(staff.c.card == card)

    def _one(self, its: Any) -> Officer | None:
        with translated(), self._engine.connect() as connection:
            row = connection.execute(select(staff).where(its)).first()
        return None if row is None else _officer_of(row)

    def put(self, officer: Officer) -> None:
        """Keep in place of the one before. Returns after the flush. Raises NameTaken, CardTaken, LastAdministrator,
        StorageTrouble.
        """
        with translated(), self._engine.begin() as connection:
            _alone(connection)
            _keep_an_administrator(connection, officer.id, officer)
            for other in connection.execute(select(staff).where(staff.c.officer != officer.id)):
                if same_name(other.name, officer.name):
                    raise NameTaken(other.officer)
                if officer.card is not None and other.card == officer.card:
                    raise CardTaken(other.officer)
            connection.execute(delete(staff).where(staff.c.officer == officer.id))
            connection.execute(insert(staff), _row_of(officer))
            self._also(connection)

    def strike(self, officer: str) -> bool:
        """Delete the row. Raises LastAdministrator, StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            _alone(connection)
            _keep_an_administrator(connection, officer, None)
            struck = connection.execute(delete(staff).where(staff.c.officer == officer)).rowcount > 0
            self._also(connection)
            return struck


def _alone(connection: Connection) -> None:
    """SQLite would read first and take the right to write later, when another one may have written meanwhile."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _keep_an_administrator(connection: Connection, officer: str, after: Officer | None) -> None:
    """Two administrators who give up at once see each other: PostgreSQL locks their rows, SQLite has one writer."""
    rows = connection.execute(select(staff).where(staff.c.role == Post.ADMINISTRATOR).with_for_update())
    known = {row.officer: _officer_of(row) for row in rows}
    before = known.pop(officer, None)
    if is_last_administrator(before, after, known.values()):
        raise LastAdministrator(officer)


def _officer_of(row: Row[Any]) -> Officer:
    return Officer(
        id=row.officer,
        name=row.name,
        agency=row.agency,
        secret=row.secret,
        card=row.card,
        active=row.active,
        post=Post(row.role),
    )


def _row_of(officer: Officer) -> dict[str, Any]:
    return {
        "officer": officer.id,
        "name": officer.name,
        "agency": officer.agency,
        "secret": officer.secret,
        "card": officer.card,
        "active": officer.active,
        "role": officer.post.value,
    }
