"""How many people wait in each line: the stream, folded. Pure.

Knows snapshots and records. Must not know screens. Counts tickets, priority or not.
"""

from collections import Counter

from wire.events import AnyEvent, DayOpened, TicketCalled, TicketCancelled, TicketExpired, TicketIssued
from wire.snapshot import Snapshot


class Waiting:
    """Begins with nobody; a snapshot replaces everything, a record continues it."""

    def __init__(self) -> None:
        self._line_of: dict[str, str] = {}
        self._count: Counter[str] = Counter()

    def count(self, line: str) -> int:
        """People waiting in *line*."""
        return self._count[line]

    def replace(self, snapshot: Snapshot) -> None:
        """Forget what was known."""
        self._line_of = {each.ticket: each.line for each in snapshot.tickets if each.phase == "waiting"}
        self._count = Counter(self._line_of.values())

    def apply(self, event: AnyEvent) -> bool:
        """Whether *event* made a line longer or shorter."""
        match event:
            case TicketIssued(ticket=ticket, line=line):
                if ticket in self._line_of:
                    return False
                self._line_of[ticket] = line
                self._count[line] += 1
                return True
            case TicketCalled(ticket=ticket) | TicketCancelled(ticket=ticket) | TicketExpired(ticket=ticket):
                line = self._line_of.pop(ticket, "")
                self._count[line] -= bool(line)
                return bool(line)
            case DayOpened():
                emptied = bool(self._line_of)
                self._line_of.clear()
                self._count.clear()
                return emptied
            case _:
                return False
