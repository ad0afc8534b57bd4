"""How many people wait in each line: the stream, folded. Pure.

Knows snapshots and records. Must not know screens. Counts visitors, priority or not; one who waits for several things
stands in several lines.
"""

from collections import Counter

from wire.events import DayOpened, Record
from wire.snapshot import LiveTicket, Snapshot
from wire.visits import after, ticket_of, waiting


class Waiting:
    """Begins with nobody; a snapshot replaces everything, a record continues it."""

    def __init__(self) -> None:
        self._tickets: dict[str, LiveTicket] = {}
        self._count: Counter[str] = Counter()

    def count(self, line: str) -> int:
        """People waiting in *line*."""
        return self._count[line]

    def replace(self, snapshot: Snapshot) -> None:
        """Forget what was known."""
        self._tickets = {each.ticket: each for each in snapshot.tickets}
        self._count = Counter(errand.line for errand in waiting(snapshot.tickets))

    def apply(self, record: Record) -> bool:
        """Whether *record* made a line longer or shorter."""
        if isinstance(record.event, DayOpened):
            emptied = self._count.total() > 0
            self._tickets.clear()
            self._count.clear()
            return emptied
        ticket = ticket_of(record.event)
        if ticket is None:
            return False
        before = self._tickets.pop(ticket, None)
        now = after(before, record.event, record.at)
        if now is not None:
            self._tickets[ticket] = now
        left, joined = _lines(before), _lines(now)
        self._count.subtract(left)
        self._count.update(joined)
        return left != joined


def _lines(ticket: LiveTicket | None) -> Counter[str]:
    """In which lines a visitor stands."""
    return Counter(errand.line for errand in waiting(() if ticket is None else (ticket,)))
