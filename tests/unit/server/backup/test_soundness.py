"""A database at the start: whatever a disk did to it is found, or is of no consequence to the hall."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.backup.checking import Damaged
from server.backup.soundness import RESTORING, examine
from tests.fakes.program_process import until
from tests.fakes.second_place import Rows, fingerprint, flip
from tests.fakes.written_hall import write_hall

MEMORY = Path("/dev/shm")


@pytest.fixture(scope="module")
def sound() -> Iterator[Path]:
    """A folder with a hall's ``data`` and its ``second`` place."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        data, second = Path(folder) / "data", Path(folder) / "second"
        write_hall(data / "giliran.sqlite")
        (data / "hall.key").write_text("a key", encoding="utf-8")
        second.mkdir()
        shutil.copy(data / "giliran.sqlite", second)
        yield Path(folder)


@pytest.fixture
def hall(sound: Path) -> Iterator[Path]:
    with TemporaryDirectory(dir=sound.parent) as folder:
        yield Path(shutil.copytree(sound, Path(folder) / "hall"))


def database_in(hall: Path) -> Path:
    return hall / "data" / "giliran.sqlite"


def look_at(hall: Path) -> None:
    examine(database_in(hall), hall / "second")


def journal_of(hall: Path) -> Rows:
    with closing(sqlite3.connect(database_in(hall))) as connection:
        return connection.execute("SELECT * FROM journal ORDER BY seq").fetchall()


def test_a_sound_database_is_left_as_it_is(hall: Path) -> None:
    before = fingerprint(hall / "data"), fingerprint(hall / "second")
    look_at(hall)
    assert (fingerprint(hall / "data"), fingerprint(hall / "second")) == before


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_flipped_bits_are_found_or_change_no_record(sound: Path, data: st.DataObject) -> None:
    with TemporaryDirectory(dir=sound.parent) as folder:
        hall = Path(shutil.copytree(sound, Path(folder) / "hall"))
        before = journal_of(hall)
        flip(
            database_in(hall),
            data.draw(st.integers(0, database_in(hall).stat().st_size - 1)),
            data.draw(st.integers(1, 255)),
        )
        try:
            look_at(hall)
        except Damaged:
            pass  # told, with the way out
        else:
            assert journal_of(hall) == before


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_database_that_was_cut_off_is_found(sound: Path, data: st.DataObject) -> None:
    with TemporaryDirectory(dir=sound.parent) as folder:
        hall = Path(shutil.copytree(sound, Path(folder) / "hall"))
        with database_in(hall).open("r+b") as file:
            file.truncate(data.draw(st.integers(0, database_in(hall).stat().st_size - 1)))
        before = fingerprint(hall / "data")
        with pytest.raises(Damaged, match="Nothing was changed"):
            look_at(hall)
        assert fingerprint(hall / "data") == before


def test_an_end_that_is_lost_is_found_by_the_copy(hall: Path) -> None:
    with closing(sqlite3.connect(database_in(hall), isolation_level=None)) as connection:
        connection.execute("DELETE FROM journal WHERE seq > 40")
    with pytest.raises(Damaged, match=r"ends with record 40, though its copy in .* goes on to 43"):
        look_at(hall)


def test_a_copy_that_is_older_or_of_another_hall_or_damaged_says_nothing(hall: Path) -> None:
    copy = hall / "second" / "giliran.sqlite"
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("DELETE FROM journal WHERE seq > 10")
    look_at(hall)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("UPDATE journal SET body = '{}'")
        connection.execute("UPDATE identity SET journal = 'another'")
    look_at(hall)
    copy.write_bytes(b"nothing that could be read" * 400)
    look_at(hall)


def test_a_database_that_is_gone_is_not_replaced_by_an_empty_one_where_there_is_a_copy(hall: Path) -> None:
    database_in(hall).unlink()
    with pytest.raises(Damaged, match=r"is gone, but .* has a copy of it"):
        look_at(hall)
    examine(database_in(hall), None)
    (hall / "second" / "giliran.sqlite").unlink()
    look_at(hall)


def test_a_log_without_its_database_is_found(hall: Path) -> None:
    database_in(hall).rename(hall / "data" / "giliran.sqlite-wal")
    with pytest.raises(Damaged, match="only its log is there"):
        examine(database_in(hall), None)


def test_a_first_start_that_was_cut_off_is_no_damage(hall: Path) -> None:
    database_in(hall).write_bytes(b"")
    with pytest.raises(Damaged, match="is empty"):
        examine(database_in(hall), None)
    (hall / "data" / "hall.key").unlink()
    examine(database_in(hall), None)


def test_a_restore_that_was_cut_off_is_found(hall: Path) -> None:
    (hall / "data" / RESTORING).touch()
    with pytest.raises(Damaged, match="a restore was cut off; restore again"):
        look_at(hall)


@pytest.mark.logs_errors
def test_a_check_that_takes_long_goes_on_beside_the_work(
    hall: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database_in(hall).write_bytes(database_in(hall).read_bytes()[:-6000])
    try:
        examine(database_in(hall), None, wait_seconds=0)
    except Damaged:
        return  # it did not take long after all
    until(lambda: "Stop the server and restore it" in caplog.text, "it is logged")
