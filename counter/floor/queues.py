"""What is going on in the lines of one counter: who waits too long, which counter beside it calls nobody, who has no paper ticket.

Pure: a desk and the hall in, findings out. Must not know words, keys or Qt.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter.desk.desk import Desk
from counter.floor.waiting import waits_since
from wire.mall import Counter, Line, Mall
from wire.snapshot import CounterState, LiveTicket


@dataclass(frozen=True, kw_only=True, slots=True)
class Late:
    """*people* wait in *line* for longer than its target, since *since*; the first of them already for *seconds*."""

    line: Line
    people: int
    since: datetime
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Idle:
    """*people* wait in *line*, which these *counters* serve too, but nobody is called there now: a pause, or closed."""

    line: Line
    people: int
    counters: tuple[str, ...]


def late_lines(desk: Desk, mall: Mall, now: datetime) -> tuple[Late, ...]:
    """The lines of the *desk* that are over their limit, the worst first. *now* is by the server's clock."""
    found = [late for line, waiting in _by_line(desk, mall) if (late := _late(line, waiting, now))]
    return tuple(
        sorted(found, key=lambda late: (-late.seconds / max(1, late.line.target_minutes), late.line.id))
    )


def _late(line: Line, waiting: Sequence[LiveTicket], now: datetime) -> Late | None:
    limit = timedelta(minutes=line.target_minutes)
    late = [since for ticket in waiting if now - (since := waits_since(ticket)) > limit]
    if not late:
        return None
    first = min(late)
    return Late(line=line, people=len(late), since=first + limit, seconds=(now - first).total_seconds())


def idle_counters(
    desk: Desk, mall: Mall, states: Mapping[str, CounterState], *, late: Collection[str]
) -> tuple[Idle, ...]:
    """Where people wait and a counter beside this one could call them but has a pause; one that is closed is told of only where a
    line (of the *late* ones, by id) is over its limit, for an hour without visitors is nobody's business.
    """
    found = list[Idle]()
    for line, waiting in _by_line(desk, mall):
        away = tuple(
            other.id
            for other in mall.counters
            if other.id != desk.counter.id
            and line.id in _lines_of(other, states.get(other.id))
            and _calls_nobody(states.get(other.id), closed_too=line.id in late)
        )
        if away:
            found.append(Idle(line=line, people=len(waiting), counters=away))
    return tuple(found)


def without_slip(desk: Desk, unprinted: Collection[str]) -> tuple[str, ...]:
    """The numbers of those who wait here and whose slip failed."""
    return tuple(ticket.label for ticket in desk.waiting if ticket.ticket in unprinted)


def _by_line(desk: Desk, mall: Mall) -> list[tuple[Line, list[LiveTicket]]]:
    waiting: dict[str, list[LiveTicket]] = {}
    for ticket in desk.waiting:
        waiting.setdefault(ticket.line, []).append(ticket)
    return [(line, waiting[line.id]) for line in mall.lines if line.id in waiting] if waiting else []


def _lines_of(counter: Counter, state: CounterState | None) -> tuple[str, ...]:
    profile = (state.profile if state else None) or counter.profile
    return profile.lines if profile else counter.lines


def _calls_nobody(state: CounterState | None, *, closed_too: bool) -> bool:
    if state is None or state.officer is None:
        return closed_too
    return state.paused is not None
