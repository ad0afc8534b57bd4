"""Where a ticket stands: how many are before its visitor in each line, for how long, and how it has gone so far.

Looks at the hall and changes nothing. What it gives is a copy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from server.domain import keeping
from server.domain.estimate import WaitRange, expected_wait
from server.domain.hall import Hall
from server.domain.itinerary import Stop, itinerary
from server.domain.leg import Leg
from server.domain.queues import counter_key, officer_key
from server.domain.ticket import Errand, Phase, Ticket
from server.domain.waiting import WaitingLine
from server.service.ports import Forecasts
from server.service.queries import LegView, TicketView


@dataclass(frozen=True, kw_only=True, slots=True)
class ErrandStanding:
    """One service wanted in the visit. *ahead* and *wait* are given while it waits. *legs* are its stays in lines.

    *needs* are the errands that must still be done first.
    """

    number: int
    service: str
    line: str
    agency: str
    phase: str
    needs: tuple[int, ...] = ()
    counter: str | None = None
    slot: datetime | None = None
    hold_until: datetime | None = None
    outcome: str | None = None
    ahead: int | None = None
    wait: WaitRange | None = None
    legs: tuple[LegView, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketStanding:
    """A ticket; while it waits how many are before it and how long that may take, in the line of its leading errand.

    *stops* are its open errands in the order in which they are expected, where there are several. *errands* and *notes* of
    another day's ticket are not known to the hall.
    """

    ticket: TicketView
    ahead: int | None = None
    wait: WaitRange | None = None
    errands: tuple[ErrandStanding, ...] = ()
    stops: tuple[Stop, ...] = ()
    notes: tuple[str, ...] = ()


def standing(hall: Hall, view: TicketView, forecasts: Forecasts, now: datetime) -> TicketStanding:
    """What the hall adds to the read model's *view* of a ticket."""
    ticket = hall.tickets.get(view.ticket)
    if ticket is None or ticket.day != view.day:
        return TicketStanding(ticket=view)
    errands = tuple(_errand_standing(hall, errand, forecasts, now) for errand in ticket.errands)
    lead = errands[ticket.lead.number - 1]
    return TicketStanding(
        ticket=_present(view, ticket),
        ahead=lead.ahead,
        wait=lead.wait,
        errands=errands,
        stops=_stops(hall, ticket, forecasts, now),
        notes=tuple(ticket.notes),
    )


def _stops(hall: Hall, ticket: Ticket, forecasts: Forecasts, now: datetime) -> tuple[Stop, ...]:
    """What is still to come, where that is more than one errand."""
    left = ticket.open_errands
    if len(left) < 2:
        return ()
    turns = ((errand.number, _turn(hall, errand, forecasts, now)) for errand in left)
    return itinerary(hall.plan, ticket, {number: turn for number, turn in turns if turn is not None}, now)


def _turn(hall: Hall, errand: Errand, forecasts: Forecasts, now: datetime) -> WaitRange | None:
    """When its turn would come, were its visitor free: a blocked errand has kept its place, one on hold comes back to it."""
    if errand.phase.at_counter or (errand.phase is Phase.HELD and errand.hold_until is None):
        return None
    wait = _wait(hall, errand, _before(hall, errand), forecasts, now)
    return wait and _not_before(wait, errand.hold_until, now)


def past_errands(
    view: TicketView, legs: Sequence[LegView], agencies: Mapping[str, str]
) -> tuple[ErrandStanding, ...]:
    """The errands of a ticket of another day, by their *legs* in order. *agencies* are those of the lines."""
    return tuple(
        _past_errand(view, number, tuple(its), agencies)
        for number, its in groupby(legs, key=lambda leg: leg.errand)
    )


def _past_errand(
    view: TicketView, number: int, legs: tuple[LegView, ...], agencies: Mapping[str, str]
) -> ErrandStanding:
    last = legs[-1]
    return ErrandStanding(
        number=number,
        service=last.service,
        line=last.line,
        agency=agencies.get(last.line, view.agency),
        phase=last.end,
        counter=last.counter,
        outcome=last.outcome,
        legs=legs,
    )


def _present(view: TicketView, ticket: Ticket) -> TicketView:
    """The view was read a moment ago: what changes in a ticket's life is as the hall says now."""
    lead = ticket.lead
    return replace(
        view,
        service=lead.service,
        line=lead.line,
        agency=lead.agency,
        phase=lead.phase.value,
        counter=lead.counter,
        called_at=lead.called_at,
        started_at=lead.started_at,
        ended_at=lead.ended_at,
        recalls=lead.recalls,
        outcome=lead.outcome,
        printed=ticket.printed,
        errands=len(ticket.errands),
    )


def _errand_standing(hall: Hall, errand: Errand, forecasts: Forecasts, now: datetime) -> ErrandStanding:
    ahead = _ahead(hall, errand)
    return ErrandStanding(
        number=errand.number,
        service=errand.service,
        line=errand.line,
        agency=errand.agency,
        phase=errand.phase.value,
        needs=tuple(other.number for other in errand.missing),
        counter=errand.counter,
        slot=errand.slot,
        hold_until=errand.hold_until,
        outcome=errand.outcome,
        ahead=ahead,
        wait=None if ahead is None else _wait(hall, errand, ahead, forecasts, now),
        legs=tuple(leg_view(errand, number, leg) for number, leg in enumerate(errand.legs, start=1)),
    )


def _queue(hall: Hall, errand: Errand) -> WaitingLine[Errand]:
    """Where it stands: kept for one counter or officer, or in its line."""
    kept = None
    if keeping.open_to_all_from(hall, errand) is None:
        return hall.waiting_line(errand.line)
    if errand.kept_counter is not None:
        kept = hall.kept_line(counter_key(errand.kept_counter))
    elif errand.kept_officer is not None:
        kept = hall.kept_line(officer_key(errand.kept_officer))
    return hall.waiting_line(errand.line) if kept is None else kept


def _ahead(hall: Hall, errand: Errand) -> int | None:
    return _before(hall, errand) if errand.phase is Phase.WAITING else None


def _before(hall: Hall, errand: Errand) -> int:
    """How many stand before its place."""
    queue = _queue(hall, errand)
    return queue.side(errand).before(errand) + (len(queue.priority) if errand.priority is None else 0)


def _wait(hall: Hall, errand: Errand, ahead: int, forecasts: Forecasts, now: datetime) -> WaitRange | None:
    forecast = forecasts.errand(errand.ticket.id, errand.number, now)
    if forecast is not None:
        return forecast
    service = hall.plan.services.get(errand.service)
    if service is None:
        return None
    wait = expected_wait(
        ahead=ahead, typical_seconds=service.typical_seconds, counters=_counters(hall, errand)
    )
    return wait and _not_before(wait, errand.available_at, now)


def _counters(hall: Hall, errand: Errand) -> int:
    """How many counters call it."""
    kept = errand.kept_counter is not None or errand.kept_officer is not None
    if not kept or keeping.open_to_all_from(hall, errand) is None:
        return hall.open_counters.get(errand.line, 0)
    return sum(_calls(desk.id, desk.officer, errand) for desk in hall.desks.values() if desk.paused is None)


def _calls(counter: str, officer: str | None, errand: Errand) -> bool:
    return officer is not None and (counter == errand.kept_counter or officer == errand.kept_officer)


def _not_before(wait: WaitRange, moment: datetime | None, now: datetime) -> WaitRange:
    soonest = 0 if moment is None else max(0, int((moment - now).total_seconds()))
    return WaitRange(low_seconds=max(wait.low_seconds, soonest), high_seconds=max(wait.high_seconds, soonest))


def leg_view(errand: Errand, number: int, leg: Leg) -> LegView:
    """A leg as it is now; the time on hold or blocked at this moment is counted when that ends."""
    return LegView(
        errand=errand.number,
        leg=number,
        service=leg.service,
        line=leg.line,
        counter=leg.counter,
        officer=leg.officer,
        entered_at=leg.entered_at,
        first_called_at=leg.first_called_at,
        last_called_at=leg.last_called_at,
        started_at=leg.started_at,
        ended_at=leg.ended_at,
        waited_seconds=leg.waited_seconds,
        walked_seconds=leg.walked_seconds,
        served_seconds=leg.served_seconds,
        held_seconds=leg.held_seconds,
        blocked_seconds=leg.blocked_seconds,
        outcome=errand.outcome if leg.end == "done" else None,
        end=leg.end,
    )
