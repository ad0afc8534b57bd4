"""A database brought back: whole or not at all, the first that is sound, and nothing that was there is lost."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from server.backup.carrying import renamed
from server.backup.checking import Damaged, Journey, journey, play
from server.backup.finding import candidates
from server.backup.restoring import Proved, missing, put_in_place
from server.backup.soundness import examine
from server.domain.hall import Hall
from tests.fakes.hall_state import differences, state_of
from tests.fakes.plans import small_plan
from tests.fakes.second_place import fingerprint, journal_in
from tests.fakes.told import Told
from tests.fakes.written_hall import RECORDS, write_hall

MEMORY = Path("/dev/shm")
NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


class Site:
    """A second place with a copy and a snapshot, and a data folder with another database."""

    def __init__(self, folder: Path) -> None:
        self.second, self.data, self.said = folder / "second", folder / "data", list[str]()
        self.story: Told = write_hall(self.second / "giliran.sqlite")
        self.snapshot = self.second / "giliran-20261126-090000.sqlite"
        shutil.copy(self.copy, self.snapshot)
        self.data.mkdir()
        shutil.copy(self.copy, self.database)
        self.tell(self.database, "DELETE FROM journal WHERE seq = 7")

    @property
    def copy(self) -> Path:
        return self.second / "giliran.sqlite"

    @property
    def database(self) -> Path:
        return self.data / "giliran.sqlite"

    def tell(self, database: Path, words: str) -> None:
        """Somebody meddles with it."""
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            connection.execute(words)

    def restore(self, place: Path) -> tuple[Proved, Path | None]:
        return put_in_place(
            candidates(place),
            self.database,
            lambda: Hall(small_plan()),
            now=NOW,
            tell=self.said.append,
        )


@pytest.fixture
def site() -> Iterator[Site]:
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Site(Path(folder))


def test_the_restored_hall_is_the_hall_and_its_journal_goes_by_another_name(site: Site) -> None:
    there = journal_in(site.database)
    proved, aside = site.restore(site.second)
    assert (proved.found.path, proved.tickets) == (site.copy, 40)
    restored = play(site.database, lambda: Hall(small_plan()))
    assert not differences(state_of(restored), state_of(site.story.hall))
    before, after = journey(site.copy), journey(site.database)
    assert after.records == before.records == RECORDS
    assert after.journal != before.journal
    assert after.journal[:8] == before.journal[:8], "programs know the hall by these"
    assert aside is not None
    assert journal_in(aside / "giliran.sqlite") == there
    assert site.said == []


def test_a_copy_that_is_not_sound_is_told_and_the_snapshot_taken(site: Site) -> None:
    site.tell(site.copy, "DELETE FROM journal WHERE seq = 12")
    proved, _ = site.restore(site.second)
    assert proved.found.path == site.snapshot
    assert site.said == [f"{site.copy} cannot be used: its journal has 42 records, numbered from 1 to 43"]


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE journal SET body = '{' WHERE seq = 9",
        "UPDATE journal SET kind = 'MoonRisen' WHERE seq = 9",
        "DROP TABLE identity",
        "DELETE FROM journal WHERE seq = 1",
    ],
)
def test_what_gives_no_hall_is_not_restored_and_nothing_is_changed(site: Site, words: str) -> None:
    site.tell(site.snapshot, words)
    before = fingerprint(site.data)
    with pytest.raises(Damaged, match="none of the copies is sound"):
        site.restore(site.snapshot)
    assert fingerprint(site.data) == before
    assert sorted(file.name for file in site.data.iterdir() if file.is_dir()) == []


@pytest.mark.parametrize("step", range(3))
def test_cut_off_at_any_step_no_server_starts_with_it_and_it_can_be_done_again(
    site: Site, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As far as a kill would let it come: the log aside, the database aside, the new one in place."""
    Path(f"{site.database}-wal").write_bytes(b"a log that was there")
    done = 0

    def killed(path: Path, to: Path) -> None:
        nonlocal done
        if done == step:
            raise KeyboardInterrupt
        done += 1
        renamed(path, to)

    with monkeypatch.context() as until_then:
        until_then.setattr("server.backup.restoring.renamed", killed)
        with pytest.raises(KeyboardInterrupt):
            site.restore(site.second)
    with pytest.raises(Damaged, match="a restore was cut off; restore again"):
        examine(site.database, site.second)
    site.restore(site.second)
    examine(site.database, None)
    assert journey(site.database).records == RECORDS


def test_what_is_missing_is_said(site: Site) -> None:
    present = journey(site.copy)
    shutil.copy(site.copy, site.database)
    site.tell(site.snapshot, "DELETE FROM journal WHERE seq > 40")
    earlier = journey(site.snapshot)

    def said(proved: Journey) -> str:
        return missing(site.data, "giliran.sqlite", proved, UTC)

    assert said(present) == "Nothing is missing."
    assert said(earlier).startswith("3 later records are missing. Tickets taken after 01:00:00 are not known")
    site.tell(site.database, "UPDATE identity SET journal = 'of another hall'")
    assert said(earlier) == "It is the database of another hall."
    site.database.write_bytes(b"")
    assert said(earlier).startswith("How much it had after that cannot be read from it.")
    assert missing(None, "giliran.sqlite", earlier, UTC).startswith("What came after that is lost.")
