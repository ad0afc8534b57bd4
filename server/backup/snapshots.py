"""Snapshots: whole databases of earlier hours and days, made of the copy, so that the hall's own disk has no work with them."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Lock

from server.backup.carrying import flush_folder, renamed
from server.backup.checking import check_pages
from server.backup.copy import NAME, remove, taken
from server.backup.rotation import name_of, superfluous


def make_snapshot(folder: Path, moment: datetime, *, still: Lock) -> Path:
    """The copy in *folder* as a snapshot of *moment*, once it has proved sound. *still* keeps the copy as it is meanwhile.

    Raises OSError, sqlite3.Error, Damaged; then there is none.
    """
    part = folder / "snapshot.part"
    try:
        with still:
            taken(folder / NAME, part)
        check_pages(part)
        return _named(part, folder / name_of(moment))
    finally:
        remove(part)


def snapshot_of(database: Path, snapshot: Path) -> None:
    """A snapshot of a database that others may write to. Raises OSError, sqlite3.Error, Damaged; then there is none."""
    part = snapshot.with_suffix(".part")
    try:
        part.touch(mode=0o600)
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        check_pages(part)
        _named(part, snapshot)
    finally:
        remove(part)


def _named(part: Path, snapshot: Path) -> Path:
    with closing(sqlite3.connect(part, isolation_level=None)) as connection:
        # One file, that a disk which cannot be written to can be read from too.
        connection.execute("PRAGMA journal_mode=DELETE")
    renamed(part, snapshot)
    return snapshot


def rotate(folder: Path, *, hours: int, days: int) -> None:
    """Delete the snapshots that need not stay. Call it after a new one only. Raises OSError."""
    old = superfluous((file.name for file in folder.iterdir()), hours=hours, days=days)
    for name in old:
        (folder / name).unlink()
    if old:
        flush_folder(folder)
