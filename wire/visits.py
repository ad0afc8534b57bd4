"""A visit as programs fold it from the stream: from its issue to its end, whatever number of errands it has. Pure.

Every program folds tickets by this one function, so that they agree with one another and with a fresh snapshot.
Must not know counters' states, lines' lengths or screens.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec.structs import replace

from wire.errands import Errands, as_before, asked, called, changed, changing, freed
from wire.events import (
    AnyEvent,
    BroughtBack,
    ErrandAsked,
    ErrandCancelled,
    ErrandTakenBack,
    NoShowMarked,
    ServiceFinished,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketIssued,
)
from wire.snapshot import LiveErrand, LiveTicket

_RANK = {"called": 0, "serving": 0, "waiting": 1, "held": 2, "blocked": 3}
"""Which errand says where a visit stands; one that has ended says nothing."""


def after(ticket: LiveTicket | None, event: AnyEvent, at: datetime) -> LiveTicket | None:
    """The visit once *event*, which is about it, has happened at the moment *at*; None when it is over.

    *ticket* is None while it is not known: it begins with its issue, with a call that was heard of first (an answer can
    overtake the stream), or when a visit that had ended goes on: its visitor comes after all, or the end is taken back. Any
    other event leaves it unknown.
    """
    match event:
        case TicketCancelled() | TicketExpired():
            return None
        case ServiceFinished(open_errands=0) | NoShowMarked(open_errands=0) | ErrandCancelled(open_errands=0):
            return None
        case TicketIssued():
            return ticket or newcomer(event, at)
        case TicketCalled() if ticket is None:
            ticket = _never_seen(event, at)
        case BroughtBack() if ticket is None:
            return _returned(event, _come_back(event))
        case ErrandTakenBack() if ticket is None:
            return _returned(event, as_before(event))
        case _ if ticket is None:
            return None
    errands = errands_of(ticket)
    if isinstance(event, BroughtBack) and event.errand not in {each.number for each in errands}:
        # Of a visit that had ended only what came back before is known.
        errands = tuple(sorted((*errands, _come_back(event)), key=lambda each: each.number))
        return standing(ticket, freed(errands))
    now = changed(errands, event, at)
    return ticket if now is errands else standing(ticket, now)


def ticket_of(event: AnyEvent) -> str | None:
    """The ticket that *event* is about, or None."""
    ticket: str | None = getattr(event, "ticket", None)
    return ticket


def at_counter(ticket: LiveTicket) -> str | None:
    """The counter to which the visitor is called or where they are served, or None."""
    return ticket.counter if ticket.phase in {"called", "serving"} else None


def waiting(tickets: Iterable[LiveTicket]) -> Iterable[LiveErrand]:
    """All errands that wait in a line: a visitor with several stands in several lines."""
    return (errand for ticket in tickets for errand in errands_of(ticket) if errand.phase == "waiting")


def errands_of(ticket: LiveTicket) -> Errands:
    """The ticket's errands. One that lists none has a single one, of which the ticket itself says everything."""
    if ticket.errands:
        return ticket.errands
    only = LiveErrand(
        number=1,
        service=ticket.service,
        line=ticket.line,
        agency=ticket.agency,
        phase=ticket.phase,
        place=ticket.arrived_at,
        counter=ticket.counter,
        called_at=ticket.called_at,
        started_at=ticket.started_at,
        recalls=ticket.recalls,
    )
    return (only,)


def newcomer(issued: TicketIssued, at: datetime) -> LiveTicket:
    """The ticket that was *issued* at the moment *at*, waiting for all it asks for."""
    arrived_at = issued.taken_at or at
    first = ErrandAsked(number=1, service=issued.service, line=issued.line, agency=issued.agency)
    errands = tuple(asked(each, arrived_at) for each in issued.errands or (first,))
    if issued.slot is not None:
        errands = changing(errands, 1, slot=issued.slot, place=issued.slot)
    ticket = LiveTicket(
        ticket=issued.ticket,
        letters=issued.letters,
        number=issued.number,
        label=issued.label,
        service=issued.service,
        line=issued.line,
        agency=issued.agency,
        priority=issued.priority,
        language=issued.language,
        phase="waiting",
        arrived_at=arrived_at,
        package=issued.package,
    )
    return standing(ticket, freed(errands))


def standing(ticket: LiveTicket, errands: Errands) -> LiveTicket:
    """*ticket* with these *errands*, led by the one that says where the visit stands."""
    lead = min(errands, key=lambda each: (_RANK.get(each.phase, 4), each.number))
    return seen_for(replace(ticket, errands=errands), lead)


def seen_for(ticket: LiveTicket, errand: LiveErrand) -> LiveTicket:
    """*ticket* as a visitor who comes for *errand*, whatever else they want."""
    return replace(
        ticket,
        service=errand.service,
        line=errand.line,
        agency=errand.agency,
        # What is still open was never heard of if all that is known has ended: nothing of it can be called yet.
        phase=errand.phase if errand.phase in _RANK else "blocked",
        counter=errand.counter,
        called_at=errand.called_at,
        started_at=errand.started_at,
        recalls=errand.recalls,
    )


def _never_seen(event: TicketCalled, at: datetime) -> LiveTicket:
    arrived_at = at - timedelta(seconds=event.reason.waited_seconds)
    return LiveTicket(
        ticket=event.ticket,
        letters=event.letters,
        number=event.number,
        label=event.label,
        service=event.service,
        line=event.line,
        agency=event.agency,
        priority=None,
        language=event.language,
        phase="waiting",
        arrived_at=arrived_at,
        errands=(called(event, arrived_at),),
    )


def _come_back(back: BroughtBack) -> LiveErrand:
    """The errand of somebody who came after all, before anybody knows whether they are free."""
    return LiveErrand(
        number=back.errand,
        service=back.service,
        line=back.line,
        agency=back.agency,
        phase="blocked",
        place=back.place,
        kept_counter=back.for_counter,
        kept_officer=back.for_officer,
        slot=back.slot,
    )


def _returned(back: BroughtBack | ErrandTakenBack, errand: LiveErrand) -> LiveTicket:
    ticket = LiveTicket(
        ticket=back.ticket,
        letters=back.letters,
        number=back.number,
        label=back.label,
        service=back.service,
        line=back.line,
        agency=back.agency,
        priority=back.priority,
        language=back.language,
        phase="waiting",
        arrived_at=back.arrived_at or back.place,
        package=back.package,
    )
    return standing(ticket, freed((errand,)))
