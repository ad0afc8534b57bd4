"""Numbers are given: what was asked for, and how long it will take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards, prerequisites
from server.domain.decisions.availability import may_be_had
from server.domain.estimate import WaitRange, expected_wait
from server.domain.events import ErrandAdded, ErrandAsked, TicketIssued

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from server.domain.commands import AddErrand, IssueTicket
    from server.domain.hall import Hall
    from server.domain.plan import Service

MOST_ERRANDS = 12
"""Errands one ticket may hold: more than anybody does in a day."""


def issue(hall: Hall, command: IssueTicket, now: datetime) -> tuple[TicketIssued]:
    """A ticket for a service or a package, and whatever else is wanted (rules 5, 6, 21 and 22)."""
    guards.known_priority(hall, command.priority)
    asked = errands_asked(hall, command)
    first = asked[0]
    services = hall.plan.services
    wait = command.expected or estimated(hall, services[first.service], command.priority)
    for each in asked:
        service = services[each.service]
        may_be_had(hall, service, now, wait if each is first else estimated(hall, service, command.priority))
    return (
        ticket_of(
            hall,
            ticket=command.request_id,
            asked=asked,
            kiosk=command.kiosk,
            priority=command.priority,
            language=command.language,
            package=command.package,
            wait=wait,
        ),
    )


def errands_asked(hall: Hall, command: IssueTicket) -> tuple[ErrandAsked, ...]:
    """The errands of a ticket, in the order asked, each with those that must be done first."""
    service, package = command.service, command.package
    if service is not None and package is None:
        return errands_for(hall, service, command.also)
    if package is not None and service is None:
        return _packed(hall, package, command.also)
    raise refusals.NothingAsked


def errands_for(hall: Hall, service: str, also: tuple[str, ...]) -> tuple[ErrandAsked, ...]:
    """The errands of a ticket for *service* and those in *also*. Raises UnknownService, ErrandAlreadyThere, TooManyErrands."""
    if not also:  # nearly every ticket
        return (_asked(guards.service_of(hall, service), 1),)
    return _joined(hall, [service, *also], [()] * (1 + len(also)))


def _packed(hall: Hall, package_id: str, also: tuple[str, ...]) -> tuple[ErrandAsked, ...]:
    package = hall.plan.packages.get(package_id)
    if package is None:
        raise refusals.UnknownPackage(package=package_id)
    steps = package.steps
    wanted = [*(step.service for step in steps), *also]
    return _joined(hall, wanted, [*(step.needs for step in steps), *([()] * len(also))])


def _joined(hall: Hall, wanted: list[str], needs_of: list[tuple[int, ...]]) -> tuple[ErrandAsked, ...]:
    services = [guards.service_of(hall, service) for service in wanted]
    if len(services) > MOST_ERRANDS:
        raise refusals.TooManyErrands(limit=MOST_ERRANDS)
    for service in services:
        if wanted.count(service.id) > 1:
            raise refusals.ErrandAlreadyThere(label="", service=service.id)
    asked = tuple(
        _asked(
            service,
            number,
            {*needs, *(place for place, other in enumerate(wanted, start=1) if other in service.needs)},
        )
        for number, (service, needs) in enumerate(zip(services, needs_of, strict=True), start=1)
    )
    _refuse_circles(asked)
    return asked


def _asked(service: Service, number: int, needs: set[int] | frozenset[int] = frozenset()) -> ErrandAsked:
    return ErrandAsked(
        number=number,
        service=service.id,
        line=service.line,
        agency=service.agency,
        needs=tuple(sorted(needs)),
    )


def _refuse_circles(asked: Sequence[ErrandAsked]) -> None:
    left = {each.number: set(each.needs) for each in asked}
    while free := [number for number, needs in left.items() if not needs & left.keys()]:
        for number in free:
            del left[number]
    if left:
        raise refusals.PrerequisitesInACircle(service=asked[min(left) - 1].service)


def estimated(hall: Hall, service: Service, priority: str | None) -> WaitRange | None:
    """The hall's own guess for a newcomer, when no forecast is given; None when nobody calls the line."""
    return expected_wait(
        ahead=hall.waiting_line(service.line).ahead_of(priority),
        typical_seconds=service.typical_seconds,
        counters=hall.open_counters.get(service.line, 0),
    )


def ticket_of(
    hall: Hall,
    *,
    ticket: str,
    asked: tuple[ErrandAsked, ...],
    kiosk: str,
    priority: str | None,
    language: str,
    channel: str = "kiosk",
    package: str | None = None,
    booking: str | None = None,
    slot: datetime | None = None,
    wait: WaitRange | None = None,
    number: int | None = None,
    taken_at: datetime | None = None,
) -> TicketIssued:
    """The event that gives a number in the first errand's line; *number* where a kiosk gave it already. Raises LineFull."""
    first = asked[0]
    letters = hall.plan.lines[first.line].letters
    if number is None:
        number = hall.numbers.next(first.line, letters)
    return TicketIssued(
        ticket=ticket,
        letters=letters,
        number=number,
        label=hall.plan.numbering.label(letters, number),
        service=first.service,
        line=first.line,
        agency=first.agency,
        priority=priority,
        language=language,
        kiosk=kiosk,
        ahead=hall.waiting_line(first.line).ahead_of(priority),
        wait_low_seconds=wait.low_seconds if wait else None,
        wait_high_seconds=wait.high_seconds if wait else None,
        errands=asked,
        package=package,
        channel=channel,
        taken_at=taken_at,
        booking=booking,
        slot=slot,
    )


def add_errand(hall: Hall, command: AddErrand, now: datetime) -> tuple[ErrandAdded]:
    """Something more on a ticket that is alive; it waits from now on."""
    ticket = guards.ticket_of(hall, command.ticket)
    service = guards.service_of(hall, command.service)
    if command.counter is not None:
        guards.open_desk(hall, command.counter)
    if not ticket.alive:
        raise guards.wrong_state(ticket.lead)
    if len(ticket.errands) >= MOST_ERRANDS:
        raise refusals.TooManyErrands(limit=MOST_ERRANDS)
    if any(errand.service == service.id for errand in ticket.open_errands):
        raise refusals.ErrandAlreadyThere(label=ticket.label, service=service.id)
    named = {prerequisites.obtainable(guards.errand_of(ticket, number)).number for number in command.needs}
    needs = named | prerequisites.of_service(ticket, service)
    may_be_had(hall, service, now, estimated(hall, service, ticket.priority))
    return (
        ErrandAdded(
            ticket=ticket.id,
            label=ticket.label,
            errand=_asked(service, len(ticket.errands) + 1, needs),
            counter=command.counter,
            needed_by=prerequisites.needed_by(hall.plan, ticket, service, needs),
        ),
    )
