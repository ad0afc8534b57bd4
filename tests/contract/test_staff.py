"""What is promised of the register of officers, told of the one in memory, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Barrier

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, inspect, select, text

from server.service.acts import Act
from server.service.ports import StorageTrouble
from server.staff.officers import CardTaken, LastAdministrator, NameTaken, Officer, Register
from server.staff.posts import Post
from server.staff.sessions import new_session
from server.storage.act_rows import SqlActs
from server.storage.database import migrate
from server.storage.session_rows import SqlSessions
from server.storage.staff_rows import SqlRegister
from server.storage.tables import audit, metadata, staff
from tests.fakes.register import FakeRegister
from tests.fakes.told import MORNING

SITI = Officer(id="siti", name="Siti Rahma", agency="reg", secret="$argon2id$…", card="a" * 64)
BUDI = Officer(id="budi", name="Budi", agency="pol")


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def register(request: pytest.FixtureRequest, make_database: Callable[[str], Engine]) -> Register:
    return FakeRegister() if request.param == "memory" else SqlRegister(make_database(request.param))


def test_nobody_is_registered_at_first(register: Register) -> None:
    assert register.everybody() == ()
    assert register.officer("siti") is None
    assert register.with_card("a" * 64) is None
    assert not register.strike("siti")


def test_who_was_put_is_found_by_id_and_card(register: Register) -> None:
    register.put(SITI)
    register.put(BUDI)
    assert register.everybody() == (BUDI, SITI)
    assert register.officer("siti") == SITI
    assert register.with_card("a" * 64) == SITI
    assert register.with_card("b" * 64) is None
    assert register.officer("SITI") is None


def test_what_is_put_later_holds(register: Register) -> None:
    register.put(SITI)
    later = replace(SITI, name="Siti R.", agency="pol", secret=None, card="b" * 64, active=False)
    register.put(later)
    assert register.everybody() == (later,)
    assert register.with_card("a" * 64) is None


@pytest.mark.parametrize("name", ["Siti Rahma", "SITI rahma", "Siti  Rahma"])
def test_no_two_have_a_name_that_people_take_for_the_same(register: Register, name: str) -> None:
    register.put(SITI)
    register.put(BUDI)
    with pytest.raises(NameTaken, match="siti"):
        register.put(replace(BUDI, name=name))
    assert register.officer("budi") == BUDI


def test_no_two_have_the_same_card_and_many_have_none(register: Register) -> None:
    register.put(SITI)
    register.put(BUDI)
    register.put(replace(BUDI, id="agus", name="Agus"))
    with pytest.raises(CardTaken, match="siti"):
        register.put(replace(BUDI, card=SITI.card))
    assert register.officer("budi") == BUDI


def test_a_name_is_free_again_when_its_officer_is_struck_off(register: Register) -> None:
    register.put(SITI)
    assert register.strike("siti")
    register.put(replace(BUDI, name=SITI.name, card=SITI.card))
    assert [officer.id for officer in register.everybody()] == ["budi"]


def test_names_of_any_script_and_the_longest_fit(register: Register) -> None:
    longest = Officer(
        id="o" * 40, name="É" * 120, agency="a" * 80, secret="$argon2id$" + "x" * 245, card="c" * 64
    )
    register.put(longest)
    register.put(replace(BUDI, name="Ni Wayan 'Sri' \"Ayu\" 👋"))
    assert register.officer("o" * 40) == longest
    assert register.everybody()[0].name == "Ni Wayan 'Sri' \"Ayu\" 👋"


def test_others_see_it_at_once(make_database: Callable[[str], Engine]) -> None:
    engine = make_database("sqlite")
    one, other = SqlRegister(engine), SqlRegister(engine)
    one.put(SITI)
    assert other.officer("siti") == SITI


def test_the_table_has_no_place_for_what_was_said(make_database: Callable[[str], Engine]) -> None:
    columns = {column["name"] for column in inspect(make_database("sqlite")).get_columns("staff")}
    assert columns == {"officer", "name", "agency", "secret", "card", "active", "role"}


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_a_change_is_kept_with_its_act_or_not_at_all(
    make_database: Callable[[str], Engine], backend: str
) -> None:
    engine = make_database(backend)
    acts = SqlActs(engine, key=b"key", clock=lambda: MORNING)
    also = partial(acts.note_with, act=Act(action="staff-add", subject="siti"))
    register, book = SqlRegister(engine, also=also), SqlSessions(engine, also=also)
    register.put(SITI)
    session = new_session(SITI, "token", MORNING)
    book.put(session)
    assert noted(engine) == ["staff-add"]
    audit.drop(engine)
    for change in (
        lambda: register.put(BUDI),
        lambda: register.strike("siti"),
        lambda: book.end((session.hash,)),
        lambda: book.end_all("siti"),
    ):
        with pytest.raises(StorageTrouble):
            change()
    assert register.everybody() == (SITI,)
    assert book.everybody() == (session,)


def noted(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(select(audit.c.action).order_by(audit.c.seq)).scalars())


def test_a_table_that_is_not_there_is_trouble(engine: Engine) -> None:
    register = SqlRegister(engine)
    staff.drop(engine)
    for broken in (
        register.everybody,
        lambda: register.officer("siti"),
        lambda: register.with_card("a"),
        lambda: register.put(SITI),
        lambda: register.strike("siti"),
    ):
        with pytest.raises(StorageTrouble, match="unavailable"):
            broken()


ADI = Officer(id="adi", name="Adi", agency="", secret="$argon2id$…", post=Post.ADMINISTRATOR)
EVA = replace(ADI, id="eva", name="Eva")


def test_everybody_has_a_post(register: Register) -> None:
    others = [replace(BUDI, id=f"p-{post}", name=f"P {post}", post=post) for post in Post]
    for each in others:
        register.put(each)
    assert set(register.everybody()) == set(others)


def test_the_last_administrator_who_can_come_in_stays(register: Register) -> None:
    register.put(replace(ADI, secret=None))
    register.put(ADI)
    for after in (replace(ADI, active=False), replace(ADI, secret=None), replace(ADI, post=Post.OPERATOR)):
        with pytest.raises(LastAdministrator, match="adi"):
            register.put(after)
    with pytest.raises(LastAdministrator, match="adi"):
        register.strike("adi")
    assert register.everybody() == (ADI,)
    register.put(replace(ADI, name="Adi P.", secret="$argon2id$ anew"))
    register.put(replace(EVA, active=False))
    with pytest.raises(LastAdministrator):
        register.strike("adi")
    register.put(EVA)
    assert register.strike("adi")
    with pytest.raises(LastAdministrator, match="eva"):
        register.put(replace(EVA, active=False))


def test_two_administrators_who_leave_at_once_do_not_both(engine: Engine) -> None:
    for _ in range(10):
        register = SqlRegister(engine)
        register.put(ADI)
        register.put(EVA)
        together = Barrier(2)

        def leave(who: str, book: SqlRegister = register, door: Barrier = together) -> bool:
            door.wait(10)
            try:
                return book.strike(who)
            except LastAdministrator:
                return False

        with ThreadPoolExecutor(2) as both:
            left = list(both.map(leave, ("adi", "eva")))
        assert sorted(left) == [False, True]


def test_who_was_registered_before_there_were_posts_is_an_officer(engine: Engine) -> None:
    with engine.begin() as connection:
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
        config = Config()
        config.set_main_option("script_location", "server/storage/migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        connection.execute(
            text("INSERT INTO staff (officer, name, agency, active) VALUES ('budi', 'Budi', 'pol', true)")
        )
    migrate(engine)
    assert SqlRegister(engine).everybody() == (BUDI,)
