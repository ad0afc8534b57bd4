"""How the hall is at the moment somebody looks: who waits, which counters are open. Numbers alone. Knows the hall."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from server.domain.desk import Desk
from server.domain.hall import Hall


@dataclass(frozen=True, kw_only=True, slots=True)
class Floor:
    """*waiting*: errands by line and whether of a priority class. *counters*: how many are ``open``, ``paused``, ``closed``."""

    waiting: Mapping[tuple[str, bool], int]
    counters: Mapping[str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """*streams* by who follows; *checks*: 1 while well. *floor* is None while the journal is in trouble."""

    seq: int
    streams: Mapping[str, int]
    checks: Mapping[str, int]
    floor: Floor | None


def floor_of(hall: Hall) -> Floor:
    """The hall as it is."""
    waiting: dict[tuple[str, bool], int] = {}
    for name in hall.plan.lines:
        line = hall.queues.line(name)
        waiting[name, True], waiting[name, False] = len(line.priority), len(line.ordinary)
    counters = Counter({"open": 0, "paused": 0, "closed": 0})
    counters.update(map(_state_of, hall.desks.values()))
    return Floor(waiting=waiting, counters=counters)


def _state_of(desk: Desk) -> str:
    if desk.officer is None:
        return "closed"
    return "open" if desk.paused is None else "paused"
