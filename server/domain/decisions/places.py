"""Where somebody joins a line: at its head, by their own arrival, or at its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, assert_never

from server.domain.plan import Place
from server.domain.queues import counter_key, officer_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from server.domain.hall import Hall
    from server.domain.ticket import Errand

_JUST_BEFORE = timedelta(microseconds=1)


def place_in(
    hall: Hall,
    errand: Errand,
    line: str,
    place: Place,
    now: datetime,
    *,
    counter: str | None = None,
    officer: str | None = None,
) -> datetime:
    """The moment that orders *errand* in *line* among those of its class, and among those kept for *counter* or *officer*."""
    match place:
        case Place.HEAD:
            heads = [hall.waiting_line(line).side(errand).head(now), *_kept(hall, counter, officer, now)]
            return min([now, *(head.place[0] - _JUST_BEFORE for head in heads if head is not None)])
        case Place.ARRIVAL | Place.DELAY:
            return errand.ticket.arrived_at
        case Place.END:
            return now
        case _ as never:
            assert_never(never)


def _kept(hall: Hall, counter: str | None, officer: str | None, now: datetime) -> Iterator[Errand | None]:
    """The first of those who are called there before the line: of both classes, for the counter and for who sits there."""
    desks = [
        desk
        for desk in hall.desks.values()
        if desk.id == counter or (officer is not None and desk.officer == officer)
    ]
    officers = {officer, *(desk.officer for desk in desks)} - {None}
    for key in (*(counter_key(desk.id) for desk in desks), *(officer_key(name) for name in officers if name)):
        if (queue := hall.kept_line(key)) is not None:
            yield queue.priority.head(now)
            yield queue.ordinary.head(now)
