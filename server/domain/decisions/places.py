"""Where somebody joins a line: at its head, by their own arrival, or at its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, assert_never

from server.domain.plan import Place

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain.hall import Hall
    from server.domain.ticket import Errand

_JUST_BEFORE = timedelta(microseconds=1)


def place_in(hall: Hall, errand: Errand, line: str, place: Place, now: datetime) -> datetime:
    """The moment that orders *errand* in *line* among those of its class."""
    match place:
        case Place.HEAD:
            head = hall.waiting_line(line).side(errand).head(now)
            return now if head is None else min(now, head.place[0] - _JUST_BEFORE)
        case Place.ARRIVAL | Place.DELAY:
            return errand.ticket.arrived_at
        case Place.END:
            return now
        case _ as never:
            assert_never(never)
