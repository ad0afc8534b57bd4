"""The numbers that this kiosk may give while it is alone, line by line, for one business day (rules 1, 2 and 7). Pure.

Knows ranges as the server reserved them. Must not know where they are kept, nor who asks for them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from wire.mall import Mall


class Range(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers of one line, reserved with record *seq* of the hall's journal: *next* to *last* can be given still."""

    line: str
    letters: str
    next: int
    last: int
    seq: int

    @property
    def left(self) -> int:
        """How many can be given still."""
        return self.last - self.next + 1


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """A number that was given, and when."""

    letters: str
    number: int
    at: datetime


class Ranges(msgspec.Struct, frozen=True, kw_only=True):
    """What *kiosk* has for the business *day*. *last_at*: when it gave its last number; none is given before that."""

    kiosk: str
    day: date | None = None
    ranges: tuple[Range, ...] = ()
    last_at: datetime | None = None

    def on(self, day: date | None) -> "Ranges":
        """The same on *day*: those of another day are worth nothing."""
        return self if day == self.day else Ranges(kiosk=self.kiosk, day=day)

    def within(self, mall: Mall) -> "Ranges":
        """Those whose line is in *mall* and still has its letters."""
        letters = {line.id: line.letters for line in mall.lines}
        return self._with(each for each in self.ranges if letters.get(each.line) == each.letters)

    def known_at(self, seq: int) -> "Ranges":
        """Those that a journal of *seq* records can know of: a server restored from an older copy reserves the later ones again."""
        return self._with(each for each in self.ranges if each.seq <= seq)

    def reserved(self, more: Range) -> "Ranges":
        """With *more* numbers, given after those that are there."""
        return self._with((*self.ranges, more))

    def left(self, line: str) -> int:
        """How many numbers of *line* there are."""
        return sum(each.left for each in self.ranges if each.line == line)

    def below(self, low: int, lines: Iterable[str]) -> tuple[str, ...]:
        """Those of *lines* that have fewer than *low* numbers, the emptiest first."""
        left = {line: self.left(line) for line in lines}
        return tuple(sorted((line for line in left if left[line] < low), key=left.__getitem__))

    def give(self, line: str, now: datetime) -> tuple[Given, "Ranges"] | None:
        """The next number of *line*, and what is left then; None when there is none. A clock set back stands still."""
        found = next((each for each in self.ranges if each.line == line and each.left), None)
        if found is None:
            return None
        at = now if self.last_at is None else max(now, self.last_at)
        rest = msgspec.structs.replace(found, next=found.next + 1)
        others = (rest if each is found else each for each in self.ranges)
        given = Given(letters=found.letters, number=found.next, at=at)
        return given, msgspec.structs.replace(self._with(others), last_at=at)

    def _with(self, ranges: Iterable[Range]) -> "Ranges":
        return msgspec.structs.replace(self, ranges=tuple(each for each in ranges if each.left))


def day_of(mall: Mall, now: datetime) -> date:
    """The date in the hall's own time zone."""
    return now.astimezone(ZoneInfo(mall.time_zone)).date()
