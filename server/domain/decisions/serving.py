"""Visitors are served, do not come, or come after all."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import availability, guards, issuing
from server.domain.decisions.places import place_in
from server.domain.decisions.tickets import left_after, without_it
from server.domain.events import (
    BroughtBack,
    ErrandAsked,
    Event,
    NoShowMarked,
    ServiceFinished,
    ServiceStarted,
)
from server.domain.ticket import Phase

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.hall import Hall


def start(hall: Hall, command: c.StartService, now: datetime) -> tuple[ServiceStarted]:
    """The called visitor is here."""
    errand = guards.at_counter(hall, command.counter, command.ticket, Phase.CALLED)
    return (
        ServiceStarted(
            ticket=errand.ticket.id,
            label=errand.label,
            counter=command.counter,
            walked_seconds=_since(errand.called_at, now),
            errand=errand.number,
        ),
    )


def finish(hall: Hall, command: c.FinishService, now: datetime) -> tuple[Event, ...]:
    """With an outcome of the service; if that completes nothing, what needed the errand cannot be done."""
    errand = guards.at_counter(hall, command.counter, command.ticket, Phase.SERVING)
    service = hall.plan.services.get(errand.service)
    lost: tuple[Event, ...] = ()
    completes = True
    if service is not None:  # a plan may have lost the service since
        outcome = service.outcome(command.outcome)
        if outcome is None:
            raise refusals.UnknownOutcome(service=service.id, outcome=command.outcome)
        completes = outcome.completes
        lost = () if completes else without_it(hall, errand)
    return (
        *lost,
        ServiceFinished(
            ticket=errand.ticket.id,
            label=errand.label,
            counter=command.counter,
            outcome=command.outcome,
            served_seconds=errand.leg.seconds(Phase.SERVING, now),
            errand=errand.number,
            open_errands=left_after(errand) - len(lost),
            completes=completes,
        ),
    )


def serve_walk_in(hall: Hall, command: c.ServeWalkIn, now: datetime) -> tuple[Event, ...]:
    """Somebody without a ticket stands at the counter: they get a number and are served, uncalled."""
    desk = guards.free_desk(hall, command.counter)
    service = guards.service_of(hall, command.service)
    guards.known_priority(hall, command.priority)
    if service.agency != hall.plan.counters[desk.id].agency:
        raise refusals.OtherAgency(counter=desk.id, label="")
    availability.open_today(hall, service, now)
    availability.place_left(hall, service)
    issued = issuing.ticket_of(
        hall,
        ticket=command.request_id,
        asked=(ErrandAsked(number=1, service=service.id, line=service.line, agency=service.agency),),
        kiosk=f"counter {desk.id}",
        priority=command.priority,
        language=command.language,
        channel="counter",
    )
    return (
        issued,
        ServiceStarted(
            ticket=issued.ticket, label=issued.label, counter=desk.id, walked_seconds=0.0, called=False
        ),
    )


def mark_no_show(hall: Hall, command: c.MarkNoShow, now: datetime) -> tuple[NoShowMarked]:
    """After enough recalls and enough time (rule 16)."""
    errand = guards.at_counter(hall, command.counter, command.ticket, Phase.CALLED)
    limits = hall.plan.no_show
    recalls = max(0, limits.recalls - errand.recalls)
    seconds = max(0, ceil(limits.seconds - _since(errand.leg.last_called_at, now)))
    if recalls or seconds:
        raise refusals.TooEarlyForNoShow(label=errand.label, recalls=recalls, seconds=seconds)
    return (
        NoShowMarked(
            ticket=errand.ticket.id,
            label=errand.label,
            counter=command.counter,
            errand=errand.number,
            open_errands=left_after(errand),
        ),
    )


def bring_back(hall: Hall, command: c.BringBack, now: datetime) -> tuple[BroughtBack]:
    """A no-show came after all, in time (rule 16)."""
    ticket = guards.ticket_of(hall, command.ticket)
    errand = guards.the_one(ticket, command.errand, Phase.NO_SHOW)
    limits = hall.plan.no_show
    given_again = not ticket.alive and (ticket.letters, ticket.number) in hall.numbers.alive
    if _since(errand.ended_at, now) > limits.bring_back_seconds or given_again:
        raise refusals.TooLateToBringBack(label=ticket.label)
    return (
        BroughtBack(
            ticket=ticket.id,
            label=ticket.label,
            errand=errand.number,
            line=errand.line,
            place=place_in(
                hall,
                errand,
                errand.line,
                limits.place,
                now,
                counter=errand.kept_counter,
                officer=errand.kept_officer,
            ),
            letters=ticket.letters,
            number=ticket.number,
            service=errand.service,
            agency=errand.agency,
            priority=ticket.priority,
            language=ticket.language,
            arrived_at=ticket.arrived_at,
            slot=errand.slot,
            package=ticket.package,
            for_counter=errand.kept_counter,
            for_officer=errand.kept_officer,
        ),
    )


def _since(moment: datetime | None, now: datetime) -> float:
    return 0.0 if moment is None else max(timedelta(), now - moment).total_seconds()
