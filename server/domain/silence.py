"""A counter that nobody sits at any more: free, with people waiting for it, and silent for too long. It is paused, no visit ended.

Costs nothing where no limit is set, and else one look at the counters every few seconds of the hall's time.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from server.domain.events import CounterPaused
from server.domain.queues import counter_key, officer_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from server.domain.desk import Desk
    from server.domain.hall import Hall
    from server.domain.ticket import Errand
    from server.domain.waiting import WaitingLine

REASON: Final = "silence"
"""What the pause says. Programs put it into the words of their language."""

LOOK_EVERY: Final = timedelta(seconds=5)


class Watch:
    """When the counters were looked at last. Not part of what is true: what is found is written down."""

    def __init__(self, silence_seconds: float | None) -> None:
        self._silence = None if silence_seconds is None else timedelta(seconds=silence_seconds)
        self._looked_at: datetime | None = None

    def silent(self, hall: Hall, now: datetime) -> tuple[CounterPaused, ...]:
        """The counters that fall silent *now*; none until it is time to look again."""
        looked_at = self._looked_at
        if self._silence is None or (looked_at is not None and looked_at <= now < looked_at + LOOK_EVERY):
            return ()
        self._looked_at = now
        before = now - self._silence
        return tuple(
            CounterPaused(counter=desk.id, officer=desk.officer or "", reason=REASON)
            for desk in hall.desks.values()
            if _free_before(desk, before) and _needed_before(hall, desk, before)
        )


def _free_before(desk: Desk, moment: datetime) -> bool:
    return desk.calls and not desk.tickets and desk.free_since is not None and desk.free_since <= moment


def _needed_before(hall: Hall, desk: Desk, moment: datetime) -> bool:
    """Whether somebody could have been called there all the time since *moment*."""
    for line in desk.profile.lines:
        if any(True for _ in _standing(hall.waiting_line(line), moment)):
            return True
    for line, seconds in desk.profile.wider.items():
        opened = moment - timedelta(seconds=seconds)
        if any(errand.place[0] < opened for errand in _standing(hall.waiting_line(line), moment)):
            return True
    return any(_belongs(hall, desk, errand) for errand in _kept(hall, desk, moment))


def _kept(hall: Hall, desk: Desk, moment: datetime) -> Iterator[Errand]:
    for key in (counter_key(desk.id), officer_key(desk.officer or "")):
        yield from _standing(hall.kept_line(key), moment)


def _belongs(hall: Hall, desk: Desk, errand: Errand) -> bool:
    """At another agency's counter an officer takes nobody along (rule 8)."""
    counter = hall.plan.counters.get(desk.id)
    return counter is not None and errand.agency == counter.agency


def _standing(line: WaitingLine[Errand] | None, moment: datetime) -> Iterator[Errand]:
    """Those who have stood there since *moment*, and could be called."""
    for side in () if line is None else (line.priority, line.ordinary):
        for errand, available_at in side.entries():
            if errand.leg.since <= moment and (available_at is None or available_at <= moment):
                yield errand
