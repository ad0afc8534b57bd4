"""What a hall tells, beside what a hall that was made from its journal would tell."""

import msgspec
from msgspec.structs import replace

from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.ticket import Ticket
from server.service.forecasts import NoForecasts
from server.service.queries import TicketView
from server.service.standing import standing
from server.storage.database import open_engine
from server.storage.tail import SqlTail
from server.web.answering import status_of
from tests.fakes.server_process import Client
from wire.calls import Calls
from wire.ticket import TicketStatus

_EVERYTHING = 1_000_000


def journal_of(database: str) -> list[Recorded]:
    """Everything that is written down in *database*."""
    engine = open_engine(database)
    try:
        return list(SqlTail(engine).after(0, _EVERYTHING))
    finally:
        engine.dispose()


def told_of(client: Client, ticket: str) -> TicketStatus:
    """What the server says of a ticket."""
    answer = client.http.get(f"/api/tickets/{ticket}")
    return _without_guesses(msgspec.json.decode(answer.content, type=TicketStatus))


def calls_told(client: Client, ticket: str) -> list[int]:
    """The calls of a ticket that the server tells of."""
    answer = client.http.get(f"/api/tickets/{ticket}/calls")
    return [call.seq for call in msgspec.json.decode(answer.content, type=Calls).calls]


def as_known(hall: Hall, ticket: Ticket) -> TicketStatus:
    """What *hall* says of a ticket, whatever a database has kept of it."""
    lead = ticket.lead
    view = TicketView(
        ticket=ticket.id,
        day=ticket.day,
        label=ticket.label,
        service=lead.service,
        line=lead.line,
        agency=lead.agency,
        priority=ticket.priority,
        language=ticket.language,
        phase=lead.phase.value,
        counter=lead.counter,
        arrived_at=ticket.arrived_at,
        called_at=lead.called_at,
        started_at=lead.started_at,
        ended_at=lead.ended_at,
        recalls=lead.recalls,
        outcome=lead.outcome,
        printed=ticket.printed,
        package=ticket.package,
        booking=ticket.booking,
        channel=ticket.channel,
    )
    assert hall.last_at is not None
    return _without_guesses(status_of(standing(hall, view, NoForecasts(), hall.last_at)))


def _without_guesses(status: TicketStatus) -> TicketStatus:
    """Without how long people may have to wait, and what is guessed from that."""
    errands = tuple(replace(each, wait_low_seconds=None, wait_high_seconds=None) for each in status.errands)
    return replace(
        status,
        errands=errands,
        stops=(),
        wait_low_seconds=None,
        wait_high_seconds=None,
        out_low_seconds=None,
        out_high_seconds=None,
    )
