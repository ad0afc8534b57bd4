"""The hall in parts that go their own ways: lines are of one part if a counter serves them both.

A ratio of priority visitors that is counted over the whole hall joins nothing: each part counts it on by itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from server.domain.hall import Hall
from server.domain.profile import Profile


@dataclass(frozen=True, slots=True)
class Part:
    """Lines and all counters that serve them."""

    lines: frozenset[str]
    counters: tuple[str, ...]


def served(profile: Profile) -> tuple[str, ...]:
    """All lines a counter may call from."""
    return (*profile.lines, *profile.wider)


def parts_of(hall: Hall) -> tuple[Part, ...]:
    """The parts by the present profiles. A line that no counter serves is one by itself."""
    serving = {counter: served(desk.profile) for counter, desk in hall.desks.items()}
    groups = _joined(sorted({*hall.plan.lines, *hall.queues.lines}), serving.values())
    counters: dict[str, list[str]] = {}
    for counter, lines in serving.items():
        if lines:
            counters.setdefault(groups[lines[0]], []).append(counter)
    members: dict[str, set[str]] = {}
    for line, group in groups.items():
        members.setdefault(group, set()).add(line)
    return tuple(Part(frozenset(lines), tuple(counters.get(group, ()))) for group, lines in members.items())


def _joined(lines: Iterable[str], together: Iterable[tuple[str, ...]]) -> Mapping[str, str]:
    """For each line the one that stands for its group."""
    above = {line: line for line in lines}

    def top(line: str) -> str:
        above.setdefault(line, line)
        while above[line] != line:
            above[line] = above[above[line]]
            line = above[line]
        return line

    for group in together:
        for line in group[1:]:
            above[top(line)] = top(group[0])
    return {line: top(line) for line in list(above)}
