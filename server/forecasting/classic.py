"""The classic predictors of a wait, for comparison only.

R. Ibrahim and W. Whitt, Real-time delay estimation based on delay history, Manufacturing & Service Operations Management 11,
2009: queue length, last to enter service, head of line. Each by line, priority visitors and ordinary ones apart.
"""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from server.domain import events as e
from server.domain.hall import Hall
from server.domain.ticket import Errand

_ROLLING = 10
"""So many of the last waits make the rolling mean."""
_Stream = tuple[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassicForecast:
    """Seconds; None where nobody has been called yet today."""

    queue_length: float
    head_of_line: float
    last_to_enter: float | None
    rolling_mean: float | None


class Classic:
    """Remembers today's waits. Is shown each record before the hall changes by it."""

    def __init__(self) -> None:
        self._waits: dict[_Stream, deque[float]] = {}

    def take(self, record: e.Recorded, hall: Hall) -> None:
        """Somebody may have been called."""
        match record.event:
            case e.DayOpened():
                self._waits.clear()
            case e.TicketCalled(ticket=ticket, errand=number):
                errand = hall.tickets[ticket].errand(number)
                waits = self._waits.setdefault(_stream(errand), deque(maxlen=_ROLLING))
                waits.append((record.at - errand.leg.entered_at).total_seconds())
            case _:
                pass

    def forecast(self, errand: Errand, hall: Hall, now: datetime, mean_seconds: float) -> ClassicForecast:
        """What they say of an *errand* that begins to wait, when its service takes *mean_seconds*."""
        line = hall.waiting_line(errand.line)
        desks = [desk for desk in hall.desks.values() if errand.line in desk.profile.lines]
        calling = [desk for desk in desks if desk.officer is not None and desk.paused is None]
        somebody_free = any(not desk.full for desk in calling)
        ahead = line.ahead_of(errand.priority)  # the errand itself included: one service must end first
        head = line.side(errand).head(now)
        waits = self._waits.get(_stream(errand))
        return ClassicForecast(
            queue_length=0.0 if somebody_free else ahead * mean_seconds / max(len(calling), 1),
            head_of_line=0.0 if head is None else (now - head.leg.entered_at).total_seconds(),
            last_to_enter=waits[-1] if waits else None,
            rolling_mean=fmean(waits) if waits else None,
        )


def _stream(errand: Errand) -> _Stream:
    return errand.line, errand.priority is not None
