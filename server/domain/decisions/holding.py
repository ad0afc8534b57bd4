"""Visitors are set aside and come back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards
from server.domain.events import ErrandHeld, HoldEnded, ServiceResumed
from server.domain.ticket import Phase

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.hall import Hall
    from server.domain.ticket import Errand

MOST_MINUTES = 480
"""Longer than a hall is open."""


def hold(hall: Hall, command: c.HoldErrand, now: datetime) -> tuple[ErrandHeld]:
    """For minutes, until resumed, or for one counter or officer."""
    errand = guards.at_counter(hall, command.counter, command.ticket, Phase.CALLED, Phase.SERVING)
    if command.minutes is not None:
        in_range(command.minutes)
    if command.for_counter is not None and command.for_officer is not None:
        raise refusals.NowhereToGo
    if command.for_counter is not None:
        same_agency(hall, command.for_counter, errand)
    until = None if command.minutes is None else now + timedelta(minutes=command.minutes)
    return (
        ErrandHeld(
            ticket=errand.ticket.id,
            label=errand.label,
            counter=command.counter,
            errand=errand.number,
            until=until,
            for_counter=command.for_counter,
            for_officer=command.for_officer,
            reason=command.reason,
        ),
    )


def in_range(minutes: int) -> None:
    """Raises BadDelay."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise refusals.BadDelay(least=1, most=MOST_MINUTES)


def same_agency(hall: Hall, counter: str, errand: Errand) -> None:
    """Raises UnknownCounter, OtherAgency (rule 8)."""
    guards.desk_of(hall, counter)
    if hall.plan.counters[counter].agency != errand.agency:
        raise refusals.OtherAgency(counter=counter, label=errand.label)


def resume(hall: Hall, command: c.ResumeErrand, now: datetime) -> tuple[HoldEnded | ServiceResumed]:
    """Served on at a counter, or back to the place in the line."""
    ticket = guards.ticket_of(hall, command.ticket)
    errand = guards.the_one(ticket, command.errand, Phase.HELD)
    if command.counter is None:
        return (HoldEnded(ticket=ticket.id, label=ticket.label, errand=errand.number, line=errand.line),)
    desk = guards.free_desk(hall, command.counter)
    same_agency(hall, desk.id, errand)
    guards.visitor_is_free(errand)
    for_another_counter = errand.kept_counter not in {None, desk.id}
    for_another_officer = errand.kept_officer not in {None, desk.officer}
    if for_another_counter or for_another_officer:
        raise refusals.KeptForAnother(label=ticket.label)
    return (
        ServiceResumed(
            ticket=ticket.id,
            label=ticket.label,
            counter=desk.id,
            errand=errand.number,
            held_seconds=(now - errand.leg.since).total_seconds(),
        ),
    )
