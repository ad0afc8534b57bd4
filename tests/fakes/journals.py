"""A journal in memory that keeps every promise of the real one, and can be told to fail."""

from collections.abc import Iterator, Sequence

from server.domain.events import DayOpened, Recorded
from server.domain.ticket import Ticket
from server.service.ports import StorageTrouble


class FakeJournal:
    """Implements ``service.ports.Journal``."""

    def __init__(self) -> None:
        self.id = "journal-in-memory"
        self.records: list[Recorded] = []
        self.batches: list[int] = []
        self.trouble: StorageTrouble | None = None

    def append(self, records: Sequence[Recorded], tickets: Sequence[Ticket]) -> None:
        """Keep all or nothing."""
        if self.trouble is not None:
            raise self.trouble
        assert all(ticket.seq <= records[-1].seq for ticket in tickets)
        self.records += records
        self.batches.append(len(records))

    def replay(self) -> Iterator[Recorded]:
        """From the beginning of the last business day but one."""
        days = [record.seq for record in self.records if isinstance(record.event, DayOpened)]
        begin = min(days[-2:], default=1)
        return (record for record in list(self.records) if record.seq >= begin)
