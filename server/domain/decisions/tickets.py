"""Tickets end unserved, get notes, and their slips come out or do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards
from server.domain.events import ErrandCancelled, NoteAdded, PrintFailed, TicketCancelled, TicketPrinted
from server.domain.ticket import Phase

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.hall import Hall
    from server.domain.ticket import Errand

MOST_NOTES = 20
"""Notes one ticket may hold."""


def cancel(hall: Hall, command: c.CancelTicket, _: datetime) -> tuple[TicketCancelled]:
    """The whole visit, unless somebody is being served."""
    ticket = guards.ticket_of(hall, command.ticket)
    if not ticket.alive or ticket.phase is Phase.SERVING:
        raise guards.wrong_state(ticket.lead)
    here = ticket.at_counter
    return (
        TicketCancelled(
            ticket=ticket.id,
            label=ticket.label,
            counter=here.counter if here is not None else None,
            reason=command.reason,
            frees_place=hall.plan.cancelled_free_their_place,
        ),
    )


def cancel_errand(hall: Hall, command: c.CancelErrand, _: datetime) -> tuple[ErrandCancelled, ...]:
    """One errand, and what cannot be done without it."""
    errand = guards.errand_of(guards.ticket_of(hall, command.ticket), command.errand)
    if not errand.phase.alive or errand.phase is Phase.SERVING:
        raise guards.wrong_state(errand)
    return (*without_it(hall, errand), cancelled(hall, errand, command.reason, open_errands=_left(errand)))


def without_it(hall: Hall, errand: Errand) -> tuple[ErrandCancelled, ...]:
    """The open errands of the visit that need *errand*, directly or by others: they cannot be done any more."""
    gone = _dependent(errand)
    open_before = len(errand.ticket.open_errands)
    return tuple(
        cancelled(hall, other, "prerequisite", open_errands=open_before - place)
        for place, other in enumerate(gone, start=1)
    )


def left_after(errand: Errand) -> int:
    """How many errands of the visit stay open when *errand* ends."""
    return sum(other is not errand for other in errand.ticket.open_errands)


def _left(errand: Errand) -> int:
    return left_after(errand) - len(_dependent(errand))


def _dependent(errand: Errand) -> list[Errand]:
    lost = {errand.number}
    gone: list[Errand] = []
    again = len(errand.ticket.errands) > 1
    while again:
        more = [
            other
            for other in errand.ticket.open_errands
            if other.number not in lost and lost & set(other.needs) and not other.phase.at_counter
        ]
        lost |= {other.number for other in more}
        gone += more
        again = bool(more)
    return gone


def cancelled(hall: Hall, errand: Errand, reason: str, *, open_errands: int) -> ErrandCancelled:
    """The event that ends *errand* unserved."""
    return ErrandCancelled(
        ticket=errand.ticket.id,
        label=errand.label,
        errand=errand.number,
        counter=errand.counter,
        reason=reason,
        open_errands=open_errands,
        frees_place=hall.plan.cancelled_free_their_place,
    )


def add_note(hall: Hall, command: c.AddNote, _: datetime) -> tuple[NoteAdded]:
    """Written down with the ticket; never an identity or telephone number."""
    ticket = guards.ticket_of(hall, command.ticket)
    if command.counter is not None:
        guards.open_desk(hall, command.counter)
    if len(ticket.notes) >= MOST_NOTES:
        raise refusals.TooManyNotes(label=ticket.label, limit=MOST_NOTES)
    return (NoteAdded(ticket=ticket.id, label=ticket.label, counter=command.counter, text=command.text),)


def printed(hall: Hall, command: c.ReportPrinted, _: datetime) -> tuple[TicketPrinted]:
    """The slip came out."""
    ticket = guards.ticket_of(hall, command.ticket)
    return (TicketPrinted(ticket=ticket.id, label=ticket.label, kiosk=command.kiosk),)


def print_failed(hall: Hall, command: c.ReportPrintFailed, _: datetime) -> tuple[PrintFailed]:
    """The slip did not come out."""
    ticket = guards.ticket_of(hall, command.ticket)
    return (PrintFailed(ticket=ticket.id, label=ticket.label, kiosk=command.kiosk, trouble=command.trouble),)
