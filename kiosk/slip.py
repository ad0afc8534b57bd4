"""What stands on a ticket's paper, and where.

Knows the ticket's words and the paper's columns. Pure: no printer, no clock, no files.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.paper import Cut, Feed, QrCode, Rule, SlipLine, TextLine, harmless, row, wrap

LARGEST_LETTERS = 8
# In UTF-8 bytes. Beyond it the code's modules on a 58 mm slip get too small for a phone; the slip then goes without.
LONGEST_FOLLOW_URL = 300


class Texts(Protocol):
    """Where the slip's own words come from (wire's ``Languages``)."""

    def text(self, language: str, message_id: str, **args: str | float) -> str:
        """The text of *message_id*, its arguments filled in."""
        ...


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One ticket as its visitor gets it; every text is already in the visitor's *language*.

    *issued_at* is aware and in the hall's own time. *people_ahead* is None where nobody can tell (a kiosk cut
    off from its server), the wait likewise; both are then left out. Empty *validity* and *thanks* stand for
    the usual sentences, an empty *follow_url* for no QR code, an empty *zone* for a hall without zones.
    """

    number: str
    mall: str
    city: str
    agency: str
    service: str
    language: str
    issued_at: datetime
    zone: str = ""
    people_ahead: int | None = None
    wait_low_minutes: int | None = None
    wait_high_minutes: int | None = None
    priority: str | None = None
    follow_url: str = ""
    validity: str = ""
    thanks: str = ""


def compose(slip: Slip, texts: Texts, columns: int) -> tuple[SlipLine, ...]:
    """The slip laid out for paper of *columns* (48 on 80 mm, 32 on 58 mm, at least 16). No line is wider."""
    return tuple(_Layout(slip, texts, columns).lines())


class _Layout:
    def __init__(self, slip: Slip, texts: Texts, columns: int) -> None:
        self._slip = slip
        self._texts = texts
        self._columns = columns

    def lines(self) -> Iterator[SlipLine]:
        yield from self._header()
        yield from self._number()
        yield from self._errand()
        yield from self._facts()
        yield from self._follow()
        yield from self._footer()
        yield Cut()

    def _header(self) -> Iterator[SlipLine]:
        yield from self._centred(self._slip.mall, bold=True)
        yield from self._centred(self._slip.city)
        yield Feed(dots=12)
        yield Rule()

    def _number(self) -> Iterator[SlipLine]:
        number = harmless(self._slip.number)
        scale = max(1, min(LARGEST_LETTERS, self._columns // max(1, len(number))))
        yield Feed(dots=18)
        yield from self._centred(self._say("slip-your-number"))
        for line in wrap(number, self._columns // scale):
            yield TextLine(text=line, align="center", width=scale, height=scale, bold=True)
        yield Feed(dots=12)

    def _errand(self) -> Iterator[SlipLine]:
        yield from self._centred(self._slip.agency, height=2, bold=True)
        yield Feed(dots=10)
        yield from self._centred(self._slip.service)
        yield Feed(dots=18)
        yield Rule()

    def _facts(self) -> Iterator[SlipLine]:
        slip = self._slip
        yield Feed(dots=12)
        if slip.zone:
            yield from self._fact("slip-zone", slip.zone, bold=True)
        if slip.people_ahead is not None:
            yield from self._fact("slip-people-ahead", self._people(slip.people_ahead))
        if slip.wait_low_minutes is not None and slip.wait_high_minutes is not None:
            yield from self._fact("slip-wait", self._wait(slip.wait_low_minutes, slip.wait_high_minutes))
        if slip.priority:
            yield from self._fact("slip-priority", slip.priority)
        yield Feed(dots=12)
        yield Rule()

    def _follow(self) -> Iterator[SlipLine]:
        url = self._slip.follow_url
        if not url or len(url.encode(errors="replace")) > LONGEST_FOLLOW_URL:
            return
        yield Feed(dots=30)
        yield QrCode(content=url)
        yield Feed(dots=18)
        yield from self._centred(self._say("slip-follow"), bold=True)

    def _footer(self) -> Iterator[SlipLine]:
        yield Feed(dots=18)
        yield from self._centred(self._slip.validity or self._say("slip-validity"))
        yield Feed(dots=18)
        yield from self._centred(self._slip.thanks or self._say("slip-thanks"))
        yield Feed(dots=18)
        yield from self._centred(self._issued_at())

    def _centred(self, text: str, *, height: int = 1, bold: bool = False) -> Iterator[SlipLine]:
        for line in wrap(harmless(text), self._columns):
            yield TextLine(text=line, align="center", height=height, bold=bold)

    def _fact(self, label_id: str, value: str, *, bold: bool = False) -> Iterator[SlipLine]:
        for line in row(harmless(self._say(label_id)), harmless(value), self._columns):
            yield TextLine(text=line, bold=bold)

    def _people(self, count: int) -> str:
        return self._say("slip-people", count=count) if count else self._say("slip-nobody-ahead")

    def _wait(self, low: int, high: int) -> str:
        if high < 1:
            return self._say("slip-wait-soon")
        if low >= high:
            return self._say("slip-wait-about", minutes=high)
        if low < 1:
            return self._say("slip-wait-up-to", minutes=high)
        return self._say("slip-wait-range", low=low, high=high)

    def _issued_at(self) -> str:
        at = self._slip.issued_at
        return self._say(
            "slip-issued-at",
            weekday=at.isoweekday(),
            day=str(at.day),
            month=at.month,
            year=str(at.year),
            hour=f"{at.hour:02}",
            minute=f"{at.minute:02}",
        )

    def _say(self, message_id: str, **args: str | float) -> str:
        return self._texts.text(self._slip.language, message_id, **args)
