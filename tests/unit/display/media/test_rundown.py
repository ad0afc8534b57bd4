"""The run of a playlist as a dialogue: time and news in, commands out. No file, no screen."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from display.media.failures import TRY_AGAIN
from display.media.playlist import Entry, Hours, Playlist
from display.media.rundown import (
    GRACE,
    LEAD_SECONDS,
    Again,
    Clear,
    Command,
    Prepare,
    Rundown,
    Turn,
)
from display.media.shelf import Stamp

MORNING = datetime(2025, 3, 4, 8, 0, tzinfo=UTC)


class Screening:
    """A rundown with a clock; every file can be shown unless it is *bad*."""

    def __init__(self, *entries: Entry | str, shuffle: bool = False) -> None:
        self.entries = tuple(Entry(file=each) if isinstance(each, str) else each for each in entries)
        self.stamps: dict[str, Stamp] = {each.file: (1, 1) for each in self.entries}
        self.bad: set[str] = set()
        self.at = MORNING
        self.rundown = Rundown()
        self.shuffle = shuffle
        self.restock()

    def restock(self) -> None:
        playlist = Playlist(name="hall", entries=self.entries, shuffle=self.shuffle)
        self.rundown.stock(playlist, dict(self.stamps))

    def tick(self, left: float | None = 0.0) -> tuple[Command, ...]:
        """What is asked for now, done at once."""
        commands = self.rundown.tick(self.at, left)
        for command in commands:
            if isinstance(command, Prepare):
                if command.item.file in self.bad:
                    self.rundown.failed(self.at, "is broken")
                else:
                    self.rundown.ready()
        return commands

    def next(self) -> str | None:
        """What is on after the present one is over."""
        for _ in range(20):
            commands = self.tick()
            if any(isinstance(each, Turn | Clear | Again) for each in commands):
                break
        return self.on

    @property
    def on(self) -> str | None:
        return self.rundown.current.file if self.rundown.current else None


def prepared(commands: tuple[Command, ...]) -> list[str]:
    return [each.item.file for each in commands if isinstance(each, Prepare)]


def test_the_list_is_played_in_order_and_from_the_start_again() -> None:
    show = Screening("a.png", "b.mp4", "c.png")
    assert [show.next() for _ in range(5)] == ["a.png", "b.mp4", "c.png", "a.png", "b.mp4"]


def test_the_next_one_is_loaded_before_the_present_one_ends_and_not_much_earlier() -> None:
    show = Screening("a.mp4", "b.mp4")
    show.next()
    assert show.tick(left=LEAD_SECONDS + 1) == ()
    assert prepared(show.tick(left=LEAD_SECONDS)) == ["b.mp4"]
    assert show.tick(left=0.5) == (), "it waits"
    assert show.tick(left=0.0) == (Turn(),)


def test_what_is_not_loaded_yet_is_waited_for() -> None:
    show = Screening("a.mp4", "b.mp4")
    show.next()
    assert [type(each) for each in show.rundown.tick(show.at, 0.0)] == [Prepare]
    assert show.rundown.tick(show.at, 0.0) == ()
    show.rundown.ready()
    assert show.rundown.tick(show.at, 0.0) == (Turn(),)


def test_a_broken_or_missing_file_is_skipped_and_named() -> None:
    show = Screening("a.png", "broken.mp4", "gone.png", "d.png")
    show.bad.add("broken.mp4")
    del show.stamps["gone.png"]
    show.restock()
    assert [show.next() for _ in range(3)] == ["a.png", "d.png", "a.png"]
    assert show.rundown.astray() == {"broken.mp4": "is broken", "gone.png": "is missing"}


def test_a_broken_file_is_tried_again_after_a_minute_and_named_all_the_while() -> None:
    show = Screening("a.png", "b.png")
    show.bad.add("b.png")
    show.next()
    show.next()
    show.at += TRY_AGAIN - timedelta(seconds=1)
    assert show.tick() == (Again(),)
    show.bad.clear()
    assert "b.png" in show.rundown.astray()
    show.at += timedelta(seconds=1)
    assert show.next() == "b.png"
    assert show.rundown.astray() == {}


def test_a_film_that_breaks_off_each_time_is_tried_less_and_less_often() -> None:
    show = Screening("a.mp4")
    for wait in (TRY_AGAIN, TRY_AGAIN * 2, TRY_AGAIN * 4):
        assert show.next() == "a.mp4"
        for _ in range(20):
            show.rundown.broke_off(show.at, "stopped after 1 s")
            show.tick()
        assert show.on is None
        show.at += wait - timedelta(seconds=1)
        assert show.tick() == ()
        show.at += timedelta(seconds=1)


def test_the_wait_is_as_long_on_the_night_when_clocks_are_put_back() -> None:
    show = Screening("a.png", "b.png")
    show.at = datetime(2025, 10, 26, 0, 59, 30, tzinfo=UTC).astimezone(ZoneInfo("Europe/Berlin"))
    show.bad.add("b.png")
    show.next()
    show.next()
    show.bad.clear()
    show.at = (show.at.astimezone(UTC) + TRY_AGAIN).astimezone(show.at.tzinfo)
    assert show.at.hour == 2, "as it was a minute ago"
    assert show.next() == "b.png"


def test_a_broken_file_is_tried_again_at_once_when_it_is_another_one() -> None:
    show = Screening("a.png", "b.png")
    show.bad.add("b.png")
    show.next()
    show.next()
    show.bad.clear()
    show.stamps["b.png"] = (2, 1)
    show.restock()
    assert show.next() == "b.png"


def test_what_breaks_off_gives_way_to_the_next_one() -> None:
    show = Screening("a.mp4", "b.png")
    show.next()
    show.rundown.broke_off(show.at, "stopped")
    assert show.next() == "b.png"
    assert show.rundown.astray() == {"a.mp4": "stopped"}


def test_a_file_that_goes_is_shown_to_its_end_and_then_nothing_is() -> None:
    show = Screening("a.png")
    show.next()
    del show.stamps["a.png"]
    show.restock()
    assert show.tick(left=8.0) == ()
    assert show.tick() == (Clear(),)
    assert show.tick() == ()


def test_a_picture_alone_stays_and_a_video_alone_is_loaded_anew() -> None:
    picture, video = Screening("a.png"), Screening("a.mp4")
    picture.next()
    video.next()
    assert picture.tick() == (Again(),)
    assert picture.tick(left=5.0) == ()
    assert prepared(video.tick(left=5.0)) == ["a.mp4"]
    assert video.tick() == (Turn(),)


def test_a_picture_alone_that_was_changed_is_loaded_anew() -> None:
    show = Screening("a.png")
    show.next()
    show.stamps["a.png"] = (2, 2)
    show.restock()
    assert prepared(show.tick(left=5.0)) == ["a.png"]


MORNINGS = Hours(begins=time(6), ends=time(12))
AFTERNOONS = Hours(begins=time(12), ends=time(18))


def test_at_noon_the_afternoon_follows_once_the_running_one_is_over() -> None:
    show = Screening(Entry(file="a.mp4", hours=MORNINGS), Entry(file="b.png", hours=AFTERNOONS))
    show.next()
    show.at = MORNING.replace(hour=12)
    assert prepared(show.tick(left=100.0)) == []
    assert show.on == "a.mp4", "it is not cut off"
    assert show.next() == "b.png"


def test_what_runs_long_past_its_hours_is_cut() -> None:
    show = Screening(Entry(file="a.mp4", hours=MORNINGS), Entry(file="b.png", hours=AFTERNOONS))
    show.next()
    show.at = MORNING.replace(hour=12)
    show.tick(left=3000.0)
    show.at += GRACE - timedelta(seconds=1)
    assert show.tick(left=2000.0) == ()
    show.at += timedelta(seconds=1)
    assert prepared(show.tick(left=2000.0)) == ["b.png"]
    assert show.tick(left=2000.0) == (Turn(),)


def test_between_two_parts_of_the_day_nothing_is_shown() -> None:
    show = Screening(Entry(file="a.png", hours=MORNINGS))
    show.next()
    show.at = MORNING.replace(hour=13)
    assert show.tick() == (Clear(),)
    show.at += timedelta(hours=18)
    assert show.next() == "a.png"


def test_what_was_loaded_for_the_morning_is_not_shown_in_the_afternoon() -> None:
    show = Screening(
        Entry(file="a.png", hours=MORNINGS),
        Entry(file="b.png", hours=MORNINGS),
        Entry(file="c.png", hours=AFTERNOONS),
    )
    show.next()
    assert prepared(show.tick(left=5.0)) == ["b.png"]
    show.at = MORNING.replace(hour=12)
    assert prepared(show.tick(left=1.0)) == ["c.png"]


def test_another_playlist_takes_over_as_soon_as_it_is_loaded() -> None:
    show = Screening("a.mp4")
    show.next()
    show.rundown.stock(Playlist(name="fair", entries=(Entry(file="f.png"),)), {"f.png": (1, 1)})
    assert prepared(show.tick(left=500.0)) == ["f.png"]
    assert show.tick(left=500.0) == (Turn(),)


def test_without_a_playlist_it_is_dark_at_once() -> None:
    show = Screening("a.mp4")
    show.next()
    show.rundown.stock(None, {})
    assert show.tick(left=500.0) == (Clear(),)
    assert show.rundown.astray() == {}


def test_a_file_that_comes_leaves_what_is_on_alone() -> None:
    show = Screening("b.mp4", "c.png")
    show.next()
    show.entries = (Entry(file="a.png"), *show.entries)
    show.stamps["a.png"] = (1, 1)
    show.restock()
    assert show.tick(left=100.0) == ()
    assert [show.next(), show.next()] == ["c.png", "a.png"]


@pytest.mark.parametrize("seed", range(20))
def test_whatever_breaks_the_rest_goes_on(seed: int) -> None:
    names = [f"{n}.png" for n in range(6)]
    show = Screening(*names, shuffle=bool(seed % 2))
    show.bad = {name for n, name in enumerate(names) if seed >> n & 1}
    good = set(names) - show.bad
    seen = {show.next() for _ in range(12)}
    assert seen == good
