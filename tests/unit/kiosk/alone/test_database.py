"""The file that rule 7 stands on: whole or set aside, however it was cut, filled or taken."""

import logging
import shutil
import sqlite3
from pathlib import Path

import pytest

from kiosk.alone.database import Database, StoreTrouble

TABLES = "CREATE TABLE word (said TEXT NOT NULL); CREATE TABLE other (n INTEGER)"

NOTHING_IN_IT = 512
"""A file with fewer bytes is new to SQLite."""


def opened(folder: Path) -> Database:
    return Database(folder / "words.sqlite", tables=TABLES, version=1)


def say(database: Database, *words: str) -> None:
    with database.transaction() as connection:
        connection.executemany("INSERT INTO word VALUES (?)", [(word,) for word in words])


def said(database: Database) -> list[str]:
    return [word for (word,) in database.rows("SELECT said FROM word ORDER BY rowid")]


def test_what_was_said_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    """A copy of the files of a program that runs is what a kill leaves."""
    database = opened(tmp_path / "kiosk")
    say(database, "one")
    say(database, "two")
    shutil.copytree(tmp_path / "kiosk", tmp_path / "killed")
    database.close()
    assert said(opened(tmp_path / "killed")) == ["one", "two"]


def test_half_a_transaction_is_none(tmp_path: Path) -> None:
    database = opened(tmp_path)

    def stumble() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO word VALUES ('half')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()
    assert said(database) == []


def test_a_log_cut_at_any_byte_holds_a_beginning_of_what_was_said(tmp_path: Path) -> None:
    """After a power cut; what was acknowledged was on the disk, so only what never was is missing."""
    database = opened(tmp_path / "kiosk")
    words = ["one", "two", "three"]
    for word in words:
        say(database, word)
    log = (tmp_path / "kiosk" / "words.sqlite-wal").read_bytes()
    head = (tmp_path / "kiosk" / "words.sqlite").read_bytes()
    database.close()
    beginnings = [words[:count] for count in range(len(words) + 1)]
    seen: list[int] = []
    for length in cuts(len(log), frame=4096 + 24, start=32):
        folder = tmp_path / "cut"
        folder.mkdir()
        (folder / "words.sqlite").write_bytes(head)
        (folder / "words.sqlite-wal").write_bytes(log[:length])
        again = opened(folder)
        found = said(again)
        assert found in beginnings
        seen.append(len(found))
        say(again, "more")
        assert said(again) == [*found, "more"], "and it goes on"
        again.close()
        assert not list(folder.glob("*.broken*"))
        shutil.rmtree(folder)
    assert seen == sorted(seen), "the more there is, the more is known"
    assert set(seen) == {0, 1, 2, 3}


def test_a_file_cut_at_any_byte_is_read_or_set_aside_and_never_stops_the_program(tmp_path: Path) -> None:
    database = opened(tmp_path / "kiosk")
    say(database, "one", *("long" * 300 for _ in range(8)))
    database.rows("SELECT 1")
    database.close()  # the last one to close puts all into the file
    whole = (tmp_path / "kiosk" / "words.sqlite").read_bytes()
    assert len(whole) > 3 * 4096
    for length in cuts(len(whole), frame=4096, start=0):
        folder = tmp_path / "cut"
        folder.mkdir()
        (folder / "words.sqlite").write_bytes(whole[:length])
        again = opened(folder)
        found = said(again)
        assert found == [] if length < len(whole) else len(found) == 9
        say(again, "more")
        assert said(again)[-1] == "more"
        again.close()
        aside = list(folder.glob("words.broken-1"))
        assert len(aside) == (length < len(whole)) or length < NOTHING_IN_IT, "kept for whoever looks"
        shutil.rmtree(folder)


def cuts(length: int, *, frame: int, start: int) -> list[int]:
    """Round each border, and some everywhere: between two borders all cuts are one to SQLite."""
    borders = range(start, length + 1, frame)
    near = {border + by for border in borders for by in (-1, 0, 1, 16, 24, 25)}
    return sorted(cut for cut in near | set(range(0, length, 809)) | {length} if 0 <= cut <= length)


def test_a_file_of_something_else_is_set_aside_with_a_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for again in (1, 2):
        (tmp_path / "words.sqlite").write_text("these are not the numbers you are looking for" * 20)
        database = opened(tmp_path)
        with caplog.at_level(logging.WARNING):
            assert said(database) == []
        database.close()
        assert (tmp_path / f"words.broken-{again}").read_text().startswith("these are not")
    assert "cannot be used, becomes words.broken-1" in caplog.text


def test_a_file_of_a_program_to_come_is_set_aside(tmp_path: Path) -> None:
    newer = Database(tmp_path / "words.sqlite", tables=TABLES, version=2)
    say(newer, "new")
    newer.close()
    database = opened(tmp_path)
    assert said(database) == []
    database.close()
    aside = Database(tmp_path / "words.broken-1", tables=TABLES, version=2)
    assert said(aside) == ["new"]
    aside.close()


def test_a_full_disk_refuses_and_there_is_room_later(tmp_path: Path) -> None:
    database = opened(tmp_path)
    say(database, "one")
    with database.transaction() as connection:
        connection.execute("PRAGMA max_page_count = 3")  # this connection's whole disk
    with pytest.raises(StoreTrouble, match="full"):
        say(database, *("long" * 400 for _ in range(50)))
    say(database, "two")
    assert said(database) == ["one", "two"]


def test_a_disk_that_cannot_be_written_refuses_and_the_file_is_found_later(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    database = opened(tmp_path / "state")
    with pytest.raises(StoreTrouble):
        say(database, "one")
    (tmp_path / "state").unlink()
    say(database, "two")
    assert said(database) == ["two"]


def test_two_programs_do_not_share_the_file(tmp_path: Path) -> None:
    first, second = opened(tmp_path), opened(tmp_path)
    say(first, "one")
    with pytest.raises(StoreTrouble, match="locked"):
        say(second, "two")
    first.close()
    assert said(second) == ["one"], "until the first one is gone"
    second.close()


def test_every_transaction_is_on_the_disk_before_it_ends(tmp_path: Path) -> None:
    database = opened(tmp_path)
    with database.transaction() as connection:
        modes = [
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")
        ]
    assert modes == [2, "wal"], "2 is FULL"
    database.close()
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
