"""What is promised of the book of sessions, told of the one in memory, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, inspect

from server.service.ports import StorageTrouble
from server.staff.officers import Officer
from server.staff.sessions import Session, SessionBook, new_session
from server.storage.session_rows import SqlSessions
from server.storage.tables import sessions
from tests.fakes.sessions import FakeSessions

NOW = datetime(2026, 11, 23, 1, 0, 0, 123456, tzinfo=UTC)
SITI = Officer(id="siti", name="Siti", agency="reg", secret="sealed")


def session(token: str, *, person: str = "siti", later: int = 0) -> Session:
    return new_session(replace(SITI, id=person), token, NOW + timedelta(seconds=later))


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def book(request: pytest.FixtureRequest, make_database: Callable[[str], Engine]) -> SessionBook:
    return FakeSessions() if request.param == "memory" else SqlSessions(make_database(request.param))


def test_what_was_put_is_there_to_the_microsecond_the_oldest_first(book: SessionBook) -> None:
    assert book.everybody() == ()
    later, first = session("b", later=1), session("a")
    book.put(later)
    book.put(first)
    assert book.everybody() == (first, later)
    assert book.session(later.hash) == later
    assert book.session("a") is None


def test_uses_are_kept_and_bring_nothing_back(book: SessionBook) -> None:
    kept, gone = session("a"), session("b")
    book.put(kept)
    at = NOW + timedelta(minutes=5)
    book.touch({kept.hash: at, gone.hash: at})
    book.touch({})
    assert book.everybody() == (replace(kept, used=at),)


def test_sessions_end_one_by_one_or_all_of_a_person(book: SessionBook) -> None:
    mine = [session(str(each), later=each) for each in range(3)]
    others = session("o", person="budi", later=9)
    for each in (*mine, others):
        book.put(each)
    assert book.end((mine[1].hash, "nobody's")) == 1
    assert book.end(()) == 0
    assert book.end_all("siti") == 2
    assert book.end_all("siti") == 0
    assert book.everybody() == (others,)


def test_the_table_has_no_place_for_what_is_shown(make_database: Callable[[str], Engine]) -> None:
    columns = {column["name"] for column in inspect(make_database("sqlite")).get_columns("sessions")}
    assert columns == {"hash", "person", "stamp", "started", "used", "ends"}


def test_a_table_that_is_not_there_is_trouble(engine: Engine) -> None:
    book = SqlSessions(engine)
    sessions.drop(engine)
    for broken in (
        book.everybody,
        lambda: book.session("a"),
        lambda: book.put(session("a")),
        lambda: book.touch({"a": NOW}),
        lambda: book.end(("a",)),
        lambda: book.end_all("siti"),
    ):
        with pytest.raises(StorageTrouble, match="unavailable"):
            broken()
