"""A day as a journal tells it, made playable again: what would have been with other rules or other staffing. Pure.

Arrivals, errands, priorities, ways to the counter, service times, no-shows and patience are those of the day, and so is what
supervisors changed: profiles and hours. What nobody saw is
filled in: who left or was given up is served, if it comes to that, as long as that service took on average.
Holds are left out, and who was served without a ticket takes one when served; a second transfer of an errand too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import fmean, median
from typing import TypeGuard

from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.leg import Leg
from server.domain.plan import Plan
from server.domain.ticket import Errand, Phase, Ticket
from server.rehearsal.opened import Unplayable
from server.rehearsal.rota import Rota
from server.rehearsal.staffing import Staffing
from server.rehearsal.world import Change, Day, Transfer, Visitor, Want

_MEAN_BY_MEDIAN = 1.38
"""Mean by median of lognormal service times with a sigma of 0.8, for a service that was never seen."""
_USUAL_WALK_SECONDS = 30.0
_AT_A_COUNTER = frozenset({"done", "no_show", "transferred"})
"""How a leg ends whose visitor is, or should have been, at a counter."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recording:
    """The *visitors* of a day and who served them."""

    day: Day
    staffing: Staffing


def recording(
    plan: Plan, records: Iterable[Recorded], day: date, *, remembered: Iterable[Recorded] = ()
) -> Recording:
    """*day* of a journal. *remembered* are lasting records from before *records*. Raises Unplayable if the day is not there."""
    hall, rota = Hall(plan), Rota(plan, day)
    for record in remembered:
        hall.remember(record)
    tickets: Mapping[str, Ticket] = {}
    absent: list[e.AppointmentMissed] = []
    slots: dict[str, datetime] = {}
    changes: list[Change] = []
    for record in records:
        if isinstance(record.event, e.DayOpened) and tickets and hall.day == day:
            break
        hall.apply(record)
        if hall.day == day:
            tickets = hall.tickets
            rota.note(hall, record)
            if isinstance(record.event, e.AppointmentMissed):
                absent.append(record.event)
            elif isinstance(record.event, e.TicketIssued) and record.event.slot is not None:
                slots[record.event.ticket] = record.event.slot
            elif _changes_the_day(record.event, day):
                changes.append(Change(at=record.at, what=record.event))
    if not tickets:
        raise Unplayable(f"the journal has no tickets of {day}")
    visitors = [*_visitors(plan, tuple(tickets.values()), slots), *map(_absent, absent)]
    visitors.sort(key=lambda visitor: visitor.arrives_at)
    return Recording(
        day=Day(day=day, visitors=tuple(visitors), gaps=rota.gaps(), changes=tuple(changes)),
        staffing=rota.staffing(),
    )


def _changes_the_day(event: e.Event, day: date) -> TypeGuard[e.ProfileChanged | e.HoursOverridden]:
    return isinstance(event, e.ProfileChanged) or (isinstance(event, e.HoursOverridden) and event.day == day)


def _absent(event: e.AppointmentMissed) -> Visitor:
    want = Want(service=event.service, seconds=0.0)
    return Visitor(id=event.booking, arrives_at=event.slot, wants=(want,), slot=event.slot, comes=False)


def _visitors(plan: Plan, tickets: Sequence[Ticket], slots: Mapping[str, datetime]) -> Iterator[Visitor]:
    usual = _Usual(plan, tickets)
    for ticket in tickets:
        waits_since = max(_turns(ticket))
        yield Visitor(
            id=ticket.id,
            arrives_at=ticket.arrived_at,
            wants=tuple(_want(errand, usual, waits_since) for errand in ticket.errands),
            priority=ticket.priority,
            language=ticket.language,
            package=ticket.package,
            slot=slots.get(ticket.id),
        )


def _turns(ticket: Ticket) -> Iterator[datetime]:
    """When the visitor began to wait: at first, and each time after a counter."""
    yield ticket.arrived_at
    for leg in (leg for errand in ticket.errands for leg in errand.legs):
        yield leg.entered_at
        if leg.ended_at is not None and leg.end in _AT_A_COUNTER:
            yield leg.ended_at


class _Usual:
    """What took how long on average."""

    def __init__(self, plan: Plan, tickets: Iterable[Ticket]) -> None:
        self._plan = plan
        served, walks = defaultdict[str, list[float]](list), []
        for leg in (leg for ticket in tickets for errand in ticket.errands for leg in errand.legs):
            if leg.served_seconds is not None and leg.end == Phase.DONE:
                served[leg.service].append(leg.served_seconds)
            if leg.walked_seconds is not None:
                walks.append(leg.walked_seconds)
        self._served = {service: fmean(seconds) for service, seconds in served.items()}
        self.walk_seconds = median(walks) if walks else _USUAL_WALK_SECONDS

    def seconds(self, service: str) -> float:
        """A service's time at the counter."""
        known = self._plan.services.get(service)
        typical = known.typical_seconds if known is not None else 0.0
        return self._served.get(service, typical * _MEAN_BY_MEDIAN)


def _want(errand: Errand, usual: _Usual, waits_since: datetime) -> Want:
    first = errand.legs[0]
    before, after = _split(errand.legs)
    missed = next((leg for leg in errand.legs if leg.end == Phase.NO_SHOW), None)
    back = errand.legs[errand.legs.index(missed) + 1 :] if missed is not None else []
    left = errand.phase is Phase.CANCELLED and errand.ended_at is not None
    return Want(
        service=first.service,
        seconds=_seconds(before, usual),
        walk_seconds=_walk(before, usual),
        shows=missed is None,
        back_seconds=_back(missed, back[0]) if missed is not None and back else None,
        patience_seconds=(errand.ended_at - waits_since).total_seconds()
        if left and errand.ended_at
        else float("inf"),
        transfer=Transfer(
            service=after[0].service, seconds=_seconds(after, usual), walk_seconds=_walk(after, usual)
        )
        if after
        else None,
    )


def _split(legs: Sequence[Leg]) -> tuple[Sequence[Leg], Sequence[Leg]]:
    """The legs until the first transfer, and those after it."""
    for place, leg in enumerate(legs, start=1):
        if leg.end == "transferred":
            return legs[:place], legs[place:]
    return legs, ()


def _seconds(legs: Sequence[Leg], usual: _Usual) -> float:
    served = [leg.served_seconds for leg in legs if leg.served_seconds is not None]
    return sum(served) if served else usual.seconds(legs[-1].service)


def _walk(legs: Sequence[Leg], usual: _Usual) -> float:
    return next((leg.walked_seconds for leg in legs if leg.walked_seconds is not None), usual.walk_seconds)


def _back(missed: Leg, back: Leg) -> float:
    return (back.entered_at - missed.ended_at).total_seconds() if missed.ended_at is not None else 0.0
