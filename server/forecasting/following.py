"""Keeps forecasts up to date: reads the journal as it grows and plays on those parts of the hall that it is time for.

Knows what is due; knows neither pipes nor databases. One call of ``step`` is one breath of the forecasting process.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.forecasting.parts import Part, served
from server.forecasting.prediction import Forecaster, Outlook

DAYS_LEARNED = 21
"""So many days of the journal are read at the start."""
DAYS_COMPARED = 5
"""On so many of them forecasts are made again, to see what they would have been worth."""
COMPARED_A_DAY = 100
_USUAL_DAY = 1000
"""So many tickets are expected on a day before which no other was seen."""
_CHUNK = 1000
_AT_MOST_EVERY = 1.0
_SHARE_OF_TIME = 0.1
"""A part whose forecast takes long is forecast more seldom, so that it takes so much of one processor at most."""
_AT_LEAST_EVERY = 20.0


class Tail(Protocol):
    """The journal, read as it grows (``storage.tail``)."""

    def beginning(self, days: int) -> int:
        """The number of the record that opened the last business day but *days*, or the first there is."""

    def after(self, seq: int, limit: int) -> Sequence[Recorded]:
        """At most *limit* records after the one of that number, in order. Raises StorageTrouble."""


class Following:
    """Holds the forecaster against the journal."""

    def __init__(self, tail: Tail, forecaster: Forecaster, random: Random) -> None:
        self._tail, self._forecaster, self._random = tail, forecaster, random
        self._seq = 0
        self._changed: set[str] = set()
        self._done: dict[Part, tuple[datetime, float]] = {}

    def catch_up(self) -> None:
        """Read what the journal holds, learn, and on the last days compare forecasts made again with what happened."""
        compared = self._tail.beginning(DAYS_COMPARED)
        self._seq = self._tail.beginning(DAYS_LEARNED) - 1
        share, issued, looks = 0.0, _USUAL_DAY, 0
        while records := self._tail.after(self._seq, _CHUNK):
            for record in records:
                self._take(record)
                match record.event:
                    case e.DayOpened():
                        share, issued, looks = min(1.0, COMPARED_A_DAY / max(issued, 1)), 0, 0
                    case e.TicketIssued(ticket=ticket):
                        issued += 1
                        if record.seq > compared and looks < COMPARED_A_DAY and self._random.random() < share:
                            looks += 1
                            self._forecaster.look(ticket, record.at)
                    case _:
                        pass

    def step(self, now: datetime, stopwatch: Callable[[], float]) -> Iterator[Outlook]:
        """Read what is new, then forecast what is due at *now*. The *stopwatch* counts seconds while there is work."""
        while records := self._tail.after(self._seq, _CHUNK):
            for record in records:
                self._take(record)
        moment = self._forecaster.hall.moment(now)
        for part in self._due(now):
            began = stopwatch()
            outlook = self._forecaster.forecast(part, moment)
            self._done[part] = (now, stopwatch() - began)
            self._changed -= part.lines
            yield outlook

    def _take(self, record: Recorded) -> None:
        self._forecaster.take(record)
        self._seq = record.seq
        self._changed.update(_lines_of(record.event, self._forecaster.hall))

    def _due(self, now: datetime) -> list[Part]:
        """Those that something happened in, or whose forecast is old; the oldest first."""
        parts = self._forecaster.parts()
        self._done = {part: self._done[part] for part in parts if part in self._done}
        due = [part for part in parts if self._is_due(part, now)]
        never = datetime.min.replace(tzinfo=now.tzinfo)
        return sorted(due, key=lambda part: self._done.get(part, (never, 0.0))[0])

    def _is_due(self, part: Part, now: datetime) -> bool:
        if part not in self._done:
            return True
        at, took = self._done[part]
        changed = not self._changed.isdisjoint(part.lines)
        every = (
            min(max(_AT_MOST_EVERY, took / _SHARE_OF_TIME), _AT_LEAST_EVERY) if changed else _AT_LEAST_EVERY
        )
        return not timedelta(0) <= now - at < timedelta(seconds=every)


def _lines_of(event: e.Event, hall: Hall) -> Iterator[str]:
    """The lines where *event*, which has happened, may change turns."""
    counter = getattr(event, "counter", None)
    if isinstance(counter, str):
        yield from served(hall.desk(counter).profile)
    ticket = hall.tickets.get(getattr(event, "ticket", ""))
    if ticket is not None:
        for errand in ticket.errands:
            yield errand.line
