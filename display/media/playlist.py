"""Playlists: which files are shown, in which order, in which hours. Pure.

Knows names of files and the hall's wall clock. Must not know where a playlist is written, a disk, Qt or how long a video is.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import PurePosixPath
from typing import Final, Literal

Fit = Literal["contain", "cover"]
Kind = Literal["picture", "video"]

PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".jfif", ".webp", ".svg", ".svgz", ".bmp", ".gif"})
VIDEOS: Final = frozenset({".mp4", ".m4v", ".webm", ".mkv", ".mov", ".avi", ".mpg", ".mpeg", ".ts", ".ogv"})
EVERY_DAY: Final = frozenset(range(7))
MIDNIGHT: Final = time()


def kind_of(file: str) -> Kind | None:
    """What *file* is by its ending; None: nothing that can be shown."""
    ending = PurePosixPath(file).suffix.lower()
    return "picture" if ending in PICTURES else "video" if ending in VIDEOS else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Hours:
    """From *begins* until just before *ends* on *weekdays* (0 is Monday). Ends before it begins: over midnight, into the next
    day. Both the same: the whole day.
    """

    begins: time = MIDNIGHT
    ends: time = MIDNIGHT
    weekdays: frozenset[int] = EVERY_DAY

    def hold(self, at: datetime) -> bool:
        """Whether the wall clock's *at* lies in them."""
        today = at.weekday() in self.weekdays
        now = at.time()
        if self.begins < self.ends:
            return today and self.begins <= now < self.ends
        if self.begins == self.ends:
            return today
        yesterday = (at - timedelta(days=1)).weekday() in self.weekdays
        return (today and now >= self.begins) or (yesterday and now < self.ends)


ALWAYS: Final = Hours()


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One turn of a playlist: a *file* by its name in the media folder, with ``/``; *turn* counts the same file's turns from 0, so
    that a turn stays itself when other files come and go.

    *seconds* is how long a picture stays; a *volume* of 0 to 1 is a video's own (0: mute).
    """

    file: str
    kind: Kind
    turn: int = 0
    seconds: float = 12.0
    fit: Fit = "contain"
    volume: float = 1.0
    hours: Hours = ALWAYS


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry as it was written: *file* is a file, or a folder whose files are all meant (empty: the media folder itself)."""

    file: str
    seconds: float = 12.0
    fit: Fit = "contain"
    volume: float = 1.0
    hours: Hours = ALWAYS

    def files(self, present: Iterable[str]) -> list[str]:
        """The files meant, of those *present*; the name itself where there is none, so that it can be missed."""
        if kind_of(self.file):
            return [self.file]
        inside = f"{self.file}/" if self.file else ""
        found = [each for each in present if each.startswith(inside) and kind_of(each)]
        return sorted(found, key=by_name) or ([self.file] if self.file else [])

    def item(self, file: str, turn: int) -> Item:
        """One turn of one of its files."""
        return Item(
            file=file,
            kind=kind_of(file) or "picture",
            turn=turn,
            seconds=self.seconds,
            fit=self.fit,
            volume=self.volume,
            hours=self.hours,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Playlist:
    """The entries of the playlist called *name*, in the order written; *shuffle*: in another order each day, the same on all displays."""

    name: str
    entries: tuple[Entry, ...]
    shuffle: bool = False

    def order(self, day: date, present: Iterable[str]) -> tuple[Item, ...]:
        """Every item in the order of *day*, whatever its hours. *present* are the files of the media folder."""
        present = tuple(present)
        turns = [(entry, file) for entry in self.entries for file in entry.files(present)]
        counted: defaultdict[str, Iterator[int]] = defaultdict(count)
        items = [entry.item(file, next(counted[file])) for entry, file in turns]
        if self.shuffle:
            random.Random(f"{self.name} {day.isoformat()}").shuffle(items)
        return tuple(items)


EVERYTHING: Final = Playlist(name="all", entries=(Entry(file=""),))
"""What a folder without a word about playlists has."""


def by_name(file: str) -> list[tuple[int, int | str]]:
    """Sorts as people do: 2 before 10, capitals beside small letters."""
    parts = re.split(r"(\d+)", file.casefold())
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in parts if part]
