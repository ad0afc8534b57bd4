"""Keys that are gone are told where the hall had them, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from server.backup.keys import FOLDER, saved_from_new
from server.keyfiles import made_fingerprints
from server.lostkeys import lost_keys, told
from server.storage.database import migrate, open_engine
from tests.fakes.told import MORNING
from tests.fakes.written_hall import write_hall

ALL = ("hall.key", "staff.key", "particulars.key", "audit.key")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Of a hall that has served forty visitors."""
    write_hall(tmp_path / "giliran.sqlite")
    engine = open_engine(f"sqlite:///{tmp_path / 'giliran.sqlite'}")
    yield engine
    engine.dispose()


def test_whatever_a_hall_with_records_has_not_is_lost(engine: Engine, tmp_path: Path) -> None:
    assert lost_keys(engine, tmp_path, authority=True) == ALL
    made_fingerprints(tmp_path)
    assert lost_keys(engine, tmp_path, authority=True) == (), "no device was let in"
    (tmp_path / "staff.key").write_text("\n", encoding="utf-8")
    assert lost_keys(engine, tmp_path, authority=True) == ("staff.key",), "an empty file is no key"


def test_a_hall_without_records_has_lost_nothing(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'giliran.sqlite'}")
    assert lost_keys(engine, tmp_path, authority=True) == ()
    migrate(engine)
    assert lost_keys(engine, tmp_path, authority=True) == ()
    engine.dispose()


def test_an_older_version_had_not_all_of_them(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        for table in ("audit", "staff"):
            connection.execute(text(f"DROP TABLE {table}"))
    assert lost_keys(engine, tmp_path, authority=True) == ("hall.key", "particulars.key")


def test_the_authority_is_missed_by_devices_that_were_let_in(engine: Engine, tmp_path: Path) -> None:
    made_fingerprints(tmp_path)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE devices"))
        connection.execute(text("CREATE TABLE devices (id TEXT)"))
        connection.execute(text("INSERT INTO devices VALUES ('k1')"))
    assert lost_keys(engine, tmp_path, authority=True) == ("authority.pem",)
    assert lost_keys(engine, tmp_path, authority=False) == (), "programs trust another"


def test_new_keys_do_not_take_the_place_of_the_old_ones_in_the_second_place(tmp_path: Path) -> None:
    keys = tmp_path / FOLDER
    keys.mkdir()
    (keys / "staff.key").write_text("the old one", encoding="utf-8")
    assert saved_from_new(tmp_path, ("hall.key",), copied=True, now=MORNING) is None
    lost = ("hall.key", "staff.key")
    assert saved_from_new(tmp_path, lost, copied=False, now=MORNING) == keys, "nothing will take their place"
    aside = saved_from_new(tmp_path, lost, copied=True, now=MORNING)
    assert aside is not None
    assert (aside / "staff.key").read_text(encoding="utf-8") == "the old one"
    assert not keys.exists()
    assert f"authority.pem from {aside} into" in told(("staff.key",), tmp_path, kept=aside, staff="staff")
