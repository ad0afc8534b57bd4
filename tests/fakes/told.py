"""A hall with a journal and a clock that a story moves: what is told to it happens as the clerk would have it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.leg import Leg
from server.domain.plan import Plan
from server.domain.refusals import Refusal
from server.domain.ticket import Errand, Phase, Ticket
from tests.fakes.hall_state import differences, state_of
from tests.fakes.plans import small_plan

EventT = TypeVar("EventT", bound=e.Event)
RefusalT = TypeVar("RefusalT", bound=Refusal)
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""08:00 in Jakarta, on a Monday."""


class Told:
    """A hall, its journal and a clock: what every story stands on."""

    def __init__(self, plan: Plan | None = None, *, at: datetime = MORNING) -> None:
        self.plan = plan or small_plan()
        self.hall = Hall(self.plan)
        self.journal: list[Recorded] = []
        self.now = at
        self._requests = 0

    def request(self) -> str:
        """A request id nobody used before."""
        self._requests += 1
        return f"request-{self._requests:010d}"

    def wait(self, **passed: float) -> None:
        """Time passes: ``wait(minutes=5)``."""
        self.now += timedelta(**passed)

    def pass_time(self) -> tuple[e.Event, ...]:
        """The hall looks at the clock."""
        records = self.hall.pass_time(self.now)
        self.journal += records
        return tuple(record.event for record in records)

    def tell(self, command: c.Command) -> e.Event:
        """The hall hears *command* as the clerk would say it: time passes, then it is answered from memory, or decided
        and journaled.
        """
        self.pass_time()
        known = self.hall.answer(command)
        if known is not None:
            return known.event
        records = self.hall.record(command, self.now)
        self.journal += records
        return records[-1].event

    def refused(self, why: type[RefusalT], what: Callable[[], object]) -> RefusalT:
        """*what* people try is refused and changes nothing; the refusal."""
        self.pass_time()
        before, written = state_of(self.hall), len(self.journal)
        with pytest.raises(why) as refusal:
            what()
        assert differences(before, state_of(self.hall)) == {}
        assert len(self.journal) == written
        return refusal.value

    def replayed(self, plan: Plan | None = None) -> Hall:
        """Another hall that heard the same journal, set up as before or by another *plan*."""
        hall = Hall(plan or self.plan)
        for record in self.journal:
            hall.apply(record)
        return hall

    def restart(self, plan: Plan | None = None) -> None:
        """The server was killed and starts again, perhaps set up otherwise."""
        self.plan = plan or self.plan
        self.hall = self.replayed()

    def ticket(self, ticket: str) -> Ticket:
        """As it stands."""
        return self.hall.tickets[ticket]

    def errand(self, ticket: str, number: int = 1) -> Errand:
        """As it stands."""
        return self.ticket(ticket).errand(number)

    def legs(self, ticket: str, number: int = 1) -> list[Leg]:
        """An errand's stays in lines."""
        return self.errand(ticket, number).legs

    def phases(self, ticket: str) -> list[Phase]:
        """How far each errand has come."""
        return [errand.phase for errand in self.ticket(ticket).errands]

    def _told(self, command: c.Command, kind: type[EventT]) -> EventT:
        event = self.tell(command)
        assert isinstance(event, kind)
        return event

    def _issued(self, ticket: str) -> e.TicketIssued:
        """How the ticket was given."""
        issued = (record.event for record in self.journal if isinstance(record.event, e.TicketIssued))
        return next(event for event in issued if event.ticket == ticket)
