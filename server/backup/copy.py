"""The copy in the second place: a database and the beginning of its log, as SQLite itself would leave them.

The log is copied byte by byte. Its frames carry sums, so that of a log that was cut off anywhere SQLite takes what was committed and
leaves the rest: whenever the server is killed or the disk is pulled, what lies here is a whole database of a moment
shortly before. No connection is open to it but while it is folded: its log put into it.
"""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from server.backup.carrying import copied, flush_folder, renamed, written
from server.backup.wal import index_of, log_of, salts_of

NAME: Final = "giliran.sqlite"
_HEAD: Final = 32
_TRIES: Final = 5


class Restless(OSError):
    """The copy was folded again and again while it was read."""


class Copy:
    """The copy in *folder*. Raises OSError, sqlite3.Error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / NAME
        self.log = Path(log_of(self.database))
        self._part = folder / f"{NAME}.part"
        self._log_part = folder / f"{NAME}-wal.part"

    def log_size(self) -> int:
        """Bytes of its log; 0 if there is none."""
        return self.log.stat().st_size if self.log.exists() else 0

    def begin_log(self) -> bytes:
        """The first bytes of its log."""
        if not self.log.exists():
            return b""
        with self.log.open("rb") as log:
            return log.read(_HEAD)

    def extend(self, pieces: Iterable[bytes], *, at: int) -> None:
        """What follows in the log."""
        written(self.log, pieces, at=at)

    def fold(self) -> None:
        """Put the log into the database. A kill meanwhile takes nothing away."""
        if self.log.exists():
            fold(self.database)
            flush_folder(self.folder)

    def receive(self, database: Iterable[bytes], log: Iterable[bytes]) -> Path:
        """Another database with its log, beside the present one; folded. Where it is."""
        remove(self._part)
        try:
            written(self._part, database)
            written(Path(log_of(self._part)), log)
            fold(self._part)
        except BaseException:  # what is half there takes the room that the next try needs
            remove(self._part)
            raise
        return self._part

    def exchange(self, log: Iterable[bytes]) -> None:
        """What was received takes the place of what was there. *log* leads to the same moment: it is there wholly or not at all."""
        self.fold()
        renamed(self._part, self.database)
        self.give_log(log)
        remove(self._part)

    def give_log(self, log: Iterable[bytes]) -> None:
        """A log where there is none, wholly or not at all."""
        written(self._log_part, log)
        if self._log_part.stat().st_size:
            renamed(self._log_part, self.log)
        self._log_part.unlink(missing_ok=True)

    def set_aside(self, name: str) -> None:
        """Keep what is there under another name."""
        if not self.database.exists():
            self.log.unlink(missing_ok=True)
            return
        with suppress(sqlite3.Error):
            self.fold()
        if self.log.exists():  # it cannot be folded: it is damaged
            renamed(self.log, Path(log_of(self.folder / name)))
        renamed(self.database, self.folder / name)


def fold(database: Path) -> None:
    """Put a database's log into it, so that it is one file. Raises sqlite3.Error."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        # Without shared memory, which shares of a network do not have.
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA synchronous=FULL")
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise sqlite3.OperationalError(f"somebody has {database} open")


def remove(database: Path) -> None:
    """A database that nobody wants any more, with all that stands beside it."""
    for file in (database, Path(log_of(database)), Path(index_of(database))):
        file.unlink(missing_ok=True)


def taken(database: Path, to: Path) -> None:
    """A database that may be followed meanwhile, with its log, folded into the file *to*. Raises Restless, OSError, sqlite3.Error."""
    log = Path(log_of(database))
    for _ in range(_TRIES):
        before = _signs(database, log)
        remove(to)
        copied(database, to)
        if before[1]:
            with suppress(FileNotFoundError):
                copied(log, Path(log_of(to)))
        if _signs(database, log) == before:
            fold(to)
            return
    raise Restless(f"{database} changes too fast to be read")


def _signs(database: Path, log: Path) -> tuple[tuple[int, int], bytes]:
    """What changes when a database's log is put into it."""
    found = database.stat()
    head = b""
    with suppress(FileNotFoundError), log.open("rb") as file:
        head = salts_of(file.read(_HEAD))
    return (found.st_mtime_ns, found.st_size), head


def is_there(folder: Path) -> bool:
    """Whether *folder* can be written to: a disk that was pulled leaves none, or one that it was mounted on."""
    return folder.is_dir() and os.access(folder, os.W_OK)
