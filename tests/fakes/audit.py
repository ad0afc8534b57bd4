"""An audit in a database of a test's own: a key, whole stories kept in it, and hands that change rows as an intruder would."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Engine, Table, create_engine, delete, insert, select
from sqlalchemy.pool import StaticPool

from server.service.acts import Act
from server.service.origin import Origin
from server.storage.act_rows import SqlActs
from server.storage.journal import SqlJournal
from server.storage.tables import audit, journal, metadata
from server.storage.verifying import Head, Verdict, verify
from tests.fakes.halls import Story

KEY: Final = b"the key of the tests"
SITI: Final = Origin(device="counter-1", person="siti")
NOON: Final = datetime(2026, 11, 23, 5, tzinfo=UTC)

Rows = list[dict[str, Any]]


def made() -> Engine:
    """A database in memory: nobody migrates it, nobody else sees it."""
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    metadata.create_all(engine)
    return engine


def morning(said: str = "her daughter Rina fetches it") -> Story:
    """Three visitors; one is called, and something is written down about her."""
    story = Story()
    story.open("1")
    first = story.issue().ticket
    story.issue()
    story.issue()
    story.call("1")
    story.start(first)
    story.note(first, said)
    story.finish(first)
    return story


def kept(engine: Engine, story: Story, *, key: bytes = KEY) -> SqlJournal:
    """All of it in the journal, two records at a time, everything asked for by SITI."""
    book = SqlJournal(engine, key=key)
    origins = {record.request_id: SITI for record in story.journal}
    for at in range(0, len(story.journal), 2):
        book.append(
            story.journal[at : at + 2], story.hall.take_touched(), story.hall.take_ended_legs(), origins
        )
    return book


def acts_of(engine: Engine, *, key: bytes = KEY) -> SqlActs:
    """Who notes acts there, always at noon."""
    return SqlActs(engine, key=key, clock=lambda: NOON)


def noted(engine: Engine, *actions: str) -> None:
    """Some acts."""
    for action in actions:
        acts_of(engine).note(Act(action=action, subject="siti", details={"by": "card"}, origin=SITI))


def checked(engine: Engine, *heads: Head, key: bytes = KEY) -> Verdict:
    """The verdict."""
    return verify(engine, key, heads)


def rows_of(engine: Engine, table: Table) -> Rows:
    """What a table says."""
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(select(table).order_by(table.c.seq)).mappings()]


def replaced(engine: Engine, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """The table says this instead."""
    with engine.begin() as connection:
        connection.execute(delete(table))
        for row in rows:
            connection.execute(insert(table), row)


TABLES: Final = {"journal": journal, "acts": audit}
