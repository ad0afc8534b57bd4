"""The day as those who lived it saw it: numbers taken, calls made, visits ended. Read and written by several threads.

Knows visitors. Must not know programs: what is written here was read from a screen.
"""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

from demo.visitors import Fate, Visitor

PATIENCE_SECONDS: Final = 60.0

Ending = Literal["finished", "no_show"]


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A number at the kiosk, as its screen showed it. Times are monotonic nanoseconds.

    *alone*: the kiosk said that it gave the number without the server. *said* is what the visitor typed of themselves.
    """

    visitor: Visitor
    label: str
    follow_url: str
    ahead: str
    zone: str
    tapped_ns: int
    trouble: str = ""
    alone: bool = False
    said: tuple[str, ...] = ()

    @property
    def ticket(self) -> str:
        """The ticket's identity, from its QR code."""
        return self.follow_url.rpartition("/")[2]


@dataclass(frozen=True, kw_only=True)
class CallMade:
    """An officer's press that called *label*, for the first time or again."""

    label: str
    counter: str
    pressed_ns: int
    recall: bool = False


@dataclass(frozen=True, kw_only=True)
class Ended:
    """What the officer did last about *label*."""

    label: str
    counter: str
    how: Ending


@dataclass(frozen=True, kw_only=True)
class Rated:
    """The visitor with *label* touched the face *smile* at the counter."""

    label: str
    counter: str
    smile: int


class DayFailed(RuntimeError):
    """Somebody could not go on; the text says who and why."""


@dataclass
class Diary:
    """Entries so far. *visitors* are all who will come. Every change wakes who waits.

    *ended* is the last word on a number; *endings* counts them, for a number may be good for several services.
    """

    visitors: tuple[Visitor, ...]
    taken: dict[str, Taken] = field(default_factory=dict)
    calls: list[CallMade] = field(default_factory=list)
    ended: dict[str, Ended] = field(default_factory=dict)
    endings: Counter[str] = field(default_factory=Counter)
    ratings: list[Rated] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    calling: bool = True
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def write(self, entry: Taken | CallMade | Ended | Rated) -> None:
        """It happened."""
        with self._changed:
            match entry:
                case Taken():
                    self.taken[entry.label] = entry
                case CallMade():
                    self.calls.append(entry)
                case Ended():
                    self.ended[entry.label] = entry
                    self.endings[entry.label] += 1
                case Rated():
                    self.ratings.append(entry)
            self._changed.notify_all()

    def give_up(self, trouble: str) -> None:
        """Somebody cannot go on; nobody else waits any longer."""
        with self._changed:
            self.troubles.append(trouble)
            self._changed.notify_all()

    def hold_calls(self) -> None:
        """From now on no officer calls."""
        self._set_calling(now=False)

    def release_calls(self) -> None:
        """Officers may call again."""
        self._set_calling(now=True)

    def _set_calling(self, *, now: bool) -> None:
        with self._changed:
            self.calling = now
            self._changed.notify_all()

    def wait_until(self, so: Callable[[], bool], what: str, *, seconds: float = PATIENCE_SECONDS) -> None:
        """Until *so*, or somebody gave up. Raises DayFailed; *what* says what was waited for."""
        with self._changed:
            came = self._changed.wait_for(lambda: bool(self.troubles) or so(), seconds)
            if self.troubles:
                raise DayFailed(self.troubles[0])
            if not came:
                raise DayFailed(f"waited {seconds:.0f} s for {what}")

    def waiting_for(self, lines: tuple[str, ...]) -> int:
        """How many have a number of *lines* and could be called."""
        called = self._called()
        return sum(
            not taken.visitor.lines.isdisjoint(lines)
            and self.endings[label] == called[label] < len(taken.visitor.wishes)
            for label, taken in self.taken.items()
        )

    def comes_again(self, label: str) -> bool:
        """Whether something else is to be done for *label* than what it was called for."""
        return self._called()[label] < len(self.taken[label].visitor.wishes)

    def came_first(self, label: str) -> bool:
        """Whether *label* was called for its first errand, and for no other yet."""
        return self._called()[label] == 1

    def done_with(self, lines: tuple[str, ...]) -> bool:
        """Whether everybody who will come for *lines* has been called, for everything."""
        called = self._called()
        by_number = {taken.visitor.number: called[label] for label, taken in self.taken.items()}
        return all(
            by_number.get(visitor.number, 0) >= len(visitor.wishes)
            for visitor in self.visitors
            if not visitor.lines.isdisjoint(lines) and visitor.fate is not Fate.WAITING
        )

    def _called(self) -> Counter[str]:
        """How often each number was called for something new."""
        return Counter(call.label for call in self.calls if not call.recall)
