"""Visitors are called: whose turn it is, or a chosen one, and once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import keeping, refusals
from server.domain.calling import chosen, pick, reason_of
from server.domain.decisions import guards
from server.domain.events import CallReason, TicketCalled, TicketRecalled
from server.domain.ticket import Errand, Phase

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.desk import Desk
    from server.domain.hall import Hall
    from server.domain.ticket import Ticket


def call_next(hall: Hall, command: c.CallNext, now: datetime) -> tuple[TicketCalled]:
    """Whose turn it is by the counter's profile (rules 8 to 14)."""
    desk = guards.free_desk(hall, command.counter)
    found = pick(hall, desk.id, now)
    if found is None:
        raise refusals.NobodyWaiting
    return (_called(found.waiter, desk, reason_of(hall, found, desk.id, now)),)


def call_ticket(hall: Hall, command: c.CallTicket, now: datetime) -> tuple[TicketCalled]:
    """A chosen one, out of turn, for a reason that is kept."""
    desk = guards.free_desk(hall, command.counter)
    ticket = guards.ticket_of(hall, command.ticket)
    errand = _chosen(hall, desk, ticket, command.errand, now)
    if errand.agency != hall.plan.counters[desk.id].agency:
        raise refusals.OtherAgency(counter=desk.id, label=ticket.label)
    if errand.phase is Phase.BLOCKED:
        guards.visitor_is_free(errand)
        first = errand.missing[0]
        raise refusals.NeedsAnother(label=ticket.label, service=first.service)
    if errand.phase is not Phase.WAITING:
        raise guards.wrong_state(errand)
    if _kept_for_another(hall, errand, desk, now):
        raise refusals.KeptForAnother(label=ticket.label)
    reason = reason_of(hall, chosen(hall, errand, desk.id, now), desk.id, now, said=command.reason)
    return (_called(errand, desk, reason),)


def _chosen(hall: Hall, desk: Desk, ticket: Ticket, number: int | None, now: datetime) -> Errand:
    """The errand named, else the one this counter would serve, else the leading one."""
    if number is not None:
        return guards.errand_of(ticket, number)
    agency = hall.plan.counters[desk.id].agency
    lines = {*desk.profile.lines, *desk.profile.wider}
    ours = [errand for errand in ticket.open_errands if errand.agency == agency]
    return min(
        ours,
        key=lambda errand: (
            errand.phase is not Phase.WAITING,
            _kept_for_another(hall, errand, desk, now),
            errand.line not in lines,
            errand.number,
        ),
        default=ticket.lead,
    )


def _kept_for_another(hall: Hall, errand: Errand, desk: Desk, now: datetime) -> bool:
    """Whether somebody else has to take the errand, is at work to do so, and has not kept it past the starvation cap."""
    ours = errand.kept_counter in {None, desk.id} and errand.kept_officer in {None, desk.officer}
    preferred = errand.preferred is not None  # by nobody's order: an officer may choose otherwise
    return not (ours or preferred or keeping.open_to_all(hall, errand, now))


def _called(errand: Errand, desk: Desk, reason: CallReason) -> TicketCalled:
    ticket = errand.ticket
    return TicketCalled(
        ticket=ticket.id,
        letters=ticket.letters,
        number=ticket.number,
        label=ticket.label,
        counter=desk.id,
        service=errand.service,
        line=errand.line,
        agency=errand.agency,
        language=ticket.language,
        reason=reason,
        errand=errand.number,
    )


def recall(hall: Hall, command: c.Recall, _: datetime) -> tuple[TicketRecalled]:
    """The same call once more."""
    errand = guards.at_counter(hall, command.counter, command.ticket, Phase.CALLED)
    return (
        TicketRecalled(
            ticket=errand.ticket.id,
            label=errand.label,
            counter=command.counter,
            times=errand.recalls + 1,
            errand=errand.number,
        ),
    )
