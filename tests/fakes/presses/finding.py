"""Whom and what there is in a hall, for somebody who wants to press a button. Commands are those of the contract."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final, TypeVar

from server.domain.hall import Hall
from server.domain.plan import Counter, Service
from server.domain.ticket import Errand, Phase
from server.service.offers import free_slots
from tests.fakes.dice import PlainDice
from tests.fakes.server_process import request_id

T = TypeVar("T")
KIOSKS: Final = ("k1", "k2")


class NobodyThereError(LookupError):
    """There is nobody, or nothing, with whom a button could be pressed."""


class Finding:
    """Looks into *hall*, in which only *counters* work. *dice* choose, *now* is the hall's time. Raises NobodyThereError."""

    def __init__(self, hall: Hall, counters: Sequence[str], dice: PlainDice) -> None:
        self.hall = hall
        self.dice = dice
        self.now = datetime.min.replace(tzinfo=UTC)
        self.counters: list[Counter] = [hall.plan.counters[counter] for counter in counters]
        lines = {line for counter in self.counters for line in counter.lines}
        self.lines = sorted(lines)
        self.services = [service for service in hall.plan.services.values() if service.line in lines]
        self.request = request_id

    @property
    def today(self) -> date:
        """The hall's day."""
        assert self.hall.day is not None
        return self.hall.day

    def one(self, these: Sequence[T]) -> T:
        """One of *these*."""
        if not these:
            raise NobodyThereError
        return self.dice.pick(these)

    def errands(self, *phases: Phase) -> list[Errand]:
        """All errands like that."""
        everybody = self.hall.tickets.values()
        return [errand for ticket in everybody for errand in ticket.errands if errand.phase in phases]

    def errand(self, *phases: Phase) -> Errand:
        """One of them."""
        return self.one(self.errands(*phases))

    def ticket(self) -> str:
        """Whoever it be: mostly somebody who is still here."""
        tickets = self.hall.tickets if self.dice.rarely(6) else self.hall.alive
        return self.one(tuple(tickets))

    def counter(self, *, officer: bool, free: bool = False, paused: bool = False) -> Counter:
        """One with or without an officer; *free* to take a visitor; *paused* or not."""
        desks = ((counter, self.hall.desk(counter.id)) for counter in self.counters)
        return self.one(
            [
                counter
                for counter, desk in desks
                if (desk.officer is not None) is officer
                and (desk.paused is not None) is paused
                and not (free and desk.full)
            ]
        )

    def neighbour(self, counter: str) -> str:
        """Another counter of the same agency, if it has one."""
        agency = self.hall.plan.counters[counter].agency
        same = [each.id for each in self.counters if each.agency == agency]
        return self.dice.pick([each for each in same if each != counter] or same)

    def service(self, agency: str | None = None) -> str:
        """One of those that are served here."""
        return self.one([each.id for each in self.services if agency in {None, each.agency}])

    def priority(self) -> str | None:
        """Mostly none."""
        return self.dice.pick((None, None, None, "elderly", "small-children"))

    def slot(self, service: Service) -> datetime:
        """One that can be booked: today's next, or one of a day to come."""
        day = self.today + timedelta(days=self.dice.pick((0, 0, 0, 1, 5, 6)))
        slots = free_slots(self.hall, service.id, day, self.now)
        assert isinstance(slots, tuple)
        free = [begins for begins, left in slots if left]
        return self.one(free[:2])


def officer_of(counter: str) -> str:
    """Who works there."""
    return f"officer {counter}"
