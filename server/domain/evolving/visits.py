"""What all changes of a visit share: errands join and leave lines, are blocked while their visitor is elsewhere, and end.

A visitor is called to one counter at a time (rule 21): the other errands are blocked meanwhile and keep their place.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from server.domain import keeping
from server.domain.leg import Leg
from server.domain.queues import counter_key, officer_key
from server.domain.ticket import Errand, Phase, Ticket

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain.events import ErrandAsked
    from server.domain.hall import Hall


def enter(hall: Hall, ticket: Ticket, asked: ErrandAsked, at: datetime, *, seq: int) -> Errand:
    """A new errand of *ticket* begins to wait *at* a moment, as the *seq*-th thing that happened."""
    errand = Errand(
        ticket=ticket,
        number=asked.number,
        service=asked.service,
        line=asked.line,
        agency=asked.agency,
        needs=asked.needs,
        place=(at, seq),
    )
    errand.legs.append(Leg(line=errand.line, service=errand.service, entered_at=at))
    ticket.errands.append(errand)
    take_place(hall, errand.service)
    return errand


def settle(hall: Hall, errand: Errand, at: datetime) -> None:
    """Wait in the line if the visitor is free for it, else be blocked until they are."""
    errand.phase = Phase.WAITING if errand.free else Phase.BLOCKED
    errand.leg.turn(errand.phase, at)
    if errand.phase is Phase.BLOCKED:
        return
    errand.available_at = _callable_from(hall, errand)
    _same_officer(hall, errand, at)
    hall.queues.join(errand, open_from=keeping.open_to_all_from(hall, errand))


def _same_officer(hall: Hall, errand: Errand, at: datetime) -> None:
    """A returning visitor is kept for a while for the officer who knows them, if that officer is there (rule 9)."""
    errand.preferred = errand.preferred_until = None
    if errand.kept_counter is None and errand.kept_officer is None:
        known = keeping.who_knows(hall, errand)
        if known is not None:
            errand.preferred, errand.preferred_until = known[0], at + timedelta(seconds=known[1])


def stand_anew(hall: Hall, counter: str, *officers: str | None) -> None:
    """Who is kept for *counter* or one of *officers* is everybody's while those are away, and theirs when they are back."""
    keys = [counter_key(counter), *(officer_key(officer) for officer in officers if officer is not None)]
    for queue in filter(None, map(hall.queues.kept, dict.fromkeys(keys))):
        for errand in [*queue.priority, *queue.ordinary]:
            hall.queues.leave(errand)
            hall.queues.join(errand, open_from=keeping.open_to_all_from(hall, errand))


def arrive(hall: Hall, errand: Errand, counter: str) -> None:
    """The visitor goes to *counter* for *errand*."""
    desk = hall.desk(counter)
    ticket = errand.ticket
    errand.counter = errand.leg.counter = counter
    errand.officer = errand.leg.officer = desk.officer
    if desk.officer is not None:
        ticket.officers = [*(officer for officer in ticket.officers if officer != desk.officer), desk.officer]
    if ticket not in desk.tickets:
        desk.tickets.append(ticket)
    plan = hall.plan.counters.get(counter)
    ticket.zone = plan.zone if plan is not None else ticket.zone


def block_others(hall: Hall, errand: Errand, at: datetime) -> None:
    """The visitor's other errands wait for them to be free again."""
    ticket = errand.ticket
    if len(ticket.errands) == 1:
        return
    for other in ticket.errands:
        if other is not errand and other.phase is Phase.WAITING:
            _block(hall, other, at)


def _block(hall: Hall, errand: Errand, at: datetime) -> None:
    hall.queues.leave(errand)
    errand.phase = Phase.BLOCKED
    errand.leg.turn(Phase.BLOCKED, at)


def depart(hall: Hall, errand: Errand, at: datetime) -> None:
    """The visitor is no longer at the counter for *errand*."""
    if errand.counter is not None and errand.phase.at_counter:
        errand.ticket.left_at = at
        desk = hall.desk(errand.counter)
        if errand.ticket in desk.tickets:
            desk.tickets.remove(errand.ticket)
        desk.free_since = at


def release_others(hall: Hall, ticket: Ticket, at: datetime) -> None:
    """The visitor is free: what was blocked waits again, after the way from the last counter (rule 23)."""
    if len(ticket.errands) == 1:
        return
    for errand in ticket.errands:
        if errand.phase is Phase.BLOCKED and errand.free:
            settle(hall, errand, at)


def _callable_from(hall: Hall, errand: Errand) -> datetime | None:
    """When a delay is over and the visitor can have come from the zone of their last counter (rule 23)."""
    left_at, delayed_until = errand.ticket.left_at, errand.delayed_until
    if left_at is None:
        return delayed_until
    seconds = hall.plan.walking.seconds(errand.ticket.zone, _zone(hall, errand))
    if not seconds:
        return delayed_until
    there = left_at + timedelta(seconds=seconds)
    return there if delayed_until is None else max(there, delayed_until)


def _zone(hall: Hall, errand: Errand) -> str:
    """Where it will be called to: to the counter it is kept for, else in the zone of its line."""
    place = hall.plan.counters.get(errand.kept_counter or "") or hall.plan.lines.get(errand.line)
    return "" if place is None else place.zone


def wait_for(hall: Hall, errand: Errand, other: Errand, at: datetime) -> None:
    """*errand* cannot be done before *other* any more; it keeps its place meanwhile."""
    errand.needs = (*errand.needs, other.number)
    if errand.phase is Phase.WAITING:
        _block(hall, errand, at)


def take_place(hall: Hall, service: str, change: int = 1) -> None:
    """One more of the day's places of *service* is taken (rule 5)."""
    hall.places_taken[service] = hall.places_taken.get(service, 0) + change


def free_place(hall: Hall, errand: Errand, *, frees: bool) -> None:
    """A cancelled errand's place is there for somebody else, if it *frees* it."""
    if frees:
        take_place(hall, errand.service, -1)


def end(hall: Hall, errand: Errand, phase: Phase, at: datetime) -> None:
    """The errand is over; with the last one the visit is."""
    ticket = errand.ticket
    hall.queues.leave(errand)
    depart(hall, errand, at)
    errand.phase, errand.ended_at = phase, at
    hall.end_leg(errand, at, phase.value)
    if not ticket.alive:
        hall.alive.pop(ticket.id, None)
        hall.numbers.end(ticket.letters, ticket.number)
