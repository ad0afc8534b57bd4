"""What a counter did last is taken back, as long as nothing else has happened to the visit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import availability, guards
from server.domain.deeds import UNDO_SECONDS
from server.domain.events import ErrandTakenBack

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.deeds import Deed
    from server.domain.desk import Desk
    from server.domain.hall import Hall
    from server.domain.ticket import Ticket


def take_back(hall: Hall, command: c.TakeBack, now: datetime) -> tuple[ErrandTakenBack]:
    """The visitor is at the counter again, as before. As nothing has happened since, they are at no other one."""
    desk = guards.open_desk(hall, command.counter)
    ticket = guards.ticket_of(hall, command.ticket)
    done = _last_deed(desk, ticket)
    in_time = now - done.at <= timedelta(seconds=UNDO_SECONDS)
    given_again = not ticket.alive and (ticket.letters, ticket.number) in hall.numbers.alive
    if not in_time or given_again:
        raise refusals.TooLateToTakeBack(label=ticket.label)
    if desk.ticket is not None and desk.full and ticket not in desk.tickets:
        raise refusals.CounterBusy(counter=desk.id, label=desk.ticket.label)
    _place_left(hall, ticket, done)
    return (_taken_back(ticket, desk, done),)


def _last_deed(desk: Desk, ticket: Ticket) -> Deed:
    """What was done to *ticket* last, at *desk*. Raises NothingToTakeBack."""
    done = desk.deed
    latest = ticket.latest
    if done is None or latest is None or done.ticket != ticket.id or done.seq != latest.seq:
        raise refusals.NothingToTakeBack(label=ticket.label)
    return done


def _place_left(hall: Hall, ticket: Ticket, done: Deed) -> None:
    """Somebody else may have got the place of a quota that a transfer had freed (rule 5). Raises QuotaUsedUp."""
    service = hall.plan.services.get(done.before.service)
    if service is not None and ticket.errand(done.errand).service != service.id:
        availability.place_left(hall, service)


def _taken_back(ticket: Ticket, desk: Desk, done: Deed) -> ErrandTakenBack:
    before = done.before
    return ErrandTakenBack(
        ticket=ticket.id,
        label=ticket.label,
        counter=desk.id,
        errand=done.errand,
        undone=done.what,
        phase=before.phase.value,
        service=before.service,
        line=before.line,
        agency=before.agency,
        place=before.place[0],
        called_at=before.called_at,
        started_at=before.started_at,
        recalls=before.recalls,
        letters=ticket.letters,
        number=ticket.number,
        priority=ticket.priority,
        language=ticket.language,
        arrived_at=ticket.arrived_at,
        needs=before.needs,
        for_counter=before.kept_counter,
        for_officer=before.kept_officer,
        slot=before.slot,
        package=ticket.package,
    )
