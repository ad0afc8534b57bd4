"""What is read of a journal while it grows, told of SQLite and of PostgreSQL."""

import pytest
from sqlalchemy import Engine

from server.service.ports import StorageTrouble
from server.storage.database import open_engine
from server.storage.journal import SqlJournal
from server.storage.tail import SqlTail
from tests.fakes.halls import Story


def days(count: int) -> Story:
    """So many mornings with one visitor."""
    story = Story()
    for _ in range(count):
        story.issue()
        story.wait(days=1)
    return story


def kept(engine: Engine, story: Story) -> SqlTail:
    SqlJournal(engine).append(story.journal, story.hall.take_touched(), story.hall.take_ended_legs())
    return SqlTail(engine)


def test_records_come_in_order_a_part_at_a_time(engine: Engine) -> None:
    story = days(3)
    tail = kept(engine, story)
    assert list(tail.after(0, 4)) == story.journal[:4]
    assert list(tail.after(4, 1000)) == story.journal[4:]
    assert list(tail.after(len(story.journal), 10)) == []


def test_what_is_appended_later_is_found_later(engine: Engine) -> None:
    story = days(1)
    tail = kept(engine, story)
    seen = len(story.journal)
    story.issue()
    SqlJournal(engine).append(story.journal[seen:], [], [])
    assert list(tail.after(seen, 10)) == story.journal[seen:]


def test_reading_begins_with_a_day(engine: Engine) -> None:
    story = days(4)
    tail = kept(engine, story)
    opened = [record.seq for record in story.journal if type(record.event).__name__ == "DayOpened"]
    assert tail.beginning(0) == opened[-1]
    assert tail.beginning(2) == opened[-3]
    assert tail.beginning(50) == 1


def test_an_empty_journal_begins_with_its_first_record(engine: Engine) -> None:
    tail = SqlTail(engine)
    assert tail.beginning(5) == 1
    assert list(tail.after(0, 10)) == []


def test_a_database_that_is_not_there_is_trouble() -> None:
    tail = SqlTail(open_engine("postgresql+psycopg://nobody@127.0.0.1:1/nothing"))
    with pytest.raises(StorageTrouble):
        tail.after(0, 10)
