"""The database held against its copy before the server starts: what both know must be the same, and the copy may not know more.

So it is noticed when a disk gave back other letters than were written, or lost the end of the log, neither of which SQLite itself
can see. Reads only; no keeper may be at work. Looks at the journal of the last business days, from which the hall is made.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from server.backup.checking import Damaged

_BEGIN: Final = "SELECT coalesce(min(seq), 1) FROM (SELECT seq FROM journal WHERE kind = 'DayOpened' ORDER BY seq DESC LIMIT 2)"


def compare(database: Path, copy: Path) -> None:
    """Raises Damaged where they contradict each other. A copy that cannot be read, or of another journal, says nothing."""
    try:
        with closing(sqlite3.connect(_uri(database), uri=True)) as connection:
            connection.execute("ATTACH ? AS copy", (_uri(copy),))
            if _ids(connection, "main") != _ids(connection, "copy"):
                return
            _compare_ends(connection, copy)
            _compare_records(connection, copy)
    except sqlite3.Error:
        return
    except UnicodeDecodeError as error:
        raise Damaged(f"has names or texts that are none: {error}") from error


def _uri(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro"


def _ids(connection: sqlite3.Connection, which: str) -> list[tuple[str]]:
    return connection.execute(f"SELECT journal FROM {which}.identity").fetchall()  # noqa: S608  our own words


def _compare_ends(connection: sqlite3.Connection, copy: Path) -> None:
    ends, goes_on = connection.execute(
        "SELECT (SELECT coalesce(max(seq), 0) FROM main.journal), (SELECT coalesce(max(seq), 0) FROM copy.journal)"
    ).fetchone()
    if goes_on > ends:
        raise Damaged(f"ends with record {ends}, though its copy in {copy.parent} goes on to {goes_on}")


def _compare_records(connection: sqlite3.Connection, copy: Path) -> None:
    """Of the columns that both have: a new version of the program may have added some."""
    known = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info('journal', 'copy')")]
    begin = connection.execute(_BEGIN).fetchone()[0]
    columns = ", ".join(known)
    other = connection.execute(
        f"SELECT seq FROM (SELECT {columns} FROM copy.journal WHERE seq >= ?"  # noqa: S608  our own words
        f" EXCEPT SELECT {columns} FROM main.journal WHERE seq >= ?) ORDER BY seq LIMIT 1",
        (begin, begin),
    ).fetchone()
    if other is not None:
        raise Damaged(
            f"says something else of record {other[0]} than its copy in {copy.parent}"
            " (should you know that it is the copy which is wrong, move the copy away and start again)"
        )
