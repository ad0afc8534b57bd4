"""Tickets are given, grow, are printed, and end unserved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain.evolving import visits
from server.domain.ticket import Phase, Ticket

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import events as e
    from server.domain.hall import Hall


def issued(hall: Hall, event: e.TicketIssued, record: e.Recorded) -> None:
    """A visitor waits, in the lines of all errands at once."""
    assert hall.day is not None, "every journal begins with DayOpened"
    arrived_at = event.taken_at or record.at
    ticket = Ticket(
        id=event.ticket,
        seq=record.seq,
        day=hall.day,
        letters=event.letters,
        number=event.number,
        label=event.label,
        priority=event.priority,
        language=event.language,
        kiosk=event.kiosk,
        arrived_at=arrived_at,
        package=event.package,
        booking=event.booking,
        channel=event.channel,
    )
    for asked in event.errands:
        errand = visits.enter(hall, ticket, asked, arrived_at, seq=record.seq)
        if event.slot is not None and errand.number == 1:
            errand.slot, errand.place = event.slot, (event.slot, record.seq)
    hall.tickets[ticket.id] = hall.alive[ticket.id] = ticket
    hall.touch(ticket.id, record)
    if event.channel == "alone":
        hall.numbers.hand_in(event.kiosk, event.line, event.letters, event.number)
    else:
        hall.numbers.give(event.line, event.letters, event.number)
    for errand in ticket.errands:
        visits.settle(hall, errand, arrived_at)
    ticket.choose_lead()


def errand_added(hall: Hall, event: e.ErrandAdded, record: e.Recorded) -> None:
    """The visitor waits for something more."""
    ticket = hall.touch(event.ticket, record)
    errand = visits.enter(hall, ticket, event.errand, record.at, seq=record.seq)
    for number in event.needed_by:
        visits.wait_for(hall, ticket.errand(number), errand, record.at)
    visits.settle(hall, errand, record.at)
    ticket.choose_lead()


def errand_cancelled(hall: Hall, event: e.ErrandCancelled, record: e.Recorded) -> None:
    """One errand ends unserved."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    visits.end(hall, errand, Phase.CANCELLED, record.at)
    visits.free_place(hall, errand, frees=event.frees_place)
    visits.release_others(hall, ticket, record.at)
    ticket.choose_lead()


def cancelled(hall: Hall, event: e.TicketCancelled, record: e.Recorded) -> None:
    """The whole visit ends unserved."""
    ticket = hall.touch(event.ticket, record)
    for errand in ticket.open_errands:
        visits.free_place(hall, errand, frees=event.frees_place)
    _all_end(hall, ticket, Phase.CANCELLED, record.at)


def expired(hall: Hall, event: e.TicketExpired, record: e.Recorded) -> None:
    """The day or the hall's hours ended the visit."""
    _all_end(hall, hall.touch(event.ticket, record), Phase.EXPIRED, record.at)


def _all_end(hall: Hall, ticket: Ticket, phase: Phase, at: datetime) -> None:
    for errand in ticket.open_errands:
        visits.end(hall, errand, phase, at)
    ticket.choose_lead()


def note_added(hall: Hall, event: e.NoteAdded, _: e.Recorded) -> None:
    """Something was written down."""
    hall.touch(event.ticket).notes.append(event.text)


def printed(hall: Hall, event: e.TicketPrinted, _: e.Recorded) -> None:
    """The slip came out."""
    hall.touch(event.ticket).printed = True


def print_failed(hall: Hall, event: e.PrintFailed, _: e.Recorded) -> None:
    """The slip did not come out."""
    hall.touch(event.ticket).printed = False
