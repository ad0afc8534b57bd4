"""Visitors are sent on: to another service, counter or officer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import availability, guards, holding, prerequisites
from server.domain.decisions.places import place_in
from server.domain.events import ErrandTransferred
from server.domain.plan import Place
from server.domain.ticket import Phase

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.hall import Hall
    from server.domain.plan import Service
    from server.domain.ticket import Errand


def transfer(hall: Hall, command: c.TransferErrand, now: datetime) -> tuple[ErrandTransferred]:
    """The errand waits elsewhere, as another service if one is named."""
    errand = guards.at_counter(hall, command.counter, command.ticket, Phase.CALLED, Phase.SERVING)
    service = _goal(hall, command, errand, now)
    line, agency = (errand.line, errand.agency) if service is None else (service.line, service.agency)
    if command.to_counter is not None:
        guards.desk_of(hall, command.to_counter)
        if hall.plan.counters[command.to_counter].agency != agency:
            raise refusals.OtherAgency(counter=command.to_counter, label=errand.label)
    position = Place(command.position)
    available_at = None
    if position is Place.DELAY:
        holding.in_range(command.delay_minutes)
        available_at = now + timedelta(minutes=command.delay_minutes)
    return (
        ErrandTransferred(
            ticket=errand.ticket.id,
            label=errand.label,
            counter=command.counter,
            errand=errand.number,
            service=errand.service if service is None else service.id,
            needs=errand.needs if service is None else prerequisites.of_transfer(errand, service),
            line=line,
            agency=agency,
            to_counter=command.to_counter,
            to_officer=command.to_officer,
            position=position.value,
            place=place_in(
                hall, errand, line, position, now, counter=command.to_counter, officer=command.to_officer
            ),
            available_at=available_at,
            served_seconds=errand.leg.seconds(Phase.SERVING, now),
        ),
    )


def _goal(hall: Hall, command: c.TransferErrand, errand: Errand, now: datetime) -> Service | None:
    """The service named, if any. Raises NowhereToGo, UnknownService, ErrandAlreadyThere, Closed."""
    if command.to_counter is not None and command.to_officer is not None:
        raise refusals.NowhereToGo
    if command.service is None:
        if command.to_counter is None and command.to_officer is None:
            raise refusals.NowhereToGo
        return None
    service = guards.service_of(hall, command.service)
    if any(other is not errand and other.service == service.id for other in errand.ticket.open_errands):
        raise refusals.ErrandAlreadyThere(label=errand.label, service=service.id)
    availability.open_today(hall, service, now)
    if service.id != errand.service:
        availability.place_left(hall, service)
    return service
