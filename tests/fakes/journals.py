"""A journal in memory that keeps every promise of the real one, and can be told to fail."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from server.domain.events import LASTING, DayOpened, ErrandTakenBack, Recorded
from server.domain.hall import EndedLeg
from server.domain.ticket import Ticket
from server.service.origin import Origin
from server.service.ports import LASTING_DAYS, NOBODYS, Journal, Origins, StorageTrouble
from tests.fakes.told import Told

EVER = datetime(1970, 1, 1, tzinfo=UTC)


def keep(journal: Journal, story: Told, *, known: int = 0) -> None:
    """Keep what has happened in *story* since its journal had *known* records, as the clerk keeps a batch."""
    journal.append(story.journal[known:], story.hall.take_touched(), story.hall.take_ended_legs())


class FakeJournal:
    """Implements ``service.ports.Journal``."""

    def __init__(self) -> None:
        self.id = "journal-in-memory"
        self.records: list[Recorded] = []
        self.batches: list[int] = []
        self.origins: dict[str, Origin] = {}
        self.trouble: StorageTrouble | None = None
        self.lost_answer: StorageTrouble | None = None
        """Raised once, when the records are kept."""
        self._legs: set[tuple[int, int, int]] = set()

    def append(
        self,
        records: Sequence[Recorded],
        tickets: Sequence[Ticket],
        legs: Sequence[EndedLeg],
        origins: Origins = NOBODYS,
    ) -> None:
        """Keep all or nothing."""
        if self.trouble is not None:
            raise self.trouble
        assert all(ticket.seq <= records[-1].seq for ticket in tickets)
        ended = {(ticket.seq, errand.number, number) for ticket, errand, number, _ in legs}
        assert len(ended) == len(legs), "a leg has ended twice"
        self._legs -= set(self._reopened(records, tickets))
        assert not ended & self._legs, "a leg ends once, unless its end was taken back"
        self._legs |= ended
        self.records += records
        self.origins.update(origins)
        self.batches.append(len(records))
        if self.lost_answer is not None:
            lost, self.lost_answer = self.lost_answer, None
            raise lost

    def _reopened(
        self, records: Sequence[Recorded], tickets: Sequence[Ticket]
    ) -> Iterator[tuple[int, int, int]]:
        seqs = {ticket.id: ticket.seq for ticket in tickets}
        for record in records:
            if isinstance(record.event, ErrandTakenBack):
                back = seqs[record.event.ticket], record.event.errand
                yield from (leg for leg in self._legs if leg[:2] == back)

    def replay(self) -> Iterator[Recorded]:
        """From the beginning of the last business day but one."""
        begin = min((opening.seq for opening in self._openings()), default=1)
        return (record for record in list(self.records) if record.seq >= begin)

    def lasting(self) -> Iterator[Recorded]:
        """What outlasts its day and lies before that, but not too far."""
        openings = self._openings()
        begin = min((opening.seq for opening in openings), default=1)
        since = min((opening.at for opening in openings), default=EVER) - timedelta(days=LASTING_DAYS)
        earlier = [record for record in self.records if record.seq < begin and record.at >= since]
        return (record for record in earlier if isinstance(record.event, LASTING))

    def _openings(self) -> list[Recorded]:
        return [record for record in self.records if isinstance(record.event, DayOpened)][-2:]
