"""Who keeps the second place: what is told of it, and how it goes on after trouble; snapshots of every hour."""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from server.backup.finding import found_in
from server.backup.keeping import Keeper, Plan
from server.seen.backup import LATE_SECONDS, BackupCurrent
from server.seen.check import WELL
from server.service.backups import BackupState
from tests.fakes.program_process import until
from tests.fakes.second_place import journal_in

MEMORY = Path("/dev/shm")


class Site:
    """A database that is written to, the folder of its second place, and a clock that the story moves."""

    def __init__(self, folder: Path) -> None:
        self.data, self.second = folder / "data", folder / "second"
        self.data.mkdir()
        self.second.mkdir()
        (self.data / "hall.key").write_text("a key", encoding="utf-8")
        self.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
        self.writer = sqlite3.connect(self.data / "giliran.sqlite", isolation_level=None)
        self.writer.execute("PRAGMA journal_mode=WAL")
        self.writer.executescript(
            "CREATE TABLE identity (journal TEXT); INSERT INTO identity VALUES ('one');"
            "CREATE TABLE journal (seq INTEGER PRIMARY KEY, body TEXT)"
        )

    def keeper(self, *, secrets: bool = False) -> Keeper:
        plan = Plan(
            database=self.data / "giliran.sqlite",
            data=self.data,
            folder=self.second,
            hours=2,
            days=1,
            secrets=secrets,
            now=lambda: self.now,
        )
        return Keeper(plan, every_seconds=0.01, after_trouble_seconds=0.01)

    def write(self) -> int:
        self.writer.execute("INSERT INTO journal (body) VALUES ('something')")
        (seq,) = self.writer.execute("SELECT max(seq) FROM journal").fetchone()
        return int(seq)

    def copied(self, seq: int) -> None:
        """Wait for the copy to have it."""
        copy = self.second / "giliran.sqlite"
        until(lambda: copy.exists() and len(journal_in(copy)) == seq, f"record {seq} in the copy")

    def has_snapshot(self, name: str) -> bool:
        return name in self.snapshots()

    def snapshots(self) -> list[str]:
        return [found.path.name for found in found_in(self.second) if found.what == "snapshot"]


@pytest.fixture
def site() -> Iterator[Site]:
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        site = Site(Path(folder))
        yield site
        site.writer.close()


def test_what_is_written_is_copied_and_told_by_the_halls_clock(site: Site) -> None:
    keeper = site.keeper()
    assert keeper.state() == BackupState()
    keeper.start()
    site.copied(site.write())
    until(lambda: keeper.state().current_at == site.now, "it is told")
    site.now += timedelta(minutes=1)
    until(lambda: keeper.state().current_at == site.now, "also when nothing is new")
    assert keeper.state().trouble == ""
    site.write()
    keeper.stop()
    site.copied(2)
    assert not (site.second / "giliran.sqlite-wal").exists(), "one file, when the server has stopped"


@pytest.mark.logs_errors
def test_a_second_place_that_is_gone_is_told_and_logged_once_and_found_again(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    keeper = site.keeper()
    keeper.start()
    site.copied(site.write())
    pulled = site.second.rename(site.second.with_name("pulled"))
    until(lambda: "is not there" in keeper.state().trouble, "it is told")
    before = keeper.state().current_at
    site.now += timedelta(hours=1)
    seq = [site.write() for _ in range(50)][-1]
    assert keeper.state().current_at == before, "how old the copy is"
    assert len(journal_in(pulled / "giliran.sqlite")) == 1, "what was pulled is whole"
    pulled.rename(site.second)
    site.copied(seq)
    until(lambda: keeper.state().trouble == "", "it goes on")
    assert caplog.text.count("stands still") == 1
    assert caplog.text.count("goes on in") == 1
    keeper.stop()


@pytest.mark.logs_errors
def test_a_place_that_is_none_keeps_nobody(site: Site) -> None:
    site.second.rmdir()
    site.second.write_text("a file", encoding="utf-8")
    keeper = site.keeper()
    keeper.start()
    until(lambda: "is not there, or cannot be written to" in keeper.state().trouble, "it is told")
    keeper.stop()


def test_every_hour_in_which_something_happened_has_a_snapshot_and_old_ones_go(site: Site) -> None:
    keeper = site.keeper()
    keeper.start()
    made = []
    for hour in range(9, 13):
        site.now = site.now.replace(hour=hour)
        site.copied(site.write())
        name = f"giliran-20261126-{hour:02}0000.sqlite"
        until(partial(site.has_snapshot, name), name)
        until(lambda: keeper.state().snapshot_at == site.now, "it is told")
        made.append(name)
    site.now = site.now.replace(hour=20)
    until(lambda: keeper.state().current_at == site.now, "a quiet hour")
    keeper.stop()
    assert site.snapshots() == [made[3], made[2]]
    for records, name in ((4, made[3]), (3, made[2])):
        with closing(sqlite3.connect(f"file:{site.second / name}?mode=ro&immutable=1", uri=True)) as snapshot:
            assert snapshot.execute("SELECT count(*) FROM journal").fetchone() == (records,)


def test_the_keys_go_along_only_if_they_shall(site: Site) -> None:
    keeper = site.keeper()
    keeper.start()
    site.copied(site.write())
    keeper.stop()
    assert not (site.second / "keys").exists()
    (site.data / "tls").mkdir()
    (site.data / "tls" / "authority.pem").write_text("an authority", encoding="utf-8")
    keeper = site.keeper(secrets=True)
    keeper.start()
    until(lambda: keeper.state().current_at, "a look")
    keeper.stop()
    keys = site.second / "keys"
    assert (keys / "hall.key").read_text(encoding="utf-8") == "a key"
    assert (keys / "tls" / "authority.pem").read_text(encoding="utf-8") == "an authority"
    assert (keys / "hall.key").stat().st_mode & 0o077 == 0


@pytest.mark.logs_errors
def test_a_database_that_became_damaged_does_not_take_the_place_of_the_copy(
    site: Site,
) -> None:
    keeper = site.keeper()
    keeper.start()
    seq = [site.write() for _ in range(400)][-1]
    site.copied(seq)
    keeper.stop()
    site.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    database = site.data / "giliran.sqlite"
    with database.open("r+b") as file:
        file.seek(database.stat().st_size - 4096)
        file.write(b"\xff" * 4096)
    keeper = site.keeper()
    keeper.start()
    until(lambda: keeper.state().trouble, "it is told")
    keeper.stop()
    assert len(journal_in(site.second / "giliran.sqlite")) == seq


def test_a_second_place_that_hangs_says_nothing_and_is_told_all_the_same(site: Site) -> None:
    seconds = 100.0
    keeper = site.keeper()
    keeper.start()
    site.copied(site.write())
    keeper.stop()
    # As a network's disk that is gone: whoever opens it waits.
    log = site.second / "giliran.sqlite-wal"
    os.mkfifo(log)
    keeper = site.keeper()
    check = BackupCurrent(keeper, clock=lambda: seconds)
    keeper.start()
    seconds += LATE_SECONDS - 1
    assert check.look() == WELL, "the first minute"
    seconds += 2
    assert keeper.state() == BackupState()
    assert check.look().word == "still"
    with log.open("wb"):
        log.unlink()
    until(lambda: keeper.state().current_at, "it goes on")
    assert check.look() == WELL
    keeper.stop()


def test_a_copy_that_is_renewed_is_well_however_long_nothing_happens(site: Site) -> None:
    seconds = 0.0
    keeper = site.keeper()
    check = BackupCurrent(keeper, clock=lambda: seconds)
    keeper.start()
    for _ in range(5):
        site.now += timedelta(seconds=50)
        seconds += 50
        until(lambda: keeper.state().current_at == site.now, "it is told")
        assert check.look() == WELL
    keeper.stop()
    seconds += LATE_SECONDS + 1
    assert check.look().word == "still"
