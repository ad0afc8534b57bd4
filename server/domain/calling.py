"""Whose turn it is: first come, first served, with priority visitors at a ratio of 1:N (rules 8, 10, 11).

Knows the waiting lines and the ratio's counts. Decides nothing else and changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from server.domain.events import CallReason
from server.domain.plan import Ratio, Scope
from server.domain.ticket import Ticket
from server.domain.waiting import WaitingLine


class RatioCounts:
    """How many ordinary visitors were called since the last priority one, per counter, line or hall."""

    def __init__(self, ratio: Ratio) -> None:
        self._ratio = ratio
        # A day begins with priority visitors first: as if N ordinary ones had just been called.
        self._ordinary: defaultdict[str, int] = defaultdict(lambda: ratio.ordinary_per_priority)

    def _key(self, counter: str, line: str) -> str:
        match self._ratio.scope:
            case Scope.COUNTER:
                return counter
            case Scope.LINE:
                return line
            case Scope.HALL:
                return ""

    @property
    def per_line(self) -> bool:
        """Whether each line keeps its own count."""
        return self._ratio.scope is Scope.LINE

    def since_priority(self, counter: str, line: str) -> int:
        """Ordinary visitors called since the last priority one, at most N."""
        return self._ordinary[self._key(counter, line)]

    def priority_due(self, counter: str, line: str) -> bool:
        """Whether a waiting priority visitor comes first now."""
        return self.since_priority(counter, line) >= self._ratio.ordinary_per_priority

    def called(self, ticket: Ticket, counter: str) -> None:
        """Count a call."""
        key = self._key(counter, ticket.line)
        if ticket.priority is not None:
            self._ordinary[key] = 0
        else:
            self._ordinary[key] = min(self._ordinary[key] + 1, self._ratio.ordinary_per_priority)


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The ticket to call and why."""

    ticket: Ticket
    reason: CallReason


def choose(
    *, counter: str, lines: Iterable[WaitingLine], counts: RatioCounts, now: datetime
) -> Choice | None:
    """Whose turn it is at *counter*, or None when nobody waits in its *lines*."""
    lines = tuple(lines)
    candidates = tuple(_candidates(counter, lines, counts))
    if not candidates:
        return None
    # With the ratio counted per line, one line may be due for a priority visitor and another not; a due priority
    # visitor goes before everybody, and within the same rank the earlier arrival wins.
    _, ticket, turn = min(candidates, key=lambda found: (found[0], found[1].order))
    reason = CallReason(
        rule="first-come-first-served",
        turn=turn,
        waited_seconds=(now - ticket.arrived_at).total_seconds(),
        ordinary_since_priority=counts.since_priority(counter, ticket.line),
        priority_waiting=sum(len(line.priority) for line in lines),
        ordinary_waiting=sum(len(line.ordinary) for line in lines),
    )
    return Choice(ticket=ticket, reason=reason)


_PRIORITY_DUE, _ORDINARY_DUE, _WHEN_NOBODY_ELSE = 0, 1, 2


def _candidates(
    counter: str, lines: tuple[WaitingLine, ...], counts: RatioCounts
) -> Iterator[tuple[int, Ticket, str]]:
    for line in lines:
        priority, ordinary = line.priority.head(), line.ordinary.head()
        if ordinary is not None:
            yield _ORDINARY_DUE, ordinary, "ordinary"
        if priority is None:
            continue
        if counts.priority_due(counter, line.id):
            yield _PRIORITY_DUE, priority, "priority"
        elif counts.per_line and ordinary is None:
            # Nobody else waits where this line's ratio is counted: its turn comes as if the ratio were not there.
            yield _ORDINARY_DUE, priority, "only-priority"
        else:
            yield _WHEN_NOBODY_ELSE, priority, "only-priority"
