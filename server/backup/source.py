"""The hall's database as the backup reads it: nothing of its log is lost from one look to the next, and nobody waits.

SQLite's log begins anew only when all of it is in the database and no reader needs it any more. So a reader is held here all the time: from
each look at the log to the next one, the next one beginning before the one before ends. Whatever others do (the clerk's
own tidying, a command of an administrator), what was not yet copied stays in the log. Must not know where it is copied to.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from server.backup.carrying import BINARY
from server.backup.wal import Extent, index_of, log_of, read_extent

EASE_FRAMES: Final = 700
"""From so many frames on the log is put into the database here. The clerk would do it from 1,000 on, while somebody waits."""
FORCE_FRAMES: Final = 4_000
"""From so many on (16 MB) the clerk is held up for it, for the time that the last few frames take."""


class Source:
    """The SQLite database at *path*, which others have open. Used by one thread. Raises sqlite3.Error, OSError, UnknownIndex."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._reader, self._next, self._writer = (
            sqlite3.connect(path, timeout=1, isolation_level=None, check_same_thread=False) for _ in range(3)
        )
        _hold(self._reader)  # makes the index, if nobody has
        # Never closed: see server.backup.wal.
        self._index = os.open(index_of(path), os.O_RDONLY | BINARY)
        self.file = os.open(path, os.O_RDONLY | BINARY)

    @contextmanager
    def look(self) -> Iterator[Extent]:
        """How far the log reaches. What was before and this stays until the block has ended, and this until the next look.

        If the block fails, what was held before is held on.
        """
        _hold(self._next)
        try:
            yield read_extent(self._index)
        except BaseException:
            self._next.rollback()
            raise
        self._reader.rollback()
        self._reader, self._next = self._next, self._reader

    def read_log(self, start: int, end: int, bytes_at_once: int = 1 << 20) -> Iterator[bytes]:
        """The log's bytes, within a look."""
        with open(log_of(self.path), "rb") as log:  # noqa: PTH123  the log's name is no path of ours
            log.seek(start)
            while start < end:
                piece = log.read(min(bytes_at_once, end - start))
                if not piece:
                    raise OSError(f"{log_of(self.path)} ends before it should")
                start += len(piece)
                yield piece

    def ease(self) -> None:
        """Put into the database what was copied, so that the log can begin anew. Nobody waits."""
        self._next.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    @contextmanager
    def hold_writers(self) -> Iterator[bool]:
        """Nobody writes while the block runs; false if somebody does, and will not let go."""
        try:
            self._writer.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            yield False
            return
        try:
            yield True
        finally:
            self._writer.rollback()

    def let_go(self) -> None:
        """Hold nothing until the next look, which may then find the log begun anew any number of times."""
        for connection in (self._reader, self._next):
            connection.rollback()

    def close(self) -> None:
        """Hold nothing any more."""
        for connection in (self._reader, self._next, self._writer):
            with suppress(sqlite3.Error):
                connection.close()


def _hold(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
