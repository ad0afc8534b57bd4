"""Whose turn it is and why, and the calls that were made. Looks at the hall and changes nothing."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.events import CallReason, Recorded, TicketCalled
from server.domain.hall import Hall
from server.domain.refusals import Refusal, UnknownCounter, UnknownTicket


@dataclass(frozen=True, kw_only=True, slots=True)
class NextTurn:
    """Whom a counter would call now, for which errand, and the *reason*."""

    ticket: str
    label: str
    errand: int
    service: str
    line: str
    agency: str
    priority: str | None
    reason: CallReason


def next_turn(hall: Hall, counter: str, now: datetime) -> NextTurn | Refusal | None:
    """Whose turn it is at *counter*; None when nobody waits for it, UnknownCounter for one that is not there."""
    if counter not in hall.plan.counters:
        return UnknownCounter(counter=counter)
    found = hall.explain(counter, now)
    if found is None:
        return None
    errand, reason = found
    return NextTurn(
        ticket=errand.ticket.id,
        label=errand.label,
        errand=errand.number,
        service=errand.service,
        line=errand.line,
        agency=errand.agency,
        priority=errand.priority,
        reason=reason,
    )


def latest_calls(hall: Hall, limit: int) -> tuple[Recorded, ...]:
    """The latest calls of the day without their recalls, the newest last. The hall keeps 20 announcements of both kinds."""
    return tuple(record for record in hall.calls if isinstance(record.event, TicketCalled))[-limit:]


def calls_of(hall: Hall, ticket: str) -> tuple[Recorded, ...] | Refusal:
    """Every call of a ticket of today, the newest last. UnknownTicket for one of another day or of none."""
    known = hall.tickets.get(ticket)
    return UnknownTicket() if known is None else tuple(known.called)
