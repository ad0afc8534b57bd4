"""What one display looks at: the whole hall or one zone of it, with the names of what it sees.

Pure. Knows the mall and the board. Must not know when a call is spoken or how it is drawn.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from display.board.board import RECENT_CALLS, Board, Row
from display.board.call import Call
from display.speaking.tongues import Order, tongues
from wire.events import Record, TicketCalled, TicketRecalled
from wire.mall import Agency, Line, Mall, Zone
from wire.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class LineLength:
    """A line in use and how many wait in it."""

    line: Line
    agency: Agency
    waiting: int


class Sight:
    """The part of *mall* in *zone* (empty: all of it); with a *counter*, that one alone, wherever it stands. Both must be the mall's.

    *languages* are this display's, the first one first. *spoken* says which of them a call is spoken in, where the mall does not.
    """

    def __init__(
        self,
        mall: Mall,
        *,
        zone: str = "",
        counter: str = "",
        languages: tuple[str, ...] = ("id",),
        spoken: Order = "visitor",
    ) -> None:
        self._zones = {each.id: each for each in mall.zones}
        self.mall = mall
        self.zone = zone
        self.counter = counter
        self._languages = languages
        self._spoken = spoken
        self._agencies = {each.id: each for each in mall.agencies}
        self._standing = {each.id: each.zone for each in mall.counters}
        self._counters = {
            each.id: each
            for each in mall.counters
            if (each.id == counter if counter else zone in {"", each.zone})
        }
        self._lines = tuple(
            line for line in mall.lines if any(line.id in each.lines for each in self._counters.values())
        )

    def sees(self, counter: str) -> bool:
        """Whether *counter* belongs here."""
        return counter in self._counters

    def agency(self, agency: str) -> Agency | None:
        """An agency of the mall, in this zone or not."""
        return self._agencies.get(agency)

    def zone_of(self, counter: str) -> Zone | None:
        """The zone that *counter* stands in, seen from here or not; None for one that the mall has not."""
        return self._zones.get(self._standing.get(counter, ""))

    def own_zone(self) -> Zone | None:
        """The zone this display belongs to, or None where it shows the whole hall."""
        return self._zones.get(self.zone)

    def left_to_others(self, board: Board, display: str) -> frozenset[str]:
        """The zones in which another display than *display* speaks: all of the hall's, for calls of a zone that was seen from here may still wait."""
        zones = {each.zone for each in self.mall.counters}
        return frozenset(zone for zone in zones if board.speaker(zone) not in {None, display})

    def recent(self, board: Board, *, most: int = RECENT_CALLS) -> tuple[Row, ...]:
        """The latest calls to the counters here, newest first."""
        return board.recent(self.sees, most=most)

    def serving(self, board: Board) -> Mapping[str, str]:
        """The label of who is called to or served at each counter here, by counter."""
        there = board.at_counters()
        return {counter: there[counter].label for counter in self._counters if counter in there}

    def lengths(self, board: Board) -> tuple[LineLength, ...]:
        """The lines in use here, in the mall's order: somebody waits, or a counter that serves them is open."""
        waiting = board.waiting()
        open_lines = {
            line for each in self._counters.values() if each.id in board.open_counters for line in each.lines
        }
        return tuple(
            LineLength(line=line, agency=self._agencies[line.agency], waiting=waiting.get(line.id, 0))
            for line in self._lines
            if line.id in open_lines or waiting.get(line.id, 0)
        )

    def call(self, board: Board, record: Record, *, live: bool, journal: str = "") -> Call | None:
        """What *record* asks the hall to see and hear, or None if it is no call or not for here.

        *board* is the board after *record*. What is not *live* is a replay: it is shown and not spoken. *journal*
        is the one that *record* stands in: another journal counts from one again, and its calls are others.
        """
        if not isinstance(record.event, TicketCalled | TicketRecalled) or not self.sees(record.event.counter):
            return None
        ticket = board.tickets.get(record.event.ticket)
        agency = self._agencies.get(ticket.agency) if ticket else None
        if ticket is None or agency is None:
            return None
        return Call(
            call_id=f"{journal}:{record.seq}",
            ticket_id=ticket.ticket,
            letters=ticket.letters,
            number=ticket.number,
            digits=self.mall.numbers.digits,
            text=ticket.label,
            counter=record.event.counter,
            zone=self._counters[record.event.counter].zone,
            agency=agency.name,
            agency_spoken=agency.spoken,
            languages=self._languages_for(ticket.language),
            called_at=record.at,
            recall=isinstance(record.event, TicketRecalled),
            replay=not live,
        )

    def place(self, counter: str) -> Text | None:
        """The name of the zone of *counter*; a zone's own display needs none for its own counters."""
        zone = self.zone_of(counter)
        return zone.name if zone and zone.id != self.zone else None

    def _languages_for(self, language: str) -> tuple[str, ...]:
        return tongues(language, hall=self.mall.voice, shown=self._languages, order=self._spoken)
