"""What the second place of a database gives on another machine, and a database that is tampered with."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from server.backup.copy import taken

Rows = list[tuple[object, ...]]


def journal_in(database: Path) -> Rows:
    """The journal's rows, when its pages are sound. Works on a copy: what is there stays as it is."""
    with TemporaryDirectory() as elsewhere:
        at = Path(elsewhere) / "there.sqlite"
        taken(database, at)
        with closing(sqlite3.connect(at)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return connection.execute("SELECT * FROM journal ORDER BY seq").fetchall()


def fingerprint(folder: Path) -> dict[str, bytes]:
    """Every file that counts; SQLite's index of a log and its locks are made anew by whoever looks."""
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if file.is_file()
        and not file.name.endswith(("-shm", ".lock", ".lock-journal"))
        and file.stat().st_size
    }


def flip(file: Path, at: int, bits: int) -> None:
    """Some bits of one byte are other ones."""
    content = bytearray(file.read_bytes())
    content[at] ^= bits
    file.write_bytes(content)
