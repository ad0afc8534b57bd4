"""Who waits in one line, priority visitors and ordinary ones apart, earliest first.

Every operation costs at most the logarithm of the number waiting: leavers are dropped from the heap only when they
reach its top.
"""

import heapq
from datetime import datetime

from server.domain.ticket import Ticket


class Side:
    """The priority or the ordinary visitors of a line."""

    __slots__ = ("_heap", "_members")

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, str]] = []
        self._members: dict[str, Ticket] = {}

    def __len__(self) -> int:
        return len(self._members)

    def add(self, ticket: Ticket) -> None:
        """The ticket joins at the place of its arrival."""
        self._members[ticket.id] = ticket
        heapq.heappush(self._heap, (*ticket.order, ticket.id))

    def remove(self, ticket: Ticket) -> None:
        """The ticket leaves: called, cancelled or expired."""
        del self._members[ticket.id]

    def before(self, ticket: Ticket) -> int:
        """How many of this side wait before *ticket*. Costs the number waiting: for one visitor's question."""
        return sum(other.order < ticket.order for other in self._members.values())

    def head(self) -> Ticket | None:
        """Who has waited longest, or None."""
        while self._heap:
            ticket = self._members.get(self._heap[0][2])
            if ticket is not None:
                return ticket
            heapq.heappop(self._heap)
        return None


class WaitingLine:
    """The visitors waiting for one line."""

    __slots__ = ("id", "ordinary", "priority")

    def __init__(self, line_id: str) -> None:
        self.id = line_id
        self.priority = Side()
        self.ordinary = Side()

    def side(self, ticket: Ticket) -> Side:
        """Where the ticket waits."""
        return self.ordinary if ticket.priority is None else self.priority

    def ahead_of(self, priority: str | None) -> int:
        """How many people would be before a newcomer of this class: a priority visitor passes the ordinary ones."""
        return len(self.priority) + (len(self.ordinary) if priority is None else 0)
