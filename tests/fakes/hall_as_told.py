"""All that can be asked of a hall, and what a hall that was made from the journal would answer.

Knows how the hall's state is put into words of the contract (``server.web.answering``); must not know how it came about.
"""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from server.domain.hall import REMEMBERED_CALLS, Hall
from server.domain.refusals import Refusal
from server.domain.ticket import Ticket
from server.service.forecasts import NoForecasts
from server.service.offers import appointment, service_offers
from server.service.queries import TicketView
from server.service.standing import TicketStanding, leg_view, past_errands, standing
from server.service.turns import calls_of, latest_calls, next_turn
from server.web import answering
from wire.codec import encode

Answer = tuple[str, bytes]
"""Where to ask, and what is answered."""


def answers(hall: Hall, now: datetime) -> Iterator[Answer]:
    """Everything, as it is *now*."""
    yield _answer("services", answering.services_of(service_offers(hall, NoForecasts(), now), now))
    yield _answer("calls", answering.calls_of(latest_calls(hall, REMEMBERED_CALLS)))
    for counter in hall.plan.counters:
        turn = next_turn(hall, counter, now)
        assert not isinstance(turn, Refusal)
        yield _answer(f"counters/{counter}/next", answering.explanation_of(counter, turn))
    for ticket in hall.tickets.values():
        status = standing(hall, _view(ticket), NoForecasts(), now)
        yield _answer(f"tickets/{ticket.id}", answering.status_of(status))
        yield _calls(hall, ticket)
    for booking in hall.bookings:
        found = appointment(hall, booking.code)
        assert not isinstance(found, Refusal)
        yield _answer(f"appointments/{booking.code}", answering.appointment_of(found))


def answers_afterwards(hall: Hall) -> Iterator[Answer]:
    """What is still told of each ticket when the day of *hall* is over: all but the notes."""
    agencies = {line.id: line.agency for line in hall.plan.lines.values()}
    for ticket in hall.tickets.values():
        legs = [
            leg_view(errand, number, leg)
            for errand in ticket.errands
            for number, leg in enumerate(errand.legs, start=1)
        ]
        view = _view(ticket)
        status = TicketStanding(ticket=view, errands=past_errands(view, legs, agencies))
        yield _answer(f"tickets/{ticket.id}", answering.status_of(status))
        if ticket.called:
            yield _calls(hall, ticket)


def _calls(hall: Hall, ticket: Ticket) -> Answer:
    found = calls_of(hall, ticket.id)
    assert not isinstance(found, Refusal)
    return _answer(f"tickets/{ticket.id}/calls", answering.calls_of(found))


def _answer(path: str, answer: msgspec.Struct) -> Answer:
    return f"/api/{path}", encode(answer)


def _view(ticket: Ticket) -> TicketView:
    """What a database should have kept of *ticket*."""
    lead = ticket.lead
    return TicketView(
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
