"""What each command does: a guard that refuses, and the events that follow. Nothing here changes the hall."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from server.domain import refusals
from server.domain.calling import choose
from server.domain.commands import (
    CallNext,
    CancelTicket,
    CloseCounter,
    Command,
    FinishService,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    OpenDay,
    Recall,
    ReportPrinted,
    ReportPrintFailed,
    StartService,
)
from server.domain.day import day_of, opening
from server.domain.estimate import expected_wait
from server.domain.events import (
    CounterClosed,
    CounterOpened,
    Event,
    NoShowMarked,
    PrintFailed,
    ServiceFinished,
    ServiceStarted,
    TicketCalled,
    TicketCancelled,
    TicketIssued,
    TicketPrinted,
    TicketRecalled,
)
from server.domain.numbers import next_number
from server.domain.ticket import Phase, Ticket

if TYPE_CHECKING:
    from server.domain.hall import Desk, Hall


def decide(hall: Hall, command: Command, now: datetime) -> tuple[Event, ...]:
    """The events of *command*. A command that comes on a new business day opens that day first (rule 2)."""
    if hall.day is None or day_of(hall.plan, now) > hall.day:
        return _on_new_day(hall, command, now)
    match command:
        case IssueTicket():
            return (_issue(hall, command),)
        case CallNext():
            return (_call_next(hall, command, now),)
        case StartService():
            return (_start(hall, command, now),)
        case FinishService():
            return (_finish(hall, command, now),)
        case Recall():
            return (_recall(hall, command),)
        case MarkNoShow():
            ticket = _at_counter(hall, command.counter, command.ticket, Phase.CALLED)
            return (NoShowMarked(ticket=ticket.id, label=ticket.label, counter=command.counter),)
        case CancelTicket():
            return (_cancel(hall, command),)
        case OpenCounter():
            return _open_counter(hall, command)
        case CloseCounter():
            desk = _open_desk(hall, command.counter)
            return (CounterClosed(counter=desk.id, officer=desk.officer or ""),)
        case ReportPrinted():
            ticket = _known(hall, command.ticket)
            return (TicketPrinted(ticket=ticket.id, label=ticket.label, kiosk=command.kiosk),)
        case ReportPrintFailed(kiosk=kiosk, trouble=trouble):
            ticket = _known(hall, command.ticket)
            return (PrintFailed(ticket=ticket.id, label=ticket.label, kiosk=kiosk, trouble=trouble),)
        case OpenDay():
            raise refusals.DayIsOpen
        case _ as never:
            assert_never(never)


def _on_new_day(hall: Hall, command: Command, now: datetime) -> tuple[Event, ...]:
    """Close yesterday and decide *command* on the empty hall that follows."""
    before = opening(hall, now)
    if isinstance(command, OpenDay):
        return before
    return before + decide(hall.emptied(day_of(hall.plan, now)), command, now)


def _issue(hall: Hall, command: IssueTicket) -> TicketIssued:
    service = hall.plan.services.get(command.service)
    if service is None:
        raise refusals.UnknownService(service=command.service)
    if command.priority is not None and command.priority not in hall.plan.priority_classes:
        raise refusals.UnknownPriority(priority=command.priority)
    if service.quota is not None and hall.places_taken.get(service.id, 0) >= service.quota:
        raise refusals.QuotaUsedUp(service=service.id, quota=service.quota)
    line = hall.plan.lines[service.line]
    number = next_number(hall.plan.numbering, hall.last_numbers.get(line.id), line.letters, hall.live_numbers)
    ahead = hall.waiting_line(line.id).ahead_of(command.priority)
    wait = expected_wait(
        ahead=ahead, typical_seconds=service.typical_seconds, counters=hall.open_counters.get(line.id, 0)
    )
    return TicketIssued(
        ticket=command.request_id,
        letters=line.letters,
        number=number,
        label=hall.plan.numbering.label(line.letters, number),
        service=service.id,
        line=line.id,
        agency=line.agency,
        priority=command.priority,
        language=command.language,
        kiosk=command.kiosk,
        ahead=ahead,
        wait_low_seconds=wait.low_seconds if wait else None,
        wait_high_seconds=wait.high_seconds if wait else None,
    )


def _call_next(hall: Hall, command: CallNext, now: datetime) -> TicketCalled:
    desk = _open_desk(hall, command.counter)
    if desk.ticket is not None:
        raise refusals.CounterBusy(counter=desk.id, label=desk.ticket.label)
    lines = (hall.waiting_line(line) for line in hall.plan.counters[desk.id].lines)
    choice = choose(counter=desk.id, lines=lines, counts=hall.counts, now=now)
    if choice is None:
        raise refusals.NobodyWaiting
    ticket = choice.ticket
    return TicketCalled(
        ticket=ticket.id,
        letters=ticket.letters,
        number=ticket.number,
        label=ticket.label,
        counter=desk.id,
        service=ticket.service,
        line=ticket.line,
        agency=ticket.agency,
        language=ticket.language,
        reason=choice.reason,
    )


def _start(hall: Hall, command: StartService, now: datetime) -> ServiceStarted:
    ticket = _at_counter(hall, command.counter, command.ticket, Phase.CALLED)
    return ServiceStarted(
        ticket=ticket.id,
        label=ticket.label,
        counter=command.counter,
        walked_seconds=_seconds(ticket.called_at, now),
    )


def _finish(hall: Hall, command: FinishService, now: datetime) -> ServiceFinished:
    ticket = _at_counter(hall, command.counter, command.ticket, Phase.SERVING)
    return ServiceFinished(
        ticket=ticket.id,
        label=ticket.label,
        counter=command.counter,
        outcome=command.outcome,
        served_seconds=_seconds(ticket.started_at, now),
    )


def _recall(hall: Hall, command: Recall) -> TicketRecalled:
    ticket = _at_counter(hall, command.counter, command.ticket, Phase.CALLED)
    return TicketRecalled(
        ticket=ticket.id, label=ticket.label, counter=command.counter, times=ticket.recalls + 1
    )


def _cancel(hall: Hall, command: CancelTicket) -> TicketCancelled:
    ticket = _known(hall, command.ticket)
    if ticket.phase not in {Phase.WAITING, Phase.CALLED}:
        raise refusals.WrongState(label=ticket.label, phase=ticket.phase.value)
    return TicketCancelled(
        ticket=ticket.id, label=ticket.label, counter=ticket.counter, reason=command.reason
    )


def _open_counter(hall: Hall, command: OpenCounter) -> tuple[Event, ...]:
    desk = _desk(hall, command.counter)
    if desk.officer is not None and desk.officer != command.officer:
        raise refusals.CounterTaken(counter=desk.id, officer=desk.officer)
    return (CounterOpened(counter=desk.id, officer=command.officer),)


def _desk(hall: Hall, counter: str) -> Desk:
    if counter not in hall.plan.counters:
        raise refusals.UnknownCounter(counter=counter)
    return hall.desk(counter)


def _open_desk(hall: Hall, counter: str) -> Desk:
    desk = _desk(hall, counter)
    if desk.officer is None:
        raise refusals.CounterNotOpen(counter=counter)
    return desk


def _known(hall: Hall, ticket_id: str) -> Ticket:
    ticket = hall.tickets.get(ticket_id)
    if ticket is None:
        raise refusals.UnknownTicket
    return ticket


def _at_counter(hall: Hall, counter: str, ticket_id: str, phase: Phase) -> Ticket:
    desk = _open_desk(hall, counter)
    ticket = _known(hall, ticket_id)
    if ticket.phase is not phase:
        raise refusals.WrongState(label=ticket.label, phase=ticket.phase.value)
    if ticket.counter != desk.id:
        raise refusals.NotAtThisCounter(label=ticket.label, counter=counter)
    return ticket


def _seconds(since: datetime | None, now: datetime) -> float:
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())
