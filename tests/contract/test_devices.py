"""What is promised of the register of devices, told of the one in memory, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from server.access.devices import DeviceRegister, KeyInUse, NameInUse
from server.service.acts import Act
from server.service.ports import StorageTrouble
from server.storage.device_rows import SqlDevices
from server.storage.tables import audit, devices
from tests.fakes.audit import SITI, acts_of, checked, rows_of
from tests.fakes.devices import FakeDevices, a_device

LOBBY = a_device("Lobby", kind="display", zone="a", key_hash="a" * 64)
DESK = a_device("desk", kind="counter", counter="1", agency="reg", key_hash="b" * 64, active=False)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def register(request: pytest.FixtureRequest, make_database: Callable[[str], Engine]) -> DeviceRegister:
    return FakeDevices() if request.param == "memory" else SqlDevices(make_database(request.param))


def test_no_device_is_let_in_at_first(register: DeviceRegister) -> None:
    assert register.everything() == ()
    assert not register.strike(LOBBY.id)


def test_what_was_put_is_there_whole_until_it_is_struck(register: DeviceRegister) -> None:
    register.put(LOBBY)
    register.put(DESK)
    assert register.everything() == (LOBBY, DESK)
    assert register.strike(LOBBY.id)
    assert register.everything() == (DESK,)


def test_what_is_put_later_holds(register: DeviceRegister) -> None:
    register.put(LOBBY)
    later = replace(
        LOBBY,
        name="Hall",
        zone="b",
        key_hash="c" * 64,
        approved_at=LOBBY.approved_at + timedelta(microseconds=1),
    )
    register.put(later)
    assert register.everything() == (later,)


@pytest.mark.parametrize("name", ["Lobby", "LOBBY", " lobby "])
def test_no_two_have_a_name_that_people_take_for_the_same(register: DeviceRegister, name: str) -> None:
    register.put(LOBBY)
    register.put(DESK)
    with pytest.raises(NameInUse, match=LOBBY.id):
        register.put(replace(DESK, name=name))
    assert register.everything() == (LOBBY, DESK)


def test_no_two_have_the_same_key(register: DeviceRegister) -> None:
    register.put(LOBBY)
    with pytest.raises(KeyInUse, match=LOBBY.id):
        register.put(replace(DESK, key_hash=LOBBY.key_hash))


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_a_change_and_its_act_are_kept_together(make_database: Callable[[str], Engine], dialect: str) -> None:
    engine = make_database(dialect)
    register = SqlDevices(engine, acts_of(engine))

    def noted() -> list[str]:
        return [row["action"] for row in rows_of(engine, audit)]

    act = Act(action="device-approve", subject=LOBBY.id, origin=SITI)
    register.put(LOBBY, act)
    with pytest.raises(NameInUse):
        register.put(replace(DESK, name=LOBBY.name), act)
    register.strike(DESK.id, Act(action="device-remove", subject=DESK.id))
    assert noted() == ["device-approve"], "what has not happened is not noted"
    register.strike(LOBBY.id, Act(action="device-remove", subject=LOBBY.id))
    assert noted() == ["device-approve", "device-remove"]
    assert checked(engine).misfits == ()
    audit.drop(engine)
    with pytest.raises(StorageTrouble):
        register.put(LOBBY, act)
    assert register.everything() == (), "what cannot be noted has not happened"


def test_a_database_that_fails_is_told_in_the_houses_words(make_database: Callable[[str], Engine]) -> None:
    engine = make_database("sqlite")
    devices.drop(engine)
    with pytest.raises(StorageTrouble):
        SqlDevices(engine).everything()
    with pytest.raises(StorageTrouble):
        SqlDevices(engine).put(LOBBY)
