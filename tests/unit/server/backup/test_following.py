"""The copy follows a database, whatever is written to it and whoever tidies its log; and it is whole wherever it is cut off."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.backup.copy import Copy, taken
from server.backup.following import Following
from server.backup.source import Source
from server.backup.wal import log_of

Dump = list[str]
MEMORY = Path("/dev/shm")
"""Where it is there, no story waits for a disk."""


class Hall:
    """A database in WAL mode that somebody writes to, and its second place."""

    def __init__(self, folder: Path) -> None:
        self.database, self.second = folder / "data.sqlite", folder / "second"
        self.second.mkdir()
        self.writer = sqlite3.connect(self.database, isolation_level=None, timeout=0)
        self.writer.execute("PRAGMA journal_mode=WAL")
        self.writer.executescript(
            "CREATE TABLE identity (journal TEXT); INSERT INTO identity VALUES ('one');"
            "CREATE TABLE journal (seq INTEGER PRIMARY KEY, body TEXT);"
            "CREATE TABLE devices (name TEXT PRIMARY KEY, role TEXT) WITHOUT ROWID;"
        )
        self.records = 0
        self.source = Source(self.database)
        self.following = self.follow()

    def follow(self, *, ease: int = 8, force: int = 40) -> Following:
        return Following(
            self.source,
            Copy(self.second),
            aside=lambda why: f"aside-{why}.sqlite",
            still=Lock(),
            ease_frames=ease,
            force_frames=force,
        )

    def append(self, many: int) -> None:
        self.writer.execute("BEGIN")
        for _ in range(many):
            self.records += 1
            self.writer.execute("INSERT INTO journal VALUES (?, ?)", (self.records, "x" * 900))
        self.writer.execute("COMMIT")

    def dump(self) -> Dump:
        return [*self.writer.iterdump()]

    def copy(self) -> Dump:
        """What the second place would give on another machine."""
        with TemporaryDirectory(dir=self.second.parent) as elsewhere:
            at = Path(elsewhere) / "copy.sqlite"
            taken(self.second / "giliran.sqlite", at)
            with closing(sqlite3.connect(at)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                return [*connection.iterdump()]

    def close(self) -> None:
        self.source.close()
        self.writer.close()


@contextmanager
def a_hall() -> Iterator[Hall]:
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        hall = Hall(Path(folder))
        try:
            yield hall
        finally:
            hall.close()


def change(hall: Hall, what: str, times: int) -> None:
    match what:
        case "append":
            hall.append(times)
        case "register":
            hall.writer.execute(
                "INSERT OR REPLACE INTO devices VALUES (?, ?)", (f"device {times}", f"role {hall.records}")
            )
        case "remove":
            hall.writer.execute("DELETE FROM devices WHERE name = ?", (f"device {times}",))
        case "migrate":
            hall.writer.execute(f"CREATE TABLE IF NOT EXISTS made_{times} AS SELECT * FROM devices")
        case "vacuum":
            hall.writer.execute("VACUUM")
        case "passive" | "restart" | "truncate":
            # Somebody else tidies: a command, an administrator. A reader in the way makes it give up at once.
            hall.writer.execute(f"PRAGMA wal_checkpoint({what})").fetchone()
        case "killed":
            hall.following = hall.follow()
        case "stopped":
            hall.following.finish()
            hall.source.let_go()
            hall.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            hall.following = hall.follow()
        case "away":
            hall.source.let_go()
            hall.following = hall.follow()
        case _:
            hall.following.step()


changes = st.tuples(
    st.sampled_from(
        [
            "append",
            "append",
            "append",
            "register",
            "remove",
            "migrate",
            "vacuum",
            "passive",
            "restart",
            "truncate",
            "killed",
            "away",
            "step",
            "step",
            "step",
        ]
    ),
    st.integers(1, 12),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(changes, max_size=25))
def test_the_copy_is_always_the_database_of_the_last_look(story: Sequence[tuple[str, int]]) -> None:
    with a_hall() as hall:
        hall.following.step()
        looked = hall.dump()
        for what, times in story:
            change(hall, what, times)
            if what in {"step", "stopped"}:
                looked = hall.dump()
            assert hall.copy() == looked
        hall.following.step()
        assert hall.copy() == hall.dump()
        hall.following.finish()
        assert hall.copy() == hall.dump()
        assert sorted(file.name for file in hall.second.iterdir() if "aside" not in file.name) == [
            "giliran.sqlite"
        ]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_copy_that_is_cut_off_anywhere_is_the_database_of_a_moment_before(data: st.DataObject) -> None:
    with a_hall() as hall:
        hall.following = hall.follow(ease=10_000)
        hall.following.step()
        log = Path(log_of(hall.second / "giliran.sqlite"))
        moments, safe = [hall.dump()], log.stat().st_size
        for many in data.draw(st.lists(st.integers(1, 5), min_size=1, max_size=6)):
            hall.append(many)
            moments.append(hall.dump())
            hall.following.step()
        with log.open("r+b") as file:
            file.truncate(data.draw(st.integers(safe, log.stat().st_size)))
        assert hall.copy() in moments


def test_the_log_does_not_grow_for_ever_though_somebody_always_writes() -> None:
    with a_hall() as hall:
        sizes = []
        for _ in range(60):
            hall.append(6)
            hall.following.step()
            sizes.append(Path(log_of(hall.database)).stat().st_size)
        frame = 4096 + 24
        assert max(sizes) < 60 * frame, "it begins anew"
        assert hall.copy() == hall.dump()


def test_what_is_copied_is_only_what_is_new() -> None:
    with a_hall() as hall:
        hall.append(400)
        hall.following = hall.follow(ease=10_000)
        hall.following.step()
        base = (hall.second / "giliran.sqlite").stat()
        before = Path(log_of(hall.second / "giliran.sqlite")).stat().st_size
        hall.append(1)
        hall.following.step()
        assert (hall.second / "giliran.sqlite").stat() == base
        assert Path(log_of(hall.second / "giliran.sqlite")).stat().st_size - before < 5 * 4120
        assert not hall.following.step(), "nothing is new"


def test_after_an_orderly_stop_the_copy_is_not_made_anew_and_after_a_change_behind_its_back_it_is() -> None:
    with a_hall() as hall:
        hall.append(400)
        change(hall, "stopped", 1)
        copy = hall.second / "giliran.sqlite"
        before = copy.stat()
        hall.append(1)
        hall.following.step()
        assert copy.stat() == before
        assert hall.copy() == hall.dump()
        change(hall, "stopped", 1)
        before = copy.stat()
        hall.append(1)
        hall.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        hall.following.step()
        assert copy.stat().st_ino != before.st_ino
        assert hall.copy() == hall.dump()


def test_a_copy_that_knows_more_or_belongs_to_another_hall_makes_way_and_is_kept() -> None:
    with a_hall() as hall:
        hall.append(5)
        hall.following.finish()
        ahead = hall.copy()
        hall.source.let_go()
        hall.writer.execute("DELETE FROM journal WHERE seq > 2")
        hall.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        hall.follow().step()
        assert hall.copy() == hall.dump()
        hall.source.let_go()
        hall.writer.execute("UPDATE identity SET journal = 'two'")
        hall.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        hall.writer.execute("DELETE FROM journal")
        hall.follow().step()
        assert hall.copy() == hall.dump()
        with closing(sqlite3.connect(hall.second / "aside-ahead.sqlite")) as kept:
            assert [*kept.iterdump()] == ahead
        assert (hall.second / "aside-other.sqlite").exists()


def test_a_copy_that_is_damaged_makes_way() -> None:
    with a_hall() as hall:
        hall.append(50)
        hall.following.finish()
        copy = hall.second / "giliran.sqlite"
        copy.write_bytes(copy.read_bytes()[:8192])
        hall.source.let_go()
        hall.follow().step()
        assert hall.copy() == hall.dump()
        assert (hall.second / "aside-damaged.sqlite").stat().st_size == 8192


def test_somebody_who_tampers_with_the_copy_is_noticed_and_it_is_made_anew() -> None:
    with a_hall() as hall:
        hall.append(5)
        hall.following.step()
        Path(log_of(hall.second / "giliran.sqlite")).unlink(missing_ok=True)
        hall.append(1)
        with pytest.raises(OSError, match="changed by somebody else"):
            hall.following.step()
        hall.follow().step()
        assert hall.copy() == hall.dump()


def test_a_copy_that_somebody_looks_into_is_still_followed() -> None:
    with a_hall() as hall:
        hall.append(5)
        hall.following.step()
        at = hall.second.parent / "looked-at"
        shutil.copytree(hall.second, at)
        with closing(sqlite3.connect(at / "giliran.sqlite")) as looking:
            assert looking.execute("SELECT count(*) FROM journal").fetchone() == (5,)
