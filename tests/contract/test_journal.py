"""What every journal promises, told of the one in memory, of SQLite and of PostgreSQL."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select, text

from server.domain import commands as c
from server.domain.events import DayOpened
from server.domain.ticket import Phase
from server.service.ports import Journal, StorageTrouble
from server.storage.codec import UnreadableEvent
from server.storage.database import DatabaseInUse, NewerDatabase, migrate, only_writer
from server.storage.journal import SqlJournal
from server.storage.tables import journal as journal_table
from server.storage.ticket_rows import SqlTickets
from tests.fakes.halls import Story
from tests.fakes.journals import FakeJournal


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def open_journal(
    request: pytest.FixtureRequest, make_database: Callable[[str], Engine]
) -> Callable[[], Journal]:
    """Opens the same journal again and again, as restarts of a server do."""
    if request.param == "memory":
        fake = FakeJournal()
        return lambda: fake
    engine = make_database(request.param)
    return lambda: SqlJournal(engine)


def a_short_day() -> Story:
    story = Story()
    story.open("1")
    story.issue()
    story.issue("reg/birth", priority="elderly")
    story.serve_next()
    return story


def test_what_was_appended_is_replayed_in_order_by_whoever_opens_it_next(
    open_journal: Callable[[], Journal],
) -> None:
    story = a_short_day()
    tickets = story.hall.take_touched()
    open_journal().append(story.journal[:3], [])
    open_journal().append(story.journal[3:], tickets)
    assert list(open_journal().replay()) == story.journal
    assert open_journal().id == open_journal().id


def test_replay_begins_with_the_last_day_but_one(open_journal: Callable[[], Journal]) -> None:
    story = Story()
    for _ in range(3):
        story.issue()
        story.wait(days=1)
    journal = open_journal()
    journal.append(story.journal, story.hall.take_touched())
    replayed = list(journal.replay())
    assert isinstance(replayed[0].event, DayOpened)
    assert sum(isinstance(record.event, DayOpened) for record in replayed) == 2
    assert replayed[-1] == story.journal[-1]


def test_a_batch_is_kept_whole_or_not_at_all(engine: Engine) -> None:
    story = a_short_day()
    journal = SqlJournal(engine)
    journal.append(story.journal[:2], [])
    broken = [*story.journal[2:4], replace(story.journal[4], seq=1)]  # the third one's place is taken
    with pytest.raises(StorageTrouble):
        journal.append(broken, [])
    assert list(journal.replay()) == story.journal[:2]


def test_ticket_rows_follow_the_tickets(engine: Engine) -> None:
    story = a_short_day()
    journal, book = SqlJournal(engine), SqlTickets(engine)
    journal.append(story.journal, story.hall.take_touched())
    served = next(ticket for ticket in story.hall.tickets.values() if ticket.phase is Phase.DONE)
    row = book.ticket(served.id)
    assert row is not None
    assert (row.label, row.phase, row.counter, row.outcome) == ("B-001", "done", "1", "served")
    assert row.arrived_at == served.arrived_at
    assert row.ended_at == served.ended_at

    waiting = next(iter(story.hall.alive.values()))
    known = len(story.journal)
    story.tell(c.CancelTicket(request_id=story.request(), ticket=waiting.id))
    journal.append(story.journal[known:], story.hall.take_touched())
    again = book.ticket(waiting.id)
    assert again is not None
    assert again.phase == "cancelled"
    assert book.ticket("nobody-has-this-id") is None


def test_the_rows_of_expired_tickets_say_so(engine: Engine) -> None:
    story = Story()
    ticket = story.issue().ticket
    story.wait(days=1)
    story.tell(c.OpenDay(request_id=story.request()))
    SqlJournal(engine).append(story.journal, story.hall.take_touched())
    row = SqlTickets(engine).ticket(ticket)
    assert row is not None
    assert row.phase == "expired"


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    story = a_short_day()
    SqlJournal(engine).append(story.journal, story.hall.take_touched())
    migrate(engine)
    assert list(SqlJournal(engine).replay()) == story.journal


def test_the_tables_are_what_the_migrations_make(engine: Engine) -> None:
    with engine.connect() as connection:
        assert connection.execute(select(journal_table)).all() == []


def test_only_one_server_may_write(engine: Engine) -> None:
    with only_writer(engine), pytest.raises(DatabaseInUse), only_writer(engine):
        pass
    with only_writer(engine):
        pass  # the right is free again


def test_a_journal_with_a_hole_is_not_served_as_whole(engine: Engine) -> None:
    story = a_short_day()
    journal = SqlJournal(engine)
    journal.append([record for record in story.journal if record.seq != 3], [])
    with pytest.raises(UnreadableEvent, match="record 3 of the journal is missing"):
        list(journal.replay())


def test_a_database_of_a_newer_program_is_refused(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase):
        migrate(engine)
