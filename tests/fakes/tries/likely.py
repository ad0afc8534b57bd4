"""What people are likely to try: mostly what makes sense as things are, once in ten times anything."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from server.domain.ticket import Phase
from tests.fakes.dice import Dice
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.visits import Errand

T = TypeVar("T")
STAFF = {"reg": ("Budi", "Siti", "Dewi"), "pol": ("Wayan",), "tax": ("Maria",), "bank": ("Agus",)}
"""Officers belong to one agency."""
KIOSKS = ("k1", "k2")


class Likely:
    """Looks into *books* for whom and what there is. *request* makes new request ids."""

    def __init__(self, books: Books, request: Callable[[], str]) -> None:
        self.books = books
        self.request = request
        self.plan = books.plan

    @property
    def now(self) -> datetime:
        """The hall's time."""
        return self.books.moment or datetime(2026, 11, 23, 1, tzinfo=UTC)

    def mostly(self, dice: Dice, sensible: Sequence[T], other: Sequence[T]) -> T:
        """A sensible one if there is any, but once in ten times whatever."""
        return dice.pick(other if not sensible or dice.rarely(10) else sensible)

    def _counter(self, dice: Dice, sensible: Sequence[str]) -> str:
        return self.mostly(dice, sensible, (*self.books.seats, "99"))

    def _service(self, dice: Dice, agency: str | None = None) -> str:
        ours = [each.id for each in self.plan.services.values() if agency in {None, each.agency}]
        return "reg/passport" if dice.rarely(40) else dice.pick(ours)

    def _priority(self, dice: Dice) -> str | None:
        return dice.pick((None, None, None, "elderly", "disability", "minister" if dice.rarely(10) else None))

    def _ticket(self, dice: Dice, sensible: Sequence[Errand]) -> str:
        tickets = [errand.visit.id for errand in sensible]
        return self.mostly(dice, tickets, (*self.books.visits, "nobody"))

    def _here(self, dice: Dice, *states: Phase) -> tuple[str, str]:
        """A counter and a ticket that is there."""
        here = [errand for errand in self.books.errands if errand.state in states]
        if not here or dice.rarely(12):
            return self._counter(dice, ()), self._ticket(dice, here)
        errand = dice.pick(here)
        assert errand.counter is not None
        return errand.counter, errand.visit.id

    def _open(self) -> list[str]:
        return [name for name, seat in self.books.seats.items() if seat.officer is not None]

    def _free(self) -> list[str]:
        return [
            name
            for name in self._open()
            if self.books.seats[name].paused is None
            and len(self.books.seats[name].visits) < self.books.seats[name].profile.parallel
        ]
