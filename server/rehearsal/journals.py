"""A recorded day, read from a server's database. Reads only: a server may be writing to it meanwhile.

Knows the storage. Must not know what is made of the day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, select

from server.domain.events import DayOpened, HoursOverridden, Recorded
from server.rehearsal.opened import Unplayable
from server.storage.database import open_engine, translated
from server.storage.record_rows import record_of
from server.storage.tables import journal, recorded

_FILE = "giliran.sqlite"


class NoSuchDay(Unplayable):
    """The journal has no such business day; the message says which ones there are."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedDay:
    """The *records* from the day's opening to the next day's, and the *lasting* ones from before that still count."""

    records: tuple[Recorded, ...]
    lasting: tuple[Recorded, ...]


def url_of(said: str) -> str:
    """A database URL, or that of the SQLite file in a server's data folder. Raises FileNotFoundError."""
    if "://" in said:
        return said
    path = Path(said)
    file = path / _FILE if path.is_dir() else path
    if not file.is_file():
        raise FileNotFoundError(f"{file}: there is no journal")
    return f"sqlite:///{file.resolve()}"


def read_day(said: str, day: date) -> RecordedDay:
    """*day* of the journal at a URL or in a folder.

    Raises FileNotFoundError, NoSuchDay, UnusableUrl, StorageTrouble, UnreadableEvent.
    """
    engine = open_engine(url_of(said))
    try:
        with translated(), engine.connect() as connection:
            begin, end = _bounds(connection, day)
            rows = (
                journal.c.seq >= begin if end is None else (journal.c.seq >= begin) & (journal.c.seq <= end)
            )
            records = tuple(
                map(record_of, connection.execute(select(*recorded).where(rows).order_by(journal.c.seq)))
            )
            return RecordedDay(records=records, lasting=tuple(_overrides(connection, before=begin, day=day)))
    finally:
        engine.dispose()


def _bounds(connection: Connection, day: date) -> tuple[int, int | None]:
    """The numbers of the record that opened *day* last, and of the one that opened the next day."""
    opened = select(*recorded).where(journal.c.kind == "DayOpened").order_by(journal.c.seq)
    openings = [
        (record.seq, record.event.day)
        for record in map(record_of, connection.execute(opened))
        if isinstance(record.event, DayOpened)
    ]
    places = [place for place, (_, opened_day) in enumerate(openings) if opened_day == day]
    if not places:
        days = sorted({opened_day for _, opened_day in openings})
        known = f"from {days[0]} to {days[-1]}" if days else "none at all"
        raise NoSuchDay(f"the journal has no day {day}; it has days {known}")
    following = openings[places[-1] + 1 :]
    return openings[places[-1]][0], following[0][0] if following else None


def _overrides(connection: Connection, *, before: int, day: date) -> Iterator[Recorded]:
    """Other hours for *day* that were set earlier."""
    earlier = (
        select(*recorded)
        .where((journal.c.kind == "HoursOverridden") & (journal.c.seq < before))
        .order_by(journal.c.seq)
    )
    for record in map(record_of, connection.execute(earlier)):
        if isinstance(record.event, HoursOverridden) and record.event.day == day:
            yield record
