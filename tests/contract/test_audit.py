"""The audit, told of SQLite and of PostgreSQL: chained whatever goes wrong, and words taken out of it leave it verifiable."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, event, select, text, update
from sqlalchemy.exc import OperationalError

from server.domain.events import NoteAdded
from server.service.acts import Act
from server.service.origin import Origin
from server.service.particulars import Seal
from server.service.ports import StorageTrouble
from server.storage.chaining import chain_what_is_there
from server.storage.database import migrate
from server.storage.erasing import SqlErasing
from server.storage.journal import SqlJournal
from server.storage.particular_rows import SqlParticulars
from server.storage.person_rows import SqlPersons
from server.storage.record_rows import row_of
from server.storage.tables import audit, journal, metadata
from server.storage.verifying import Wrong, heads
from tests.fakes.audit import KEY, NOON, SITI, acts_of, checked, kept, morning, noted, rows_of
from tests.fakes.halls import Story

RINA = Origin(device="console", person="rina")
SEAL = Seal({("reg/card", "phone"): "phone"}, secret=b"another key")
TODAY = date(2026, 11, 23)


def test_each_record_says_who_asked_from_which_device(engine: Engine) -> None:
    story = morning()
    kept(engine, story)
    by_seq = {row["seq"]: (row["device"], row["person"]) for row in rows_of(engine, journal)}
    assert set(by_seq.values()) == {("counter-1", "siti")}
    assert list(SqlJournal(engine).replay()) == story.journal, "the hall reads it as ever"


def test_whoever_appends_goes_on_from_the_last_record(engine: Engine) -> None:
    story = morning()
    for record in story.journal:
        SqlJournal(engine, key=KEY).append([record], [], [])
    assert checked(engine).fitting["journal"] == len(story.journal)


def test_what_was_not_kept_leaves_no_link(engine: Engine) -> None:
    story = morning()
    book = SqlJournal(engine, key=KEY)
    book.append(story.journal[:2], [], [])
    with pytest.raises(StorageTrouble):
        book.append([story.journal[2], story.journal[0]], [], [])
    book.append(story.journal[2:], [], [])
    verdict = checked(engine, *heads(engine))
    assert (verdict.misfits, verdict.fitting["journal"]) == ((), len(story.journal))


@contextmanager
def answers_lost(engine: Engine) -> Iterator[None]:
    """Everything is committed, and nobody hears of it."""

    def commit_and_hang_up(connection: Connection) -> None:
        connection.connection.commit()
        raise OperationalError("COMMIT", {}, Exception("server closed the connection unexpectedly"))

    event.listen(engine, "commit", commit_and_hang_up)
    try:
        yield
    finally:
        event.remove(engine, "commit", commit_and_hang_up)


def test_what_was_kept_without_an_answer_is_gone_on_from(engine: Engine) -> None:
    story = morning()
    book = SqlJournal(engine, key=KEY)
    book.append(story.journal[:2], [], [])
    with answers_lost(engine), pytest.raises(StorageTrouble):
        book.append(story.journal[2:4], [], [])
    book.append(story.journal[4:], [], [])
    assert checked(engine).fitting["journal"] == len(story.journal)


def test_many_note_acts_at_the_same_time(engine: Engine) -> None:
    actions = [f"act-{number}" for number in range(24)]
    with ThreadPoolExecutor(4) as crowd:
        list(crowd.map(lambda action: noted(engine, action), actions))
    assert checked(engine).fitting["acts"] == len(actions)
    assert sorted(row["action"] for row in rows_of(engine, audit)) == sorted(actions)


def test_a_changed_record_is_found(engine: Engine) -> None:
    kept(engine, morning())
    with engine.begin() as connection:
        connection.execute(update(journal).where(journal.c.seq == 3).values(person="agus"))
    (misfit,) = checked(engine).misfits
    assert (misfit.seq, misfit.wrong) == (3, Wrong.ALTERED)


def test_a_missing_record_is_found(engine: Engine) -> None:
    kept(engine, morning())
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM journal WHERE seq = 3"))
    (misfit,) = checked(engine).misfits
    assert (misfit.seq, misfit.wrong) == (3, Wrong.MISSING)


def test_an_old_journal_gets_its_chain_and_goes_on(engine: Engine) -> None:
    story = morning()
    with engine.begin() as connection:
        go_back(connection, "0004")
        plain = "INSERT INTO journal (seq, at, request_id, kind, version, body) VALUES (:seq, :at, :request_id, :kind, :version, :body)"
        for record in story.journal:
            connection.execute(text(plain), dict(zip(journal.c.keys(), row_of(record), strict=False)))
    migrate(engine, audit_key=KEY)
    begun = len(story.journal)
    assert checked(engine).fitting["journal"] == begun
    story.issue()
    SqlJournal(engine, key=KEY).append(story.journal[begun:], [], [])
    verdict = checked(engine)
    assert (verdict.misfits, verdict.fitting["journal"]) == ((), begun + 1)
    assert list(SqlJournal(engine).replay()) == story.journal


def go_back(connection: Connection, revision: str) -> None:
    """The empty tables of an older program."""
    metadata.drop_all(connection)
    connection.execute(text("DROP TABLE alembic_version"))
    config = Config()
    config.set_main_option("script_location", "server/storage/migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def test_a_long_journal_gets_its_chain_a_part_at_a_time(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    kept(engine, morning())
    before = heads(engine)
    with engine.begin() as connection:
        connection.execute(update(journal).values(chain="", device="", person=""))
        chain_what_is_there(connection, KEY, part=3)
    assert checked(engine).misfits == ()
    assert heads(engine)[0].seq == before[0].seq
    assert "the journal gets its chain: 0 of" in caplog.text


def erasing(engine: Engine) -> SqlErasing:
    return SqlErasing(engine, acts_of(engine), key=KEY)


def of_visitor(story: Story) -> str:
    return next(record.event.ticket for record in story.journal if isinstance(record.event, NoteAdded))


def test_a_visitor_is_erased_and_the_chain_still_fits(engine: Engine) -> None:
    story = morning()
    kept(engine, story)
    ticket = of_visitor(story)
    answer = SEAL.sealed(ticket, "reg/card", "phone", "0812 3456 789")
    SqlParticulars(engine).keep(ticket, "request-of-hers", TODAY, [answer])
    noted_head = heads(engine)
    erased = erasing(engine).erase(ticket, RINA)
    assert erased is not None
    assert (erased.particulars, erased.texts) == (1, 1)
    everything = " ".join(str(rows_of_any(engine, name)) for name in metadata.tables)
    assert "Rina fetches" not in everything
    assert answer.hash not in everything
    verdict = checked(engine, *noted_head)
    assert (verdict.misfits, verdict.erased) == ((), 1)
    (act,) = rows_of(engine, audit)
    assert (act["action"], act["subject"], act["person"]) == ("person-erase", ticket, "rina")
    assert act["details"] == '{"particulars":1,"texts":1}'
    again = erasing(engine).erase(ticket, RINA)
    assert again is not None
    assert (again.particulars, again.texts) == (0, 0), "nothing is left"
    assert len(list(SqlJournal(engine).replay())) == len(story.journal), "the hall can still be rebuilt"


def rows_of_any(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.execute(select(metadata.tables[name])).all()


def test_nobody_is_erased_who_is_not_there(engine: Engine) -> None:
    assert erasing(engine).erase("nobody-has-this-id", RINA) is None
    assert rows_of(engine, audit) == []


@pytest.mark.parametrize("body", ['{"ticket":"another"}', ""])
def test_what_was_left_of_a_record_cannot_be_changed_either(engine: Engine, body: str) -> None:
    story = morning()
    kept(engine, story)
    erasing(engine).erase(of_visitor(story), RINA)
    with engine.begin() as connection:
        connection.execute(update(journal).where(journal.c.erased.is_not(None)).values(body=body))
    (misfit,) = checked(engine).misfits
    assert misfit.wrong == Wrong.ALTERED


def test_texts_go_by_schedule_and_an_act_says_so(engine: Engine) -> None:
    story = morning()
    story.take_over("1", "Sari", "Budi went home ill")
    story.wait(days=1)
    story.issue()
    ticket = story.issue().ticket
    story.note(ticket, "of the second day", counter=None)
    story.wait(days=1)
    story.issue()
    kept(engine, story)
    assert erasing(engine).purge_texts(story.now - timedelta(days=3)) == 0
    assert erasing(engine).purge_texts(story.now - timedelta(hours=2)) == 2, "of the first day"
    assert erasing(engine).purge_texts(story.now - timedelta(hours=2)) == 0
    left = " ".join(row["body"] for row in rows_of(engine, journal))
    assert "Rina fetches" not in left
    assert "went home ill" not in left, "what is said of the staff goes as well"
    assert "of the second day" in left
    assert [row["action"] for row in rows_of(engine, audit)] == ["texts-purged"]
    verdict = checked(engine)
    assert (verdict.misfits, verdict.erased) == ((), 2)


def test_a_purge_of_answers_leaves_its_act_with_the_days(engine: Engine) -> None:
    answers = [SEAL.sealed("t", "reg/card", "phone", "0812 3456 789")]
    kept_by = SqlParticulars(engine, acts_of(engine))
    assert kept_by.purge(TODAY) == 0
    kept_by.keep("t", "one", TODAY, answers)
    kept_by.keep("t", "two", TODAY, answers)
    kept_by.keep("t", "three", TODAY - timedelta(days=1), answers)
    assert kept_by.purge(TODAY + timedelta(days=1)) == 3
    (act,) = rows_of(engine, audit)
    assert act["action"] == "particulars-purged"
    assert act["details"] == '{"2026-11-22":1,"2026-11-23":2}'


def test_a_visitor_is_found_by_the_number_they_gave(engine: Engine) -> None:
    for ticket, said in (("one", "081234567"), ("two", "081234568"), ("three", "+62 812 34567")):
        answer = SEAL.sealed(ticket, "reg/card", "phone", said)
        SqlParticulars(engine).keep(ticket, f"request-{ticket}", TODAY, [answer])
    persons = SqlPersons(engine)
    assert persons.tickets_with(SEAL, "0812-345-67") == ("one", "three")
    assert persons.tickets_with(SEAL, "089999999") == ()
    assert persons.tickets_with(SEAL, "not a number") == ()


def test_acts_have_the_machines_time(engine: Engine) -> None:
    acts_of(engine).note(Act(action="sign-in", origin=SITI))
    (row,) = rows_of(engine, audit)
    assert row["at"] == NOON.timestamp() * 1_000_000
