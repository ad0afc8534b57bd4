"""What is there after a crash: the journal's rows as the database holds them, the state as the stream tells it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import httpx
from sqlalchemy import select

from bench.verdict import JournalRow, row_of
from server.storage.database import open_engine
from server.storage.tables import journal
from wire.codec import decode_snapshot
from wire.snapshot import Snapshot
from wire.sse import Parser

_SNAPSHOT_BYTES: Final = 512 * 1024 * 1024
"""After a thousand kills more people wait than any hall could hold."""
_SNAPSHOT_SECONDS: Final = 120.0


def journal_of(database: Path) -> list[JournalRow]:
    """All rows of SQLite's file *database*, in order."""
    return journal_at(f"sqlite:///{database}")


def journal_at(url: str) -> list[JournalRow]:
    """All rows of the database at *url*, in order."""
    engine = open_engine(url)
    columns = journal.c.seq, journal.c.kind, journal.c.request_id, journal.c.body
    with engine.connect() as connection:
        rows = connection.execute(select(*columns).order_by(journal.c.seq)).all()
    engine.dispose()
    return [row_of(row.seq, row.kind, row.request_id, row.body) for row in rows]


def requests_at(database: Path, counter: str) -> set[str]:
    """The requests after which something happened at *counter*, but for who sat down there."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(
            "SELECT request_id FROM journal WHERE json_extract(body, '$.counter') = ? AND kind != 'CounterOpened'",
            (counter,),
        ).fetchall()
    return {request_id for (request_id,) in rows}


def snapshot_of(url: str, key: str) -> Snapshot:
    """The state that a display which has just come is told. Raises ValueError when it is told none."""
    parser = Parser(limit=_SNAPSHOT_BYTES)
    headers = {"Authorization": f"Bearer {key}"}
    with httpx.stream(
        "GET", f"{url}/api/stream", headers=headers, trust_env=False, timeout=_SNAPSHOT_SECONDS
    ) as stream:
        for data in stream.iter_bytes():
            for frame in parser.feed(data):
                if frame.kind == "snapshot":
                    return decode_snapshot(frame.data)
    raise ValueError("the stream gave no snapshot")
