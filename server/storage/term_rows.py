"""A hall's seat on PostgreSQL: a row, the database's own clock, and the right to end the sessions of a leader whose term is over."""

from collections.abc import Callable, Mapping
from typing import Final

import msgspec
from sqlalchemy import Engine, inspect, select, text, update
from sqlalchemy.exc import DBAPIError

from server.leading.lease import USUAL, Pace, Seat
from server.leading.terms import SeatBusy
from server.storage.database import (
    DatabaseInUse,
    migrate,
    only_writer,
    open_engine,
    translated,
)
from server.storage.seat_urls import session_name
from server.storage.tables import leadership

_MICROS: Final = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
_NOW: Final = text(_MICROS)
_LOCK_MILLISECONDS: Final = 1000
_LOCK_NOT_AVAILABLE: Final = "55P03"
_END_MILLISECONDS: Final = 2000


class SqlTerms:
    """Implements ``leading.terms.Terms`` for the database at *url* (with the hall's schema), in the name of *holder*. *audit_key* is asked
    for where the tables are made, or brought to a form that has a seat: then nobody has led before.

    Has a connection of its own: to renew never waits for those who serve.
    """

    def __init__(
        self,
        url: str,
        holder: str,
        *,
        schema: str = "",
        pace: Pace = USUAL,
        audit_key: Callable[[], bytes] = bytes,
    ) -> None:
        self._url, self._holder, self._schema = url, holder, schema
        self._audit_key = audit_key
        self._later = text(f"{_MICROS} + {round(pace.lease_seconds * 1_000_000)}")
        self._engine = open_engine(url)
        self._is_prepared = False

    def close(self) -> None:
        """Hang up."""
        self._engine.dispose()

    def seat(self) -> Seat:
        """How it is now. Makes the tables where there are none. Raises StorageTrouble, SeatBusy, NewerDatabase."""
        with translated():
            self._prepare()
            is_over = (leadership.c.until <= _NOW).label("is_over")
            with self._engine.connect() as connection:
                row = connection.execute(select(leadership, is_over)).one()
        keys = msgspec.json.decode(row.fingerprints, type=dict[str, str])
        return Seat(term=row.term, holder=row.holder, beat=row.beat, is_over=row.is_over, keys=keys)

    def take(self, seen: Seat, keys: Mapping[str, str]) -> int | None:
        """Begin the next term. Raises StorageTrouble."""
        with translated():
            try:
                term = self._take(seen, keys)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
                    raise
                # Stopped in the middle of a commit: it would hold the seat for as long as it stands still.
                self._end_sessions(seen)
                term = self._take(seen, keys)
            if term is not None:
                # What they have not committed can only fail now; while it lies there, the same rows would have to wait.
                self._end_sessions(seen)
        return term

    def renew(self, term: int) -> bool:
        """Give a sign of life. Raises StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            # A lease need not outlive the machine: it does not wait for a replica.
            connection.exec_driver_sql("SET LOCAL synchronous_commit = local")
            mine = update(leadership).where(leadership.c.term == term)
            return connection.execute(mine.values(beat=leadership.c.beat + 1, until=self._later)).rowcount > 0

    def release(self, term: int) -> None:
        """It is over now. Raises StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            connection.execute(update(leadership).where(leadership.c.term == term).values(until=0))

    def _take(self, seen: Seat, keys: Mapping[str, str]) -> int | None:
        its = (leadership.c.term == seen.term) & (leadership.c.beat == seen.beat)
        with self._engine.begin() as connection:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_LOCK_MILLISECONDS}")
            next_term = {
                "term": seen.term + 1,
                "beat": 0,
                "holder": self._holder,
                "until": self._later,
                "fingerprints": msgspec.json.encode(keys).decode(),
            }
            taken = connection.execute(update(leadership).where(its).values(next_term)).rowcount > 0
        return seen.term + 1 if taken else None

    def _end_sessions(self, seen: Seat) -> None:
        """Those of the term that is over. Its leader may be a process that stands still, or a machine that nobody reaches."""
        theirs = text(
            "SELECT pg_terminate_backend(pid, :patience) FROM pg_stat_activity"
            " WHERE application_name = :name AND datname = current_database() AND pid <> pg_backend_pid()"
        )
        name = session_name(self._url, seen.holder, seen.term)
        with self._engine.connect() as connection:
            connection.execute(theirs, {"patience": _END_MILLISECONDS, "name": name}).all()

    def _prepare(self) -> None:
        if self._is_prepared:
            return
        # Only a new one needs the right to make it.
        if self._schema and not inspect(self._engine).has_schema(self._schema):
            with self._engine.begin() as connection:
                connection.exec_driver_sql(f'CREATE SCHEMA IF NOT EXISTS "{self._schema}"')
        if not inspect(self._engine).has_table(leadership.name):
            _make_tables(self._engine, self._audit_key)
        self._is_prepared = True


def _make_tables(engine: Engine, audit_key: Callable[[], bytes]) -> None:
    try:
        with only_writer(engine):
            migrate(engine, audit_key=audit_key())
    except DatabaseInUse as busy:
        raise SeatBusy from busy
