"""What can be asked without changing anything."""

from dataclasses import dataclass
from datetime import date, datetime

from server.domain.estimate import WaitRange, expected_wait
from server.domain.hall import Hall
from server.domain.ticket import Phase


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketView:
    """A ticket as the read model keeps it, of today or of any day before."""

    ticket: str
    day: date
    label: str
    service: str
    line: str
    agency: str
    priority: str | None
    language: str
    phase: str
    counter: str | None
    arrived_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    recalls: int
    outcome: str | None
    printed: bool | None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketStanding:
    """A ticket, and while it waits how many are before it and how long that may take."""

    ticket: TicketView
    ahead: int | None = None
    wait: WaitRange | None = None


def standing(hall: Hall, view: TicketView) -> TicketStanding:
    """What the hall adds to the read model's *view* of a ticket."""
    ticket = hall.tickets.get(view.ticket)
    if ticket is None or ticket.phase is not Phase.WAITING:
        return TicketStanding(ticket=view)
    line = hall.waiting_line(ticket.line)
    ahead = line.side(ticket).before(ticket) + (len(line.priority) if ticket.priority is None else 0)
    service = hall.plan.services.get(ticket.service)
    if service is None:
        return TicketStanding(ticket=view, ahead=ahead)
    counters = hall.open_counters.get(ticket.line, 0)
    wait = expected_wait(ahead=ahead, typical_seconds=service.typical_seconds, counters=counters)
    return TicketStanding(ticket=view, ahead=ahead, wait=wait)
