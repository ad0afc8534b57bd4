"""Tickets as rows of the read model, both ways. Where a visit has several errands, the row tells the leading one's state."""

from sqlalchemy import Engine, func, select

from server.domain.events import Recorded, TicketCalled
from server.domain.ticket import Ticket
from server.service.queries import LegView, TicketView
from server.storage import leg_rows, record_rows
from server.storage.bulk import BulkRow
from server.storage.database import translated
from server.storage.tables import (
    from_micros,
    journal,
    legs,
    micros_or_none,
    moment_or_none,
    tickets,
    to_micros,
)

CHANGING = (
    "service",
    "line",
    "agency",
    "phase",
    "counter",
    "called_at",
    "started_at",
    "ended_at",
    "recalls",
    "outcome",
    "printed",
    "errands",
)
"""The columns that a ticket's later life changes."""


def row_of(ticket: Ticket) -> BulkRow:
    """The row that says how *ticket* is now, in the order of the table's columns."""
    lead = ticket.lead
    return (
        ticket.seq,
        ticket.id,
        ticket.day,
        ticket.label,
        lead.service,
        lead.line,
        lead.agency,
        ticket.priority,
        ticket.language,
        ticket.kiosk,
        lead.phase.value,
        lead.counter,
        to_micros(ticket.arrived_at),
        micros_or_none(lead.called_at),
        micros_or_none(lead.started_at),
        micros_or_none(lead.ended_at),
        lead.recalls,
        lead.outcome,
        ticket.printed,
        ticket.package,
        ticket.booking,
        ticket.channel,
        len(ticket.errands),
    )


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
            called_at=moment_or_none(row.called_at),
            started_at=moment_or_none(row.started_at),
            ended_at=moment_or_none(row.ended_at),
            recalls=row.recalls,
            outcome=row.outcome,
            printed=row.printed,
            package=row.package,
            booking=row.booking,
            channel=row.channel,
            errands=row.errands,
        )

    def legs(self, ticket_id: str) -> tuple[LegView, ...]:
        """The legs that have ended of the latest ticket with this id. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            newest = (
                select(tickets.c.seq)
                .where(tickets.c.ticket == ticket_id)
                .order_by(tickets.c.seq.desc())
                .limit(1)
                .scalar_subquery()
            )
            its = select(legs).where(legs.c.ticket_seq == newest).order_by(legs.c.errand, legs.c.leg)
            return tuple(leg_rows.view_of(row) for row in connection.execute(its))

    def calls(self, ticket_id: str) -> tuple[Recorded, ...]:
        """Every call of the latest ticket with this id, the earliest first. Reads through what the journal has of its day: for
        a question about one visit. Raises StorageTrouble, UnreadableEvent.
        """
        with translated(), self._engine.connect() as connection:
            issued = connection.scalar(select(func.max(tickets.c.seq)).where(tickets.c.ticket == ticket_id))
            if issued is None:
                return ()
            next_day = connection.scalar(
                select(func.min(journal.c.seq)).where(journal.c.kind == "DayOpened", journal.c.seq > issued)
            )
            its = select(journal).where(
                journal.c.seq > issued,
                journal.c.kind == "TicketCalled",
                journal.c.body.contains(ticket_id, autoescape=True),
            )
            if next_day is not None:
                its = its.where(journal.c.seq < next_day)
            found = [record_rows.record_of(row) for row in connection.execute(its.order_by(journal.c.seq))]
        # A call names those as well who were compared with the one it called.
        return tuple(record for record in found if _called(record, ticket_id))


def _called(record: Recorded, ticket_id: str) -> bool:
    return isinstance(record.event, TicketCalled) and record.event.ticket == ticket_id
