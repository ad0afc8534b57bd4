"""Whether a database can be trusted: its pages, its journal without gaps, and the hall that it gives. Changes nothing that counts."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from server.domain.hall import Hall
from server.service.ports import StorageTrouble
from server.storage import codec
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal
from server.storage.tables import from_micros


class Damaged(Exception):
    """A database that must not be used; ``str()`` says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Journey:
    """How far a sound database goes: its *journal*'s id, how many *records*, when the *last* of them was."""

    journal: str
    records: int
    last: datetime | None

    def told(self, zone: tzinfo | None) -> str:
        """How far, in words, by the clock of *zone*."""
        if self.last is None:
            return "an empty journal"
        return f"{self.records} records up to {self.last.astimezone(zone):%Y-%m-%d %H:%M:%S}"


def _reading(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)


def check_pages(database: Path) -> None:
    """Its pages belong together. Raises Damaged."""
    _ask(database, "PRAGMA quick_check(1)")


def check_all(database: Path) -> None:
    """As ``check_pages``, and every index says what its table says. Raises Damaged."""
    _ask(database, "PRAGMA integrity_check(1)")


def _ask(database: Path, question: str) -> None:
    if not database.is_file() or database.stat().st_size == 0:
        raise Damaged("it is empty")
    try:
        with closing(_reading(database)) as connection:
            (said,) = connection.execute(question).fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Damaged(str(error)) from error
    if said != "ok":
        raise Damaged(" ".join(said.split()))


def journey(database: Path) -> Journey:
    """How far the journal goes, if no number of it is missing. Raises Damaged."""
    try:
        with closing(_reading(database)) as connection:
            (journal,) = connection.execute("SELECT journal FROM identity").fetchone() or ("",)
            count, first, last, at = connection.execute(
                "SELECT count(*), coalesce(min(seq), 1), coalesce(max(seq), 0),"
                " (SELECT at FROM journal ORDER BY seq DESC LIMIT 1) FROM journal"
            ).fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Damaged(str(error)) from error
    if first != 1 or count != last:
        raise Damaged(f"its journal has {count} records, numbered from {first} to {last}")
    return Journey(journal=journal, records=count, last=None if at is None else from_micros(at))


def read_journal(database: Path) -> None:
    """Every record can be read. Raises Damaged."""
    try:
        with closing(_reading(database)) as connection:
            for seq, kind, version, body in connection.execute(
                "SELECT seq, kind, version, body FROM journal"
            ):
                _read(seq, kind, version, body)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Damaged(str(error)) from error


def _read(seq: int, kind: str, version: int, body: str) -> None:
    try:
        codec.event_of(kind, version, body)
    except codec.UnreadableEvent as error:
        raise Damaged(f"record {seq}: {error}") from error


def play(database: Path, empty_hall: Callable[[], Hall]) -> Hall:
    """The hall as a server would have it that starts with this file, which is brought to the present form. Raises Damaged, StorageTrouble."""
    engine = open_engine(f"sqlite:///{database}")
    try:
        migrate(engine)
        journal, hall = SqlJournal(engine), empty_hall()
        for record in journal.lasting():
            hall.remember(record)
        for record in journal.replay():
            hall.apply(record)
    except StorageTrouble as trouble:
        if trouble.code == "storage-full":
            raise
        raise Damaged(f"the hall cannot be made from it: {trouble}") from trouble
    except (codec.UnreadableEvent, KeyError, ValueError) as error:
        raise Damaged(f"the hall cannot be made from it: {error}") from error
    finally:
        engine.dispose()
    return hall
