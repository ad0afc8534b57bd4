"""A hall with a clock that a story moves, and short words for what people do."""

from datetime import UTC, datetime, timedelta
from typing import TypeVar

from server.domain import commands as c
from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.plan import Plan
from tests.fakes.plans import small_plan

EventT = TypeVar("EventT", bound=e.Event)
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""08:00 in Jakarta."""


class Story:
    """Tells a hall what happens and keeps the journal."""

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

    def tell(self, command: c.Command) -> e.Event:
        """The hall hears *command* as the clerk would say it: answered from memory, or decided and journaled."""
        known = self.hall.answer(command)
        if known is not None:
            return known.event
        records = self.hall.record(command, self.now)
        self.journal += records
        return records[-1].event

    def issue(
        self, service: str = "reg/card", priority: str | None = None, request: str | None = None
    ) -> e.TicketIssued:
        """A visitor takes a number."""
        return self._told(
            c.IssueTicket(
                request_id=request or self.request(), service=service, kiosk="k1", priority=priority
            ),
            e.TicketIssued,
        )

    def open(self, *counters: str) -> None:
        """Officers sit down."""
        for counter in counters:
            self.tell(c.OpenCounter(request_id=self.request(), counter=counter, officer=f"officer {counter}"))

    def call(self, counter: str = "1") -> e.TicketCalled:
        """An officer presses call next."""
        return self._told(c.CallNext(request_id=self.request(), counter=counter), e.TicketCalled)

    def start(self, ticket: str, counter: str = "1") -> e.ServiceStarted:
        """The visitor came."""
        return self._told(
            c.StartService(request_id=self.request(), counter=counter, ticket=ticket), e.ServiceStarted
        )

    def finish(self, ticket: str, counter: str = "1") -> e.ServiceFinished:
        """The visit is done."""
        return self._told(
            c.FinishService(request_id=self.request(), counter=counter, ticket=ticket), e.ServiceFinished
        )

    def serve_next(self, counter: str = "1") -> e.TicketCalled:
        """Call, start and finish."""
        called = self.call(counter)
        self.start(called.ticket, counter)
        self.finish(called.ticket, counter)
        return called

    def replayed(self) -> Hall:
        """Another hall that heard the same journal."""
        hall = Hall(self.plan)
        for record in self.journal:
            hall.apply(record)
        return hall

    def _told(self, command: c.Command, kind: type[EventT]) -> EventT:
        event = self.tell(command)
        assert isinstance(event, kind)
        return event
