"""Who stands first in the lines a counter serves: the only ones a call has to look at.

Costs the number of the counter's lines, whatever the number waiting in them.
"""

from collections.abc import Iterator
from datetime import datetime
from operator import attrgetter
from typing import Generic, NamedTuple

from server.domain.calling.floor import Floor, Queued, W
from server.domain.profile import Profile
from server.domain.waiting import WaitingLine


class Front(NamedTuple, Generic[W]):
    """A line with somebody to call, the *order*-th of the counter's from 0, and the first of each side."""

    line: WaitingLine[W]
    order: int
    priority: W | None
    ordinary: W | None


def fronts_of(floor: Floor[W], profile: Profile, now: datetime) -> list[Front[W]]:
    """The profile's lines in which somebody can be called, then the wider ones that are open now."""
    fronts: list[Front[W]] = []
    for order, line_id in enumerate(profile.lines):
        line = floor.waiting_line(line_id)
        priority, ordinary = line.priority.head(now), line.ordinary.head(now)
        if ordinary is not None or priority is not None:
            fronts.append(Front(line, order, priority, ordinary))
    if profile.wider:
        fronts.extend(_opened(floor, profile, now))
    return fronts


def _opened(floor: Floor[W], profile: Profile, now: datetime) -> Iterator[Front[W]]:
    # In the order in which they open, not as they were written down: not every database keeps the order of a mapping.
    soonest_first = sorted((seconds, line_id) for line_id, seconds in profile.wider.items())
    for order, (seconds, line_id) in enumerate(soonest_first, start=len(profile.lines)):
        line = floor.waiting_line(line_id)
        if any(waited(head, now) > seconds for head in heads_of(line, now)):
            yield Front(line, order, line.priority.head(now), line.ordinary.head(now))


def heads_of(line: WaitingLine[W], now: datetime) -> list[W]:
    """Who stands first on either side, priority visitors first."""
    return [head for head in (line.priority.head(now), line.ordinary.head(now)) if head is not None]


def eldest(front: Front[W], now: datetime) -> Front[W]:
    """The same line with the longest life of each side at its front."""
    return front._replace(priority=front.line.priority.eldest(now), ordinary=front.line.ordinary.eldest(now))


def kept_for(floor: Floor[W], counter: str, now: datetime) -> list[W]:
    """The first of each side of those kept for this counter or for its officer."""
    kept: list[W] = []
    if (line := floor.kept_line(f"counter:{counter}")) is not None:
        kept += heads_of(line, now)
    officer = floor.officer(counter)
    if officer is not None and (line := floor.kept_line(f"officer:{officer}")) is not None:
        kept += _of_agency(floor, counter, line, now)
    return kept


def _of_agency(floor: Floor[W], counter: str, kept: WaitingLine[W], now: datetime) -> list[W]:
    """An officer who sits at another agency's counter for once takes nobody along (rule 8)."""
    known, lines = floor.plan.counters.get(counter), floor.plan.lines
    agency = "" if known is None else known.agency

    def belongs(waiter: W) -> bool:
        line = lines.get(waiter.line)
        return line is None or line.agency == agency

    first = heads_of(kept, now)
    if all(map(belongs, first)):
        return first
    # Others may stand behind one who does not belong here. Few are kept for one officer: all are looked at.
    callable_now = (
        waiter
        for side in (kept.priority, kept.ordinary)
        for waiter, available_at in side.entries()
        if available_at is None or available_at <= now
    )
    return sorted(filter(belongs, callable_now), key=attrgetter("place"))[:1]


def waited(waiter: Queued, now: datetime) -> float:
    """Seconds since its place; below 0 before an appointed time."""
    return (now - waiter.place[0]).total_seconds()
