"""A hall as plain values, so that two halls, or one before and after, can be compared whole.

Knows what may differ without meaning anything: which heaps have been tidied, what has been drawn for later use, empty lines.
"""

from collections import deque
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum

from server.domain.hall import Hall
from server.domain.holds import Holds, NoShows
from server.domain.plan import Plan
from server.domain.queues import Queues
from server.domain.ticket import Errand, Phase, Ticket
from server.domain.waiting import WaitingLine

_PLAIN = (str, int, float, bool, datetime, date, timedelta, Enum, type(None))
_MEANS_NOTHING = frozenset(
    {
        "plan",
        "_plan",
        "_zone",
        "_drawn",
        "_closing",  # drawn once more when asked for
        "_ends",  # a heap; what it holds follows from the bookings
        "watch",  # when it was looked; what was found is written down
        "_touched",
        "_ended_legs",  # taken by the clerk, not part of what is true
    }
)


def state_of(hall: Hall) -> dict[str, object]:
    """Everything a hall answers with."""
    state = {name: _plain(value) for name, value in vars(hall).items() if name not in _MEANS_NOTHING}
    state["tickets"] = {name: _whole(ticket) for name, ticket in hall.tickets.items()}
    state["alive"] = tuple(hall.alive)
    return state


def differences(one: Mapping[str, object], other: Mapping[str, object]) -> dict[str, object]:
    """What differs, part by part: an empty answer means nothing does."""
    found: dict[str, object] = {}
    for name in {**one, **other}:
        mine, theirs = one.get(name), other.get(name)
        if mine == theirs:
            continue
        if isinstance(mine, dict) and isinstance(theirs, dict):
            found[name] = {
                key: (mine.get(key), theirs.get(key))
                for key in {**mine, **theirs}
                if mine.get(key) != theirs.get(key)
            }
        else:
            found[name] = (mine, theirs)
    return found


def _whole(ticket: Ticket) -> object:
    """A ticket with all it holds; elsewhere it is only named."""
    return {field.name: _plain(getattr(ticket, field.name)) for field in fields(ticket)} | {
        "errands": tuple(
            {field.name: _plain(getattr(errand, field.name)) for field in fields(errand)}
            for errand in ticket.errands
        )
    }


def _plain(value: object) -> object:
    if isinstance(value, _PLAIN):
        return value
    match value:
        case Ticket():
            return value.id
        case Errand():
            return value.ticket.id, value.number
        case WaitingLine():
            return _line(value)
        case Queues():
            return _queues(value)
        case Holds():
            return _held(value)
        case NoShows():
            return _not_there(value)
        case Plan() | tzinfo():
            return None
        case Mapping():
            return {key: _plain(each) for key, each in value.items()}
        case list() | tuple() | deque():
            return tuple(map(_plain, value))
        case AbstractSet():
            return frozenset(value)
    if is_dataclass(value) and getattr(value, "__dataclass_params__").frozen:  # noqa: B009  mypy does not know it
        return value
    return _object(value)


def _object(value: object) -> object:
    names = [*getattr(value, "__dict__", ()), *getattr(type(value), "__slots__", ())]
    return {name: _plain(getattr(value, name)) for name in names if name not in _MEANS_NOTHING}


def _line(line: WaitingLine[Errand]) -> object:
    return [
        [(stamp, _plain(errand), available) for stamp, (errand, available) in side._members.items()]
        for side in (line.priority, line.ordinary)
    ]


def _queues(queues: Queues) -> object:
    lines = {line: _line(waiting) for line, waiting in queues._lines.items() if len(waiting)}
    kept = {key: _line(waiting) for key, waiting in queues._kept.items() if len(waiting)}
    return lines, kept, queues._stamps


def _held(holds: Holds) -> object:
    return sorted(
        (until, count, errand.ticket.id, errand.number)
        for until, count, errand in holds._heap
        if errand.phase is Phase.HELD and errand.hold_until == until
    )


def _not_there(no_shows: NoShows) -> object:
    needed = sorted(
        (until, count, errand.ticket.id, errand.number)
        for until, count, errand, at in no_shows._heap
        if errand.phase is Phase.NO_SHOW
        and errand.ended_at == at
        and any(errand.number in other.needs for other in errand.ticket.open_errands)
    )
    return list(no_shows._marked), needed
