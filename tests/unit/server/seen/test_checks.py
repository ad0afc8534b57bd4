"""What each check looks at: the disk's room, the clock, the forecasts, whether the journal can be written (rules 33, 34)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.clock import FAR_BACK, HallClock
from server.seen.check import WELL
from server.seen.journal import FRESH_SECONDS, SLOW_SECONDS, JournalWritable, WatchedJournal
from server.seen.machine import ClockBack, DiskRoom, ForecastsAlive, room_for_a_batch
from server.service.ports import StorageTrouble
from tests.fakes.journals import FakeJournal

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


class Kept:
    """Hears what became of batches."""

    def __init__(self) -> None:
        self.batches: list[tuple[int, float]] = []
        self.troubles: list[str] = []

    def kept(self, records: int, seconds: float) -> None:
        self.batches.append((records, seconds))

    def not_kept(self, code: str) -> None:
        self.troubles.append(code)


class Shelf:
    """A watched journal, its clock, and what a try of the check does."""

    def __init__(self) -> None:
        self.now = 100.0
        self.kept = Kept()
        self.fake = FakeJournal()
        self.journal = WatchedJournal(self.fake, told=self.kept, clock=lambda: self.now)
        self.tries = 0
        self.trouble: StorageTrouble | None = None
        self.room = True
        self.check = JournalWritable(self.journal, self._attempt, room=lambda: self.room)

    def _attempt(self) -> None:
        self.tries += 1
        if self.trouble is not None:
            raise self.trouble


def test_little_room_on_the_disk_is_said_before_there_is_none(tmp_path: Path) -> None:
    assert DiskRoom(folder=tmp_path, little_bytes=1).look() == WELL
    assert DiskRoom(folder=tmp_path, little_bytes=10**18).look().word == "little"
    assert DiskRoom(folder=tmp_path / "unplugged").look().word == "gone"


@pytest.mark.parametrize(
    ("back", "word"),
    [
        (timedelta(0), "fine"),
        (timedelta(seconds=4), "fine"),
        (timedelta(seconds=6), "back"),
        (timedelta(hours=3), "back"),
        (FAR_BACK + timedelta(days=1), "fine"),  # then the hall goes by the machine's clock
    ],
)
def test_a_clock_set_back_shows(back: timedelta, word: str) -> None:
    wall = NOON
    clock = HallClock(wall=lambda: wall, monotonic=lambda: 0.0)
    clock()
    wall = NOON - back
    clock()
    assert ClockBack(behind=clock.behind).look().word == word


def test_a_clock_that_was_put_right_shows_no_more() -> None:
    wall = NOON
    clock = HallClock(wall=lambda: wall, monotonic=lambda: 0.0)
    clock()
    wall = NOON - timedelta(minutes=1)
    check = ClockBack(behind=clock.behind)
    assert not check.look().ok
    wall = NOON + timedelta(seconds=1)
    assert check.look() == WELL


@pytest.mark.parametrize(("stopped", "word"), [(False, "fine"), (True, "stopped")])
def test_forecasts_that_have_stopped_show(stopped: bool, word: str) -> None:
    assert ForecastsAlive(stopped=lambda: stopped).look().word == word


def test_a_hall_that_writes_needs_no_try() -> None:
    shelf = Shelf()
    shelf.journal.append([], [], [])
    assert shelf.check.look() == WELL
    assert shelf.tries == 0


def test_a_quiet_hall_is_tried() -> None:
    shelf = Shelf()
    shelf.journal.append([], [], [])
    shelf.now += FRESH_SECONDS + 0.1
    assert shelf.check.look() == WELL
    assert shelf.tries == 1


@pytest.mark.parametrize(("code", "word"), [("storage-full", "full"), ("unavailable", "unwritable")])
def test_what_cannot_be_written_shows_and_goes_when_it_is_mended(code: str, word: str) -> None:
    shelf = Shelf()
    shelf.trouble = StorageTrouble(code, "as PostgreSQL says it")
    assert shelf.check.look().word == word
    shelf.trouble = None
    assert shelf.check.look() == WELL


def test_a_batch_that_failed_makes_the_check_try_at_once() -> None:
    shelf = Shelf()
    shelf.journal.append([], [], [])
    shelf.fake.trouble = shelf.trouble = StorageTrouble("storage-full", "no room")
    with pytest.raises(StorageTrouble):
        shelf.journal.append([], [], [])
    assert shelf.check.look().word == "full"
    assert shelf.kept.troubles == ["storage-full"]


def test_a_batch_that_takes_long_shows_while_it_does() -> None:
    shelf = Shelf()
    words: list[str] = []

    class Slow(FakeJournal):
        def append(self, *batch: object) -> None:
            shelf.now += SLOW_SECONDS + 1
            words.append(shelf.check.look().word)

    shelf.journal = WatchedJournal(Slow(), told=shelf.kept, clock=lambda: shelf.now)
    shelf.check = JournalWritable(shelf.journal, lambda: None)
    shelf.journal.append([], [], [])
    assert words == ["slow"]
    assert shelf.check.look() == WELL
    assert shelf.kept.batches == [(0, SLOW_SECONDS + 1)]


def test_no_try_waits_behind_a_batch_unless_the_one_before_has_failed() -> None:
    shelf = Shelf()
    tries: list[int] = []

    class Waiting(FakeJournal):
        def append(self, *batch: object) -> None:
            shelf.now += SLOW_SECONDS - 0.1
            shelf.check.look()
            tries.append(shelf.tries)
            if shelf.trouble is not None:
                raise shelf.trouble

    shelf.journal = WatchedJournal(Waiting(), told=shelf.kept, clock=lambda: shelf.now)
    shelf.check = JournalWritable(shelf.journal, shelf._attempt)
    shelf.journal.append([], [], [])
    shelf.journal.append([], [], [])
    assert tries == [1, 1], "nothing was kept before the first one"
    shelf.trouble = StorageTrouble("unavailable", "locked")
    for _ in range(2):
        with pytest.raises(StorageTrouble):
            shelf.journal.append([], [], [])
    assert shelf.kept.troubles == ["unavailable"] * 2
    assert tries[-1] > tries[-2], "trouble is looked into although others try as well"


def test_a_small_try_that_found_a_gap_does_not_hide_a_full_disk() -> None:
    shelf = Shelf()
    shelf.room = False
    assert shelf.check.look().word == "full"
    shelf.room = True
    assert shelf.check.look() == WELL


def test_there_is_room_for_a_batch_on_a_disk_with_room(tmp_path: Path) -> None:
    assert room_for_a_batch(tmp_path)
    assert room_for_a_batch(tmp_path / "unplugged"), "that is the disk's check to say"
