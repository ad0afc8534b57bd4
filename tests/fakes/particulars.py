"""What visitors said of themselves, in memory: keeps every promise of the real one, and can be told to fail."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from server.domain.events import ParticularsGiven
from server.service.particulars import Sealed
from server.service.ports import StorageTrouble
from tests.fakes.journals import FakeJournal


@dataclass
class FakeParticulars:
    """Implements ``service.ports.Particulars``; *journal* is the hall's."""

    journal: FakeJournal
    kept: dict[tuple[str, str], tuple[date, dict[tuple[str, str], Sealed]]] = field(default_factory=dict)
    """By ticket and request: the day, and the answers by service and field."""
    trouble: StorageTrouble | None = None
    then: Callable[[], object] = bool
    """Called when something has been kept, on the thread that keeps it."""

    def keep(self, ticket: str, request_id: str, day: date, answers: Sequence[Sealed]) -> None:
        """As said again under the same request."""
        self._work()
        _, before = self.kept.get((ticket, request_id), (day, {}))
        self.kept[ticket, request_id] = (
            day,
            before | {(each.service, each.field): each for each in answers},
        )
        self.then()

    def of_ticket(self, ticket: str) -> tuple[Sealed, ...]:
        """Those that the journal knows last."""
        self._work()
        return tuple(each for _, each in sorted(self._counting(ticket).items()))

    def tidy(self, ticket: str) -> None:
        """Only those."""
        self._work()
        counting = self._counting(ticket)
        for key, (day, answers) in tuple(self.kept.items()):
            if key[0] == ticket:
                left = {place: each for place, each in answers.items() if counting.get(place) is each}
                self.kept[key] = (day, left)
        self.kept = {key: each for key, each in self.kept.items() if each[1]}

    def purge(self, day: date) -> int:
        """Only those of *day*."""
        self._work()
        gone = [key for key, (given_on, _) in self.kept.items() if given_on != day]
        return sum(len(self.kept.pop(key)[1]) for key in gone)

    def _counting(self, ticket: str) -> dict[tuple[str, str], Sealed]:
        found: dict[tuple[str, str], Sealed] = {}
        for record in self.journal.records:
            event = record.event
            if isinstance(event, ParticularsGiven) and event.ticket == ticket:
                _, answers = self.kept.get((ticket, record.request_id), (None, {}))
                for each in event.fields:
                    found.pop((each.service, each.field), None)
                    if (each.service, each.field) in answers:
                        found[each.service, each.field] = answers[each.service, each.field]
        return found

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
