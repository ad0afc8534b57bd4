"""Databases are brought up to date, forward only, and have one writer: SQLite and PostgreSQL."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from msgspec.structs import asdict
from sqlalchemy import Engine, insert, text
from sqlalchemy.exc import OperationalError

from server.storage.database import DatabaseInUse, NewerDatabase, migrate, only_writer, open_engine
from server.storage.journal import SqlJournal
from server.storage.tables import journal as journal_table
from server.storage.tables import metadata, to_micros
from server.storage.ticket_rows import SqlTickets
from tests.fakes.halls import Story
from tests.fakes.journals import keep
from tools.sample_journal import SAMPLES, read_sample


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    story = Story()
    story.open("1")
    story.issue()
    keep(SqlJournal(engine), story)
    migrate(engine)
    assert list(SqlJournal(engine).replay()) == story.journal


def test_the_tables_are_what_the_migrations_make(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [each for each in compare_metadata(context, metadata) if not is_a_comment(each)]
    assert differences == []


def is_a_comment(difference: object) -> bool:
    """Comments are for readers of the tables' source; no database needs them."""
    return isinstance(difference, list) and all(change[0] == "modify_comment" for change in difference)


def test_a_database_of_the_first_version_is_brought_up_to_date(engine: Engine) -> None:
    lines = read_sample(SAMPLES / "journal-v1.jsonl")
    with engine.begin() as connection:
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
        config = Config()
        config.set_main_option("script_location", "server/storage/migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for line in lines:
            row = {**asdict(line), "at": to_micros(line.at), "body": bytes(line.body).decode()}
            connection.execute(insert(journal_table), row)
        connection.execute(
            text(
                "INSERT INTO tickets (seq, ticket, day, label, service, line, agency, language, kiosk, phase, arrived_at, recalls)"
                " VALUES (4, 'ticket-of-old', '2026-11-23', 'A-001', 'reg/card', 'reg/a', 'reg', 'id', 'k1', 'done', 1, 0)"
            )
        )
    migrate(engine)
    assert list(SqlJournal(engine).replay()) == [line.recorded for line in lines]
    book = SqlTickets(engine)
    ticket = book.ticket("ticket-of-old")
    assert ticket is not None
    assert (ticket.channel, ticket.errands, ticket.package, ticket.booking) == ("kiosk", 1, None, None)
    assert book.legs("ticket-of-old") == ()


def test_only_one_server_may_write(engine: Engine) -> None:
    with only_writer(engine), pytest.raises(DatabaseInUse), only_writer(engine):
        pass
    with only_writer(engine):
        pass  # the right is free again


def test_a_database_of_a_newer_program_is_refused(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase):
        migrate(engine)


def test_a_connection_that_was_opened_on_a_read_only_disk_is_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "hall.sqlite"
    whole = open_engine(f"sqlite:///{file}")
    migrate(whole)
    whole.dispose()
    engine = open_engine(f"sqlite:///file:{file}?mode=ro&uri=true")
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM journal")) == 0
        with pytest.raises(OperationalError, match="readonly"):
            connection.execute(text("DELETE FROM journal"))
        assert connection.invalidated, "it would refuse for ever, also when the disk can be written again"
    engine.dispose()
