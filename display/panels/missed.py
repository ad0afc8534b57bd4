"""Who was called and did not come: those who are still awaited at a counter, and the no-shows that can still come back. Pure.

Knows sight, board and words, and the time. Must not know Qt. What is over is over without an event: whoever asks again later sees less.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from display.board.board import Board
from display.board.sight import Sight
from display.panels.colours import marked
from display.panels.faces import Face
from display.panels.words import Words
from wire.snapshot import Absent, LiveTicket
from wire.visits import at_counter

PATIENCE: Final = timedelta(seconds=60)
"""Who has not come so long after the call is looked for on the screen; after a recall at once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MissedPainter:
    """Makes faces of those missed at the counters that *sight* sees on *board*, at the moment *now*."""

    sight: Sight
    board: Board
    words: Words
    now: datetime

    def faces(self) -> list[Face]:
        """Those still awaited first, then those who must report; the latest first in both, for who comes late looks for a late call."""
        return [*map(self._awaited_face, self._awaited()), *map(self._gone_face, self._gone())]

    def _awaited(self) -> list[LiveTicket]:
        late = (each for each in self.board.tickets.values() if self._is_awaited(each))
        return sorted(late, key=lambda each: (each.called_at or each.arrived_at, each.ticket), reverse=True)

    def _is_awaited(self, ticket: LiveTicket) -> bool:
        counter = at_counter(ticket)
        if ticket.phase != "called" or counter is None or not self.sight.sees(counter):
            return False
        called_at = ticket.called_at or ticket.arrived_at
        return ticket.recalls > 0 or self.now - called_at >= PATIENCE

    def _gone(self) -> list[Absent]:
        return [
            each
            for each in reversed(self.board.missing(self.now - self._bring_back()))
            if each.counter and self.sight.sees(each.counter) and self.now < self._until(each)
        ]

    def _until(self, absent: Absent) -> datetime:
        return absent.at + self._bring_back()

    def _bring_back(self) -> timedelta:
        return timedelta(minutes=self.sight.mall.no_show.bring_back_minutes)

    def _awaited_face(self, ticket: LiveTicket) -> Face:
        counter = ticket.counter or ""
        words = self.words.both("display-missed-awaited", times=ticket.recalls + 1, counter=counter)
        where = self.words.both("display-missed-counter", counter=counter)
        return {
            **self._face(ticket.label, counter, ticket.agency),
            "awaited": True,
            "times": ticket.recalls + 1,
            "place": where[0],
            "placeSecond": where[1],
            "until": "",
            "untilSecond": "",
            "words": words[0],
            "wordsSecond": words[1],
        }

    def _gone_face(self, absent: Absent) -> Face:
        until = self._until(absent).astimezone(ZoneInfo(self.sight.mall.time_zone))
        clocks = self.words.clocks(until)
        counter = absent.counter or ""
        desk = self.sight.mall.no_show.recall_place
        where = self.words.names(desk) if desk else self.words.both("display-missed-counter", counter=counter)
        message = "display-missed-report-place" if desk else "display-missed-report"
        words = self.words.both(message, place=where, time=clocks)
        return {
            **self._face(absent.label, counter, absent.agency),
            "awaited": False,
            "times": 0,
            "place": where[0],
            "placeSecond": where[1],
            "until": clocks[0],
            "untilSecond": clocks[1],
            "words": words[0],
            "wordsSecond": words[1],
        }

    def _face(self, label: str, counter: str, agency: str) -> Face:
        theirs = self.sight.agency(agency)
        return {
            "number": label,
            "counter": counter,
            "agency": self.words.pair(theirs.short)[0] if theirs else "",
            **marked(theirs),
        }
