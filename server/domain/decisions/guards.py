"""What several commands ask first. Each gives what was asked for or raises a refusal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.notices import Text
from server.domain.ticket import Phase

if TYPE_CHECKING:
    from server.domain.commands import Command
    from server.domain.desk import Desk
    from server.domain.hall import Hall
    from server.domain.plan import Service
    from server.domain.ticket import Errand, Ticket

_DATE_OR_TIME = re.compile(r"\b(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[:.]\d{2})\b")
_NUMBER_OF_A_PERSON = re.compile(r"(?:\d[^0-9A-Za-z]{0,3}){9,}")
"""Nine digits and more, whatever stands between them: an identity number has 16, a telephone number 10 to 13."""
_FREE_TEXTS = ("text", "reason", "by", "officer", "for_officer", "to_officer", "take_over")


def service_of(hall: Hall, service: str) -> Service:
    """Raises UnknownService."""
    known = hall.plan.services.get(service)
    if known is None:
        raise refusals.UnknownService(service=service)
    return known


def known_priority(hall: Hall, priority: str | None) -> None:
    """Raises UnknownPriority."""
    if priority is not None and priority not in hall.plan.priority_classes:
        raise refusals.UnknownPriority(priority=priority)


def known_agency(hall: Hall, agency: str) -> None:
    """Raises UnknownAgency."""
    if all(line.agency != agency for line in hall.plan.lines.values()):
        raise refusals.UnknownAgency(agency=agency)


def known_zone(hall: Hall, zone: str) -> None:
    """An empty one is none in particular. Raises UnknownZone."""
    if zone and zone not in hall.plan.zones:
        raise refusals.UnknownZone(zone=zone)


def desk_of(hall: Hall, counter: str) -> Desk:
    """Raises UnknownCounter."""
    if counter not in hall.plan.counters:
        raise refusals.UnknownCounter(counter=counter)
    return hall.desk(counter)


def open_desk(hall: Hall, counter: str) -> Desk:
    """Raises UnknownCounter, CounterNotOpen."""
    desk = desk_of(hall, counter)
    if desk.officer is None:
        raise refusals.CounterNotOpen(counter=counter)
    return desk


def free_desk(hall: Hall, counter: str) -> Desk:
    """A counter that may take a visitor (rule 14). Raises UnknownCounter, CounterNotOpen, CounterIsPaused, CounterBusy."""
    desk = open_desk(hall, counter)
    if desk.paused is not None:
        raise refusals.CounterIsPaused(counter=counter, reason=desk.paused)
    if desk.ticket is not None and desk.full:
        raise refusals.CounterBusy(counter=counter, label=desk.ticket.label)
    return desk


def ticket_of(hall: Hall, ticket_id: str) -> Ticket:
    """Raises UnknownTicket."""
    ticket = hall.tickets.get(ticket_id)
    if ticket is None:
        raise refusals.UnknownTicket
    return ticket


def errand_of(ticket: Ticket, number: int) -> Errand:
    """Raises UnknownErrand."""
    try:
        return ticket.errand(number)
    except IndexError:
        raise refusals.UnknownErrand(label=ticket.label, errand=number) from None


def wrong_state(errand: Errand) -> refusals.WrongState:
    """The refusal that names how far *errand* has come."""
    return refusals.WrongState(label=errand.label, phase=errand.phase.value)


def at_counter(hall: Hall, counter: str, ticket_id: str, *phases: Phase) -> Errand:
    """The ticket's errand that is at *counter*, in one of *phases*.

    Raises UnknownCounter, CounterNotOpen, UnknownTicket, WrongState, NotAtThisCounter.
    """
    desk = open_desk(hall, counter)
    ticket = ticket_of(hall, ticket_id)
    errand = ticket.lead
    if errand.phase not in phases:
        raise wrong_state(errand)
    if errand.counter != desk.id:
        raise refusals.NotAtThisCounter(label=ticket.label, counter=counter)
    return errand


def the_one(ticket: Ticket, number: int | None, phase: Phase) -> Errand:
    """The errand of that number, or without one the first in *phase*. Raises UnknownErrand, WrongState."""
    if number is not None:
        errand = errand_of(ticket, number)
    else:
        errand = next((one for one in ticket.errands if one.phase is phase), ticket.lead)
    if errand.phase is not phase:
        raise wrong_state(errand)
    return errand


def visitor_is_free(errand: Errand) -> None:
    """Raises VisitorElsewhere (rule 21)."""
    here = errand.ticket.at_counter
    if here is not None:
        raise refusals.VisitorElsewhere(label=errand.label, counter=here.counter or "")


def no_personal_data(command: Command) -> None:
    """The journal keeps no identity or telephone number, whatever people write (law 27/2022). Raises PersonalData."""
    for name in _FREE_TEXTS:
        text = getattr(command, name, None)
        if isinstance(text, Text):
            text = " ; ".join(words for _, words in text.written())
        if text and _NUMBER_OF_A_PERSON.search(_DATE_OR_TIME.sub(" at ", text)):
            raise refusals.PersonalData
