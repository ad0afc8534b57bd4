"""What a counter did last is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import deeds
from server.domain.evolving import visits

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.hall import Hall


def taken_back(hall: Hall, event: e.ErrandTakenBack, record: e.Recorded) -> None:
    """The errand is at the counter again as it was, and the visitor's others wait for it; nothing is left to take back."""
    desk = hall.desk(event.counter)
    done, desk.deed = desk.deed, None
    assert done is not None, "only what a counter remembers is taken back"
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    hall.alive[ticket.id] = ticket
    hall.numbers.revive(ticket.letters, ticket.number)
    hall.queues.leave(errand)
    if errand.service != done.before.service:
        visits.take_place(hall, errand.service, -1)
        visits.take_place(hall, done.before.service)
    deeds.restore(errand, done)
    hall.reopen_leg(errand)
    if ticket not in desk.tickets:
        desk.tickets.append(ticket)
    visits.block_others(hall, errand, record.at)
    ticket.lead = errand
