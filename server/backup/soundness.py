"""The database looked at before the server starts with it: what is damaged is not used, and nothing of it is changed."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Final

from server.backup.checking import Damaged
from server.backup.comparing import compare
from server.backup.copy import NAME
from server.backup.finding import found_in
from server.backup.wal import log_of
from server.commandline import command

log = logging.getLogger(__name__)

WAIT_SECONDS: Final = 10.0
"""How long a start waits for the check. A year of a large mall (1.3 GB) takes 2 s from memory, 25 s from a slow disk: it then goes on
beside the work, and what it finds is logged."""
RESTORING: Final = "restoring"
"""The file in the data folder that says that a restore was not finished."""
_MAGIC: Final = b"SQLite format 3\0"


def examine(
    database: Path, backup: Path | None, *, config: Path | None = None, wait_seconds: float = WAIT_SECONDS
) -> None:
    """Look at the database of a server that is about to start, and before it is opened. Raises Damaged with the way out, which names the
    *config* that was used, if it is not the usual one.
    """
    try:
        _look(database, backup)
        if database.exists():
            _check(database, backup, wait_seconds)
    except Damaged as error:
        raise Damaged(f"{database} {error}. Nothing was changed. {way_out(backup, config)}") from error


def way_out(backup: Path | None, config: Path | None = None) -> str:
    """What an operator can do whose database cannot be used."""
    found = found_in(backup) if backup is not None else ()
    if not found:
        return f"If you have a copy of it: {command('restore', config)} FILE"
    best = found[0]
    return (
        f"There is a {best.what} of {best.written:%Y-%m-%d %H:%M:%S}: {command('restore', config)} {backup}"
    )


def _look(database: Path, backup: Path | None) -> None:
    if (database.parent / RESTORING).exists():
        raise Damaged("a restore was cut off; restore again")
    log_there = Path(log_of(database))
    log_size = log_there.stat().st_size if log_there.exists() else 0
    if not database.exists():
        if log_size:
            raise Damaged("is gone, only its log is there")
        if backup is not None and (backup / NAME).exists():
            raise Damaged(
                f"is gone, but {backup} has a copy of it (for a hall that begins anew, name another folder in [backup])"
            )
        return
    with database.open("rb") as file:
        head = file.read(len(_MAGIC))
    # A first start that was cut off leaves an empty file as well, but no key yet.
    if not head and (log_size or _has_served(database.parent)):
        raise Damaged("is empty")
    if head and head != _MAGIC:
        raise Damaged("is no database")


def _has_served(data: Path) -> bool:
    key = data / "hall.key"
    return key.exists() and key.stat().st_size > 0


def _check(database: Path, backup: Path | None, wait_seconds: float) -> None:
    found: list[str] = []
    late = False

    def check() -> None:
        found.append(_complaint(database) or _contradiction(database, backup))
        if late and found[0]:
            log.error("%s %s. Stop the server and restore it", database, found[0])

    thread = Thread(target=check, name="soundness", daemon=True)
    thread.start()
    thread.join(wait_seconds)
    late = True
    if not found:
        log.info("%s is large: it is checked while the server works", database)
    elif found[0]:
        raise Damaged(found[0])


def _complaint(database: Path) -> str:
    """What is wrong with its pages; nothing is written, not even its log put into it."""
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        # A disk that is full or cannot be written to is told by who wants to write.
        said = "ok" if error.sqlite_errorcode & 0xFF in _NOT_DAMAGE else str(error)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        said = str(error)
    return "" if said == "ok" else f"is damaged: {' '.join(str(said).split())}"


def _contradiction(database: Path, backup: Path | None) -> str:
    if backup is None or not (backup / NAME).exists():
        return ""
    try:
        compare(database, backup / NAME)
    except Damaged as error:
        return str(error)
    return ""


_NOT_DAMAGE: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
    }
)
