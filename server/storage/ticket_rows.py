"""Tickets as rows of the read model, both ways."""

from datetime import datetime

from sqlalchemy import Engine, select

from server.domain.ticket import Ticket
from server.service.queries import TicketView
from server.storage.database import translated
from server.storage.tables import from_micros, tickets, to_micros

CHANGING = ("phase", "counter", "called_at", "started_at", "ended_at", "recalls", "outcome", "printed")
"""The columns that a ticket's later life changes."""


def row_of(ticket: Ticket) -> dict[str, object]:
    """The row that says how *ticket* is now."""
    return {
        "seq": ticket.seq,
        "ticket": ticket.id,
        "day": ticket.day,
        "label": ticket.label,
        "service": ticket.service,
        "line": ticket.line,
        "agency": ticket.agency,
        "priority": ticket.priority,
        "language": ticket.language,
        "kiosk": ticket.kiosk,
        "phase": ticket.phase.value,
        "counter": ticket.counter,
        "arrived_at": to_micros(ticket.arrived_at),
        "called_at": _micros(ticket.called_at),
        "started_at": _micros(ticket.started_at),
        "ended_at": _micros(ticket.ended_at),
        "recalls": ticket.recalls,
        "outcome": ticket.outcome,
        "printed": ticket.printed,
    }


def _micros(moment: datetime | None) -> int | None:
    return None if moment is None else to_micros(moment)


def _moment(micros: int | None) -> datetime | None:
    return None if micros is None else from_micros(micros)


class SqlTickets:
    """Implements ``service.ports.TicketBook``. Safe to use from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def ticket(self, ticket_id: str) -> TicketView | None:
        """The latest ticket with this id, of any day, or None. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            newest = (
                select(tickets).where(tickets.c.ticket == ticket_id).order_by(tickets.c.seq.desc()).limit(1)
            )
            row = connection.execute(newest).one_or_none()
        if row is None:
            return None
        return TicketView(
            ticket=row.ticket,
            day=row.day,
            label=row.label,
            service=row.service,
            line=row.line,
            agency=row.agency,
            priority=row.priority,
            language=row.language,
            phase=row.phase,
            counter=row.counter,
            arrived_at=from_micros(row.arrived_at),
            called_at=_moment(row.called_at),
            started_at=_moment(row.started_at),
            ended_at=_moment(row.ended_at),
            recalls=row.recalls,
            outcome=row.outcome,
            printed=row.printed,
        )
