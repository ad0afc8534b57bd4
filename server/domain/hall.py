"""The hall: what is true now, and how each event changes it.

``decide`` answers a command with events or raises a ``Refusal``, and changes nothing. ``apply`` is the only way the
hall changes, live and on replay alike, so a replayed journal gives the same hall.
"""

from collections import deque
from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never

from server.domain import answers, decisions
from server.domain.calling import RatioCounts
from server.domain.commands import Command
from server.domain.events import (
    CounterClosed,
    CounterOpened,
    DayOpened,
    Event,
    NoShowMarked,
    PrintFailed,
    Recorded,
    ServiceFinished,
    ServiceStarted,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketIssued,
    TicketPrinted,
    TicketRecalled,
)
from server.domain.plan import Plan
from server.domain.ticket import Phase, Ticket
from server.domain.waiting import WaitingLine

REMEMBERED_CALLS = 20


@dataclass(kw_only=True, slots=True)
class Desk:
    """A counter as it is now: who sits there, which ticket is there."""

    id: str
    officer: str | None = None
    ticket: Ticket | None = None


class Hall:
    """One site's business day. Written by one clerk; never shared between threads."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.day: date | None = None
        self.seq = 0
        self.last_at: datetime | None = None
        self._earlier_answers: dict[str, Recorded] = {}
        self._answers: dict[str, Recorded] = {}
        self._touched: dict[str, Ticket] = {}
        self._begin()

    def _begin(self) -> None:
        self.tickets: dict[str, Ticket] = {}
        self.alive: dict[str, Ticket] = {}
        self.waiting = {line: WaitingLine(line) for line in self.plan.lines}
        self.desks = {counter: Desk(id=counter) for counter in self.plan.counters}
        self.counts = RatioCounts(self.plan.ratio)
        self.last_numbers: dict[str, int] = {}
        self.live_numbers: set[tuple[str, int]] = set()
        self.open_counters: dict[str, int] = {}
        self.places_taken: dict[str, int] = {}
        self.calls: deque[Recorded] = deque(maxlen=REMEMBERED_CALLS)

    def emptied(self, day: date) -> "Hall":
        """A hall of the same plan on the morning of *day*, for deciding the day's first command."""
        hall = Hall(self.plan)
        hall.day, hall.seq, hall.last_at = day, self.seq, self.last_at
        return hall

    def answer(self, command: Command) -> Recorded | None:
        """What *command* was answered when it came before, or None (rules 4 and 18). Raises RequestReused."""
        known = self._answers.get(command.request_id) or self._earlier_answers.get(command.request_id)
        if known is not None:
            answers.check(command, known.event)
        return known

    def decide(self, command: Command, now: datetime) -> tuple[Event, ...]:
        """The events *command* causes at *now* (aware), the last of them its answer. Raises Refusal."""
        return decisions.decide(self, command, self._moment(now))

    def _moment(self, now: datetime) -> datetime:
        # A clock set back must not turn the order of arrival round (rule 33).
        return now if self.last_at is None else max(now, self.last_at)

    def record(self, command: Command, now: datetime) -> tuple[Recorded, ...]:
        """Decide and apply: the records to journal, in order. Raises Refusal, and then nothing has changed."""
        events = self.decide(command, now)
        at = self._moment(now)
        records = tuple(
            Recorded(seq=self.seq + place, at=at, request_id=command.request_id, event=event)
            for place, event in enumerate(events, start=1)
        )
        for record in records:
            self.apply(record)
        return records

    def take_touched(self) -> list[Ticket]:
        """The tickets that changed since this was last asked, each once, as they are now."""
        touched = list(self._touched.values())
        self._touched = {}
        return touched

    def apply(self, record: Recorded) -> None:
        """Let *record* be true. Records come in order of ``seq``; never refuses."""
        self.seq = record.seq
        self.last_at = record.at
        self._evolve(record)
        self._answers[record.request_id] = record

    def _evolve(self, record: Recorded) -> None:
        match record.event:
            case DayOpened(day=day):
                self._earlier_answers, self._answers = self._answers, {}
                self._begin()
                self.day = day
            case TicketIssued() as event:
                self._issued(event, record)
            case TicketCalled() as event:
                self._called(event, record)
            case TicketRecalled(ticket=ticket, times=times):
                self._touch(ticket).recalls = times
                self.calls.append(record)
            case ServiceStarted(ticket=ticket):
                started = self._touch(ticket)
                started.phase, started.started_at = Phase.SERVING, record.at
            case ServiceFinished(ticket=ticket, outcome=outcome):
                self._touch(ticket).outcome = outcome
                self._ended(ticket, Phase.DONE, record.at)
            case NoShowMarked(ticket=ticket):
                self._ended(ticket, Phase.NO_SHOW, record.at)
            case TicketCancelled(ticket=ticket):
                self._ended(ticket, Phase.CANCELLED, record.at)
                if self.plan.cancelled_free_their_place:
                    self.places_taken[self.tickets[ticket].service] -= 1
            case TicketExpired(ticket=ticket):
                self._ended(ticket, Phase.EXPIRED, record.at)
            case CounterOpened(counter=counter, officer=officer):
                self._staffed(counter, officer)
            case CounterClosed(counter=counter):
                self._staffed(counter, None)
            case TicketPrinted(ticket=ticket):
                self._touch(ticket).printed = True
            case PrintFailed(ticket=ticket):
                self._touch(ticket).printed = False
            case _ as never:
                assert_never(never)

    def _today(self) -> date:
        assert self.day is not None, "every journal begins with DayOpened"
        return self.day

    def _touch(self, ticket_id: str) -> Ticket:
        ticket = self._touched[ticket_id] = self.tickets[ticket_id]
        return ticket

    def _issued(self, event: TicketIssued, record: Recorded) -> None:
        ticket = Ticket(
            id=event.ticket,
            seq=record.seq,
            day=self._today(),
            letters=event.letters,
            number=event.number,
            label=event.label,
            service=event.service,
            line=event.line,
            agency=event.agency,
            priority=event.priority,
            language=event.language,
            kiosk=event.kiosk,
            arrived_at=record.at,
        )
        self.tickets[ticket.id] = self.alive[ticket.id] = self._touched[ticket.id] = ticket
        self.last_numbers[ticket.line] = ticket.number
        self.places_taken[ticket.service] = self.places_taken.get(ticket.service, 0) + 1
        self.live_numbers.add((ticket.letters, ticket.number))
        self.waiting_line(ticket.line).side(ticket).add(ticket)

    def _called(self, event: TicketCalled, record: Recorded) -> None:
        ticket = self._touch(event.ticket)
        self._leave_line(ticket)
        ticket.phase, ticket.counter, ticket.called_at = Phase.CALLED, event.counter, record.at
        self.desk(event.counter).ticket = ticket
        self.counts.called(ticket, event.counter)
        self.calls.append(record)

    def _ended(self, ticket_id: str, phase: Phase, at: datetime) -> None:
        ticket = self._touched[ticket_id] = self.alive.pop(ticket_id)
        self._leave_line(ticket)
        if ticket.counter is not None:
            self.desk(ticket.counter).ticket = None
        self.live_numbers.discard((ticket.letters, ticket.number))
        ticket.phase, ticket.ended_at = phase, at

    def _leave_line(self, ticket: Ticket) -> None:
        if ticket.phase is Phase.WAITING:
            self.waiting_line(ticket.line).side(ticket).remove(ticket)

    def _staffed(self, counter: str, officer: str | None) -> None:
        desk = self.desk(counter)
        change = (officer is not None) - (desk.officer is not None)
        desk.officer = officer
        if change and (plan := self.plan.counters.get(counter)) is not None:
            for line in plan.lines:
                self.open_counters[line] = self.open_counters.get(line, 0) + change

    def waiting_line(self, line: str) -> WaitingLine:
        """The people waiting for *line*; a journal may name lines that the plan has since lost."""
        if line not in self.waiting:
            self.waiting[line] = WaitingLine(line)
        return self.waiting[line]

    def desk(self, counter: str) -> Desk:
        """The counter as it is now; a journal may name counters that the plan has since lost."""
        if counter not in self.desks:
            self.desks[counter] = Desk(id=counter)
        return self.desks[counter]
