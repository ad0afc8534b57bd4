"""Everything that is kept of one visitor, found by the ticket's id. Reads only; knows nothing of how it is told."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, or_, select

from server.domain.events import Recorded
from server.service.particulars import Seal, Sealed
from server.storage.database import translated
from server.storage.record_rows import record_of
from server.storage.tables import journal, particulars, tickets


def ticket_row(connection: Connection, ticket: str) -> Row[Any] | None:
    """The latest ticket with that id."""
    its = select(tickets).where(tickets.c.ticket == ticket).order_by(tickets.c.seq.desc()).limit(1)
    return connection.execute(its).first()


def records_of(connection: Connection, ticket: Row[Any]) -> Iterator[tuple[Row[Any], Recorded]]:
    """The journal's rows about a *ticket* and the appointment it came from, in order. Reads through the journal: it takes its time."""
    its = and_(journal.c.seq >= ticket.seq, journal.c.body.contains(ticket.ticket, autoescape=True))
    if ticket.booking:
        of_booking = and_(
            journal.c.kind.startswith("Appointment"), journal.c.body.contains(ticket.booking, autoescape=True)
        )
        its = or_(its, of_booking)
    for row in connection.execute(select(journal).where(its).order_by(journal.c.seq)).all():
        record = record_of(row)
        event = record.event
        # A call names those as well who were compared with the one it called.
        if getattr(event, "ticket", None) == ticket.ticket or (
            ticket.booking and getattr(event, "booking", None) == ticket.booking
        ):
            yield row, record


class SqlPersons:
    """Safe to use from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def records(self, ticket: str) -> tuple[tuple[Recorded, str], ...]:
        """Those of the latest ticket with that id, each with the device it came from. Raises StorageTrouble, UnreadableEvent."""
        with translated(), self._engine.connect() as connection:
            known = ticket_row(connection, ticket)
            if known is None:
                return ()
            return tuple((record, row.device) for row, record in records_of(connection, known))

    def particulars(self, ticket: str) -> Sequence[Row[Any]]:
        """What is kept of what they said, also where it does not count. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            return connection.execute(select(particulars).where(particulars.c.ticket == ticket)).all()

    def is_label(self, said: str) -> bool:
        """Whether a ticket was ever called so. Raises StorageTrouble."""
        its = select(tickets.c.seq).where(tickets.c.label == said.upper()).limit(1)
        with translated(), self._engine.connect() as connection:
            return connection.execute(its).first() is not None

    def tickets_with(self, seal: Seal, said: str) -> tuple[str, ...]:
        """The tickets of whoever *said* that number, for whatever it was asked. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            rows = connection.execute(select(particulars).order_by(particulars.c.ticket)).all()
        found = [row.ticket for row in rows if seal.matches(row.ticket, [_sealed(row)], row.field, said)]
        return tuple(dict.fromkeys(found))


def _sealed(row: Row[Any]) -> Sealed:
    return Sealed(service=row.service, field=row.field, hash=row.hash, last_four=row.last_four)
