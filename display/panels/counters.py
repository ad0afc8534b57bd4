"""What QML draws of a counter: its number, whose it is, whom it calls or serves, and in words how it stands there. Pure.

Knows sight, board and words. Must not know Qt. A state is always a word and a sign, never a colour alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from zoneinfo import ZoneInfo

from display.board.board import Board
from display.board.sight import Sight
from display.panels.colours import marked
from display.panels.faces import Face
from display.panels.waits import next_opening
from display.panels.words import Words
from wire.mall import Counter
from wire.offers import Services
from wire.snapshot import LiveTicket

State = Literal["calling", "serving", "free", "paused", "closed"]
_SIGNS: Final[Mapping[State, str]] = {
    "calling": "call",
    "serving": "officer",
    "free": "check",
    "paused": "pause",
    "closed": "clock",
}
NO_COUNTER: Final[Face] = {
    "counter": "",
    "state": "none",
    "number": "",
    "recall": False,
    "agency": "",
    "agencyName": "",
    "agencySecond": "",
    "colour": "",
    "onColour": "",
    "sign": "",
    "words": "",
    "wordsSecond": "",
    "short": "",
    "more": "",
    "moreSecond": "",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterPainter:
    """Makes faces of the counters that *sight* sees on *board* at the moment *now*. *there*: who is at each counter, by counter.
    *services*: None where nobody knows when they open.
    """

    sight: Sight
    board: Board
    there: Mapping[str, LiveTicket]
    words: Words
    services: Services | None
    now: datetime

    def in_use(self) -> list[Face]:
        """Every counter here where somebody sits or a visitor is: first those that call, the latest call first, then the others in
        the mall's order.
        """
        used = [each for each in self._counters() if self._state(each) != "closed"]
        calls = {call.ticket: place for place, call in enumerate(self.board.calls, start=1)}

        def turn(counter: Counter) -> tuple[bool, int]:
            calling = self._state(counter) == "calling"
            return not calling, -calls.get(self.there[counter.id].ticket, 0) if calling else 0

        return [self.of_counter(each) for each in sorted(used, key=turn)]

    def single(self) -> Face:
        """The one counter that this display belongs to, or NO_COUNTER."""
        return next(map(self.of_counter, self._counters()), NO_COUNTER) if self.sight.counter else NO_COUNTER

    def of_counter(self, counter: Counter) -> Face:
        """How it stands at *counter*."""
        visitor, state = self.there.get(counter.id), self._state(counter)
        agency = self.sight.agency(visitor.agency if visitor else counter.agency)
        name, second = self.words.pair(agency.name) if agency else ("", "")
        more, more_second = self._more(counter, state)
        return {
            "counter": counter.id,
            "state": state,
            "number": visitor.label if visitor else "",
            "recall": state == "calling" and visitor is not None and visitor.recalls > 0,
            "agency": self.words.pair(agency.short)[0] if agency else "",
            "agencyName": name,
            "agencySecond": second,
            **marked(agency),
            "sign": _SIGNS[state],
            "words": self.words.first(f"display-counter-{state}"),
            "wordsSecond": self.words.second(f"display-counter-{state}"),
            "short": self.words.first(
                "display-counter-served" if state == "serving" else f"display-counter-{state}"
            ),
            "more": more,
            "moreSecond": more_second,
        }

    def _counters(self) -> list[Counter]:
        return [each for each in self.sight.mall.counters if self.sight.sees(each.id)]

    def _state(self, counter: Counter) -> State:
        """A visitor who is there counts before a pause or a closing: their visit goes on (rule 19)."""
        visitor = self.there.get(counter.id)
        if visitor is not None:
            return "serving" if visitor.phase == "serving" else "calling"
        if counter.id not in self.board.open_counters:
            return "closed"
        return "paused" if counter.id in self.board.paused else "free"

    def _more(self, counter: Counter, state: State) -> tuple[str, str]:
        """What else a visitor before *counter* should know."""
        if state == "free":
            return self.words.first("display-counter-sit"), self.words.second("display-counter-sit")
        if state != "closed" or self.services is None:
            return "", ""
        opens = next_opening(self.sight.mall, self.services, counter.lines)
        return self._opens(opens) if opens else ("", "")

    def _opens(self, opens: datetime) -> tuple[str, str]:
        zone = ZoneInfo(self.sight.mall.time_zone)
        there = opens.astimezone(zone)
        if there.date() == self.now.astimezone(zone).date():
            return self.words.both("display-counter-opens", time=self.words.clocks(there))
        return self.words.both(
            "display-counter-opens-on",
            weekday=self.words.weekdays(there),
            time=self.words.clocks(there),
        )
