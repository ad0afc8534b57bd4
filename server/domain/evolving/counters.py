"""Officers sit down, pause and leave; profiles change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain.evolving import visits
from server.domain.profile import Profile

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.desk import Desk
    from server.domain.hall import Hall


def opened(hall: Hall, event: e.CounterOpened, record: e.Recorded) -> None:
    """Somebody sits there, and calls; a visit in progress is theirs now (rule 19)."""
    desk = hall.desk(event.counter)
    _count(hall, desk, -1)
    before, desk.officer, desk.paused = desk.officer, event.officer, None
    desk.free_since = record.at
    _count(hall, desk, 1)
    visits.stand_anew(hall, desk.id, before, desk.officer)


def closed(hall: Hall, event: e.CounterClosed, _: e.Recorded) -> None:
    """Nobody sits there; a visit in progress stays (rule 19)."""
    desk = hall.desk(event.counter)
    _count(hall, desk, -1)
    before, desk.officer, desk.paused = desk.officer, None, None
    visits.stand_anew(hall, desk.id, before)


def paused(hall: Hall, event: e.CounterPaused, _: e.Recorded) -> None:
    """Nobody is called there for now."""
    desk = hall.desk(event.counter)
    _count(hall, desk, -1)
    desk.paused = event.reason
    visits.stand_anew(hall, desk.id, desk.officer)


def resumed(hall: Hall, event: e.CounterResumed, record: e.Recorded) -> None:
    """The pause is over."""
    desk = hall.desk(event.counter)
    desk.paused, desk.free_since = None, record.at
    _count(hall, desk, 1)
    visits.stand_anew(hall, desk.id, desk.officer)


def profile_changed(hall: Hall, event: e.ProfileChanged, record: e.Recorded) -> None:
    """Another profile from now on; whoever is at the counter stays."""
    desk = hall.desk(event.counter)
    _count(hall, desk, -1)
    counter = hall.plan.counters.get(event.counter)
    desk.profile = event.profile or (counter.set_profile if counter is not None else Profile(lines=()))
    desk.free_since = record.at  # people may have waited long in lines that are new to it
    _count(hall, desk, 1)


def _count(hall: Hall, desk: Desk, change: int) -> None:
    """Keep how many counters call each line."""
    if desk.officer is None or desk.paused is not None:
        return
    for line in desk.profile.lines:
        hall.open_counters[line] = hall.open_counters.get(line, 0) + change
