"""A hall's seat and the fence around what is written: in memory, and on a real PostgreSQL with leaders that stand still."""

import threading
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, Engine, text

from server.leading.terms import Terms
from server.service.ports import Deposed, StorageTrouble
from server.storage.database import open_engine, translated
from server.storage.fence import LedJournal, fenced
from server.storage.journal import SqlJournal
from server.storage.seat_urls import in_schema, in_term
from server.storage.term_rows import SqlTerms
from tests.fakes.halls import Story
from tests.fakes.journals import keep
from tests.fakes.terms import FakeDatabase, FakeTerms

MAKE = "CREATE TABLE kept (what text PRIMARY KEY)"
WRITE = text("INSERT INTO kept VALUES (:what)")
PATIENCE = 10.0

Candidates = Callable[[str], Terms]


@pytest.fixture(params=["memory", "postgresql"])
def candidates(
    request: pytest.FixtureRequest, make_database: Callable[[str], Engine]
) -> Iterator[Candidates]:
    """Whoever wants to lead the hall, by name."""
    if request.param == "memory":
        database = FakeDatabase()
        yield lambda name: FakeTerms(database, name)
        return
    url = url_of(make_database("postgresql"))
    made = []

    def make(name: str) -> Terms:
        made.append(SqlTerms(url, name))
        return made[-1]

    yield make
    for terms in made:
        terms.close()


def url_of(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def took(terms: Terms) -> int:
    term = terms.take(terms.seat(), {"hall.key": "f1"})
    assert term is not None
    return term


def test_nobody_sits_at_first_and_whoever_comes_takes_the_next_term(candidates: Candidates) -> None:
    east, west = candidates("east"), candidates("west")
    assert (east.seat().term, east.seat().is_over, dict(east.seat().keys)) == (0, True, {})
    assert took(east) == 1
    seat = west.seat()
    assert (seat.term, seat.holder, seat.is_over, seat.keys) == (1, "east", False, {"hall.key": "f1"})


def test_of_two_who_saw_the_same_seat_one_gets_it(candidates: Candidates) -> None:
    east, west = candidates("east"), candidates("west")
    seen = west.seat()
    assert east.take(seen, {}) == 1
    assert west.take(seen, {}) is None


def test_a_leader_that_gave_a_sign_meanwhile_is_not_deposed(candidates: Candidates) -> None:
    east, west = candidates("east"), candidates("west")
    term = took(east)
    seen = west.seat()
    assert east.renew(term)
    assert west.take(seen, {}) is None
    assert west.seat().beat > seen.beat


def test_a_deposed_leader_can_neither_renew_nor_give_back_what_is_anothers(candidates: Candidates) -> None:
    east, west = candidates("east"), candidates("west")
    old = took(east)
    assert took(west) == old + 1
    assert not east.renew(old)
    east.release(old)
    assert not west.seat().is_over


def test_what_is_given_back_is_free_at_once(candidates: Candidates) -> None:
    east, west = candidates("east"), candidates("west")
    east.release(took(east))
    assert west.seat().is_over


# The fence, on PostgreSQL alone: a file has one writer.


class Leader:
    """Writes in a term of its own, as a server does."""

    def __init__(self, url: str, name: str) -> None:
        self.terms = SqlTerms(url, name)
        term = self.terms.take(self.terms.seat(), {})
        assert term is not None
        self.term = term
        self.engine = fenced(open_engine(in_term(url, name, term)), term)

    def write(self, what: str) -> None:
        with translated(), self.engine.begin() as connection:
            connection.execute(WRITE, {"what": what})

    def close(self) -> None:
        self.engine.dispose()
        self.terms.close()


@pytest.fixture
def rise(make_database: Callable[[str], Engine]) -> Iterator[Callable[[str], Leader]]:
    """The next leader, by name: the database has a table of the story's own."""
    engine = make_database("postgresql")
    with engine.begin() as connection:
        connection.exec_driver_sql(MAKE)
    leaders: list[Leader] = []

    def make(name: str) -> Leader:
        leaders.append(Leader(url_of(engine), name))
        return leaders[-1]

    yield make
    for leader in leaders:
        leader.close()


def kept(leader: Leader) -> list[str]:
    with leader.engine.connect() as connection:
        return list(connection.scalars(text("SELECT what FROM kept ORDER BY what")))


def test_a_deposed_leader_writes_nothing_more(rise: Callable[[str], Leader]) -> None:
    east = rise("east")
    east.write("before")
    west = rise("west")
    with pytest.raises(Deposed):
        fresh_write(east, "after")
    west.write("of the next term")
    assert kept(west) == ["before", "of the next term"]


def fresh_write(leader: Leader, what: str) -> None:
    """On a connection that the take-over did not end."""
    leader.engine.dispose()
    leader.write(what)


def test_what_stands_still_in_the_middle_of_a_transaction_blocks_nobody_and_is_lost(
    rise: Callable[[str], Leader],
) -> None:
    east = rise("east")
    with east.engine.connect() as stopped:
        stopped.execute(WRITE, {"what": "1"})
        west = rise("west")
        west.write("1")  # the very same row
        with pytest.raises(StorageTrouble), translated():
            stopped.commit()
        stopped.invalidate()
    assert kept(west) == ["1"]


def test_what_stands_still_between_the_look_and_the_commit_is_ended_by_the_take_over(
    rise: Callable[[str], Leader],
) -> None:
    east = rise("east")
    with east.engine.connect() as stopped:
        stopped.execute(WRITE, {"what": "1"})
        hold_the_seat(stopped, east.term)
        west = rise("west")
        with pytest.raises(StorageTrouble), translated():
            stopped.commit()
        stopped.invalidate()
    west.write("2")
    assert kept(west) == ["2"]


def hold_the_seat(connection: Connection, term: int) -> None:
    connection.exec_driver_sql("SELECT term FROM leadership WHERE term = %s FOR KEY SHARE", (term,))


def test_a_leader_gives_signs_of_life_also_while_a_commit_takes_long(rise: Callable[[str], Leader]) -> None:
    east = rise("east")
    with east.engine.connect() as connection:
        connection.execute(WRITE, {"what": "slowly"})
        hold_the_seat(connection, east.term)
        assert east.terms.renew(east.term)
        connection.commit()
    assert kept(east) == ["slowly"]


def test_a_commit_that_has_passed_the_fence_is_seen_by_the_next_leader(rise: Callable[[str], Leader]) -> None:
    east = rise("east")
    seen: list[list[str]] = []
    with east.engine.connect() as connection:
        connection.execute(WRITE, {"what": "just in time"})
        hold_the_seat(connection, east.term)
        waiting = threading.Event()

        def take_over() -> None:
            waiting.set()
            seen.append(kept(rise("west")))

        other = threading.Thread(target=take_over)
        other.start()
        assert waiting.wait(PATIENCE)
        connection.commit()
    other.join(PATIENCE)
    assert seen == [["just in time"]]


def test_the_journal_of_a_deposed_leader_neither_grows_nor_is_believed(rise: Callable[[str], Leader]) -> None:
    east = rise("east")
    story = Story()
    story.open("1")
    story.issue()
    keep(LedJournal(east.engine, east.term), story)
    ours = LedJournal(east.engine, east.term)
    assert list(ours.replay()) == story.journal
    west = rise("west")
    east.engine.dispose()
    with pytest.raises(Deposed):
        list(ours.replay())
    before = list(story.journal)
    story.issue()
    with pytest.raises(Deposed):
        ours.append(story.journal[-1:], [], [])
    assert list(LedJournal(west.engine, west.term).replay()) == before


def test_halls_in_schemas_of_one_database_know_nothing_of_each_other(
    make_database: Callable[[str], Engine],
) -> None:
    url = url_of(make_database("postgresql"))
    halls = {
        name: SqlTerms(in_schema(url, name), "east", schema=name) for name in ("batu_gadang", "lembah_anai")
    }
    assert [took(terms) for terms in halls.values()] == [1, 1]
    assert halls["batu_gadang"].renew(1)
    journals = {name: open_engine(in_schema(url, name)) for name in halls}
    assert len({SqlJournal(engine).id for engine in journals.values()}) == 2
    for each in halls.values():
        each.close()
    for engine in journals.values():
        engine.dispose()
