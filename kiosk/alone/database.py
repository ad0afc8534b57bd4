"""A small SQLite file that holds what it was told when the power goes, and is set aside when it is broken.

Knows SQLite and the file system. Must not know what is kept.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

_BROKEN: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})

logger = logging.getLogger(__name__)


class StoreTrouble(Exception):
    """Nothing can be kept or read now: no room, no permission, or another program has the file. Later it may go again."""


class Database:
    """Opened when first used, and again after trouble. *tables* is the SQL that makes them, *version* its number.

    One program at a time has the file. A transaction is on the disk when it ends, or has not been.
    """

    def __init__(self, file: Path, *, tables: str, version: int) -> None:
        self.file = file
        self._tables = tables
        self._version = version
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is done within, or nothing. Raises StoreTrouble."""
        try:
            connection = self._opened()
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except (sqlite3.Error, OSError) as error:
            # Whether a failed COMMIT is on the disk, only the disk knows: it is asked when the file is opened again.
            self.close()
            if _is_broken(error):
                self._set_aside(error)
            raise StoreTrouble(f"{self.file}: {error}") from error
        except BaseException:
            self.close()
            raise

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What *query* finds. Raises StoreTrouble."""
        with self.transaction() as connection:
            return connection.execute(query, values).fetchall()

    def close(self) -> None:
        """Let go of the file. What was not committed has not been."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._connection = self._open()
            except sqlite3.Error as error:
                if not _is_broken(error):
                    raise
                self._set_aside(error)
                self._connection = self._open()
        return self._connection

    def _open(self) -> sqlite3.Connection:
        # Who else has the file has it for good: nothing to wait for, and this is the GUI's thread.
        connection = sqlite3.connect(self.file, timeout=0, isolation_level=None)
        try:
            # Held alone, the log needs no memory shared between processes; FULL: on the disk when COMMIT returns.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            self._check(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _check(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        [(version,)] = connection.execute("PRAGMA user_version")
        if version not in {0, self._version}:
            raise _broken(f"it is of version {version}")
        [(page,)] = connection.execute("PRAGMA page_size")
        if self.file.stat().st_size % page:
            raise _broken("its last page is cut")  # SQLite would read what is missing as zeros
        [(found,)] = connection.execute("PRAGMA integrity_check(1)")
        if found != "ok":
            raise _broken(found)
        if version == 0:
            for statement in self._tables.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {self._version}")
        connection.execute("COMMIT")

    def _set_aside(self, why: Exception) -> None:
        place = next(n for n in range(1, 10_000) if not self.file.with_suffix(f".broken-{n}").exists())
        aside = self.file.with_suffix(f".broken-{place}")
        logger.warning("%s cannot be used, becomes %s: %s", self.file, aside.name, " ".join(str(why).split()))
        try:
            for ending in ("-wal", "-shm", "-journal"):
                beside = self.file.with_name(self.file.name + ending)
                if beside.exists():
                    beside.replace(aside.with_name(aside.name + ending))
            self.file.replace(aside)
        except OSError as error:
            logger.warning("%s stays: %s", self.file, error)


def _is_broken(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN


def _broken(why: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(why)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
