"""A database brought back: checked as a whole first, then put in the place of the present one, which is kept.

Whole or not at all: a restore that is cut off leaves a mark, with which no server starts, until it is done again.
"""

import sqlite3
import uuid
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from server.backup.carrying import flush_folder, renamed, written
from server.backup.checking import Damaged, Journey, check_all, journey, play, read_journal
from server.backup.copy import taken
from server.backup.finding import Found
from server.backup.soundness import RESTORING
from server.backup.wal import index_of, log_of
from server.domain.hall import Hall

_NO_ROOM: Final = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY})
"""Where it was brought to, and not what was brought, is at fault."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proved:
    """What was *found*, proved by making a hall of it, how far it goes, and the tickets that its last days have."""

    found: Found
    journey: Journey
    tickets: int


def prove(found: Found, at: Path, empty_hall: Callable[[], Hall]) -> Proved:
    """Bring it to the file *at* and make a hall of it. Raises Damaged, OSError."""
    try:
        taken(found.path, at)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in _NO_ROOM:
            raise OSError(f"{at.parent}: {error}") from error
        raise Damaged(str(error)) from error
    check_all(at)
    goes = journey(at)
    read_journal(at)
    hall = play(at, empty_hall)
    return Proved(found=found, journey=goes, tickets=len(hall.tickets))


def proved_first(
    candidates: Sequence[Found], at: Path, empty_hall: Callable[[], Hall], tell: Callable[[str], None]
) -> Proved:
    """The first of them that is sound, at the file *at*. *tell* hears of the others. Raises Damaged if none is, OSError."""
    for found in candidates:
        try:
            return prove(found, at, empty_hall)
        except Damaged as error:
            tell(f"{found.path} cannot be used: {error}")
    raise Damaged("none of the copies is sound")


def put_in_place(
    candidates: Sequence[Found],
    database: Path,
    empty_hall: Callable[[], Hall],
    *,
    now: datetime,
    tell: Callable[[str], None],
) -> tuple[Proved, Path | None]:
    """The first sound one as the server's *database*; where the present one is now. Nobody may have it open.

    Raises Damaged, OSError; then it is as it was, or marked as cut off.
    """
    data = database.parent
    with TemporaryDirectory(dir=data, prefix="restore-") as within:
        new = Path(within) / database.name
        proved = proved_first(candidates, new, empty_hall, tell)
        _another_branch(new, proved.journey.journal)
        mark = data / RESTORING
        written(mark, [f"{proved.found.path}\n".encode()])
        flush_folder(data)
        aside = _moved_aside(database, data / f"before-{now:%Y%m%d-%H%M%S}")
        renamed(new, database)
        mark.unlink()
        flush_folder(data)
    return proved, aside


def _another_branch(database: Path, journal: str) -> None:
    """Another id for the journal: its next records are others than those that programs may have heard under the same numbers.

    They then begin with what is there (decision 4). The beginning stays, by which the hall is known (decision 11).
    """
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("UPDATE identity SET journal = ?", (journal[:8] + str(uuid.uuid4())[8:],))


def _moved_aside(database: Path, folder: Path) -> Path | None:
    """The log first: a database without it is an earlier one, a log without its database is nothing."""
    there = [file for file in (Path(log_of(database)), Path(index_of(database)), database) if file.exists()]
    if not there:
        return None
    folder.mkdir(mode=0o700, exist_ok=True)
    for file in there:
        renamed(file, folder / file.name)
    flush_folder(database.parent)
    return folder


def missing(aside: Path | None, name: str, proved: Journey, zone: tzinfo | None) -> str:
    """What is lost, as far as the database that was there and now lies *aside* tells it; by the clock of *zone*."""
    said = "What came after that is lost."
    if aside is not None and (aside / name).exists():
        try:
            present = journey(aside / name)
        except Damaged:
            said = "How much it had after that cannot be read from it."
        else:
            if present.journal[:8] != proved.journal[:8]:
                return "It is the database of another hall."
            if present.records <= proved.records:
                return "Nothing is missing."
            said = f"{present.records - proved.records} later records are missing."
    if proved.last is None:
        return said
    return f"{said} Tickets taken after {proved.last.astimezone(zone):%H:%M:%S} are not known, and their numbers will be given again."
