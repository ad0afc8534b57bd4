"""The hall's answer: a number, from the server or from the kiosk's own range, or a refusal; and how long it takes. Pure.

What the visitor said of themselves is told after the number, and forgotten here. Must not know how a slip looks.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.visiting.dialogue import Answered, Effect, GivenAlone, PrintSlip, RefusedBy, Tell
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.post import Post, Step
from kiosk.visiting.ticket import Ticket, TicketErrand
from kiosk.visiting.visit import (
    AppointmentShown,
    Confirm,
    Errands,
    Issuing,
    NoPaper,
    PackageShown,
    Printing,
    Refused,
    TicketShown,
    Visit,
    Wish,
)
from wire.commands import GiveParticulars, IssueTicket
from wire.events import TicketIssued


def answer(visit: Visit, happened: Answered, hall: HallNow, post: Post) -> Step:
    """The number that was asked for; answers to anything else change nothing."""
    event, here = happened.record.event, visit.screen
    if not isinstance(here, Issuing) or not isinstance(event, TicketIssued):
        return visit, ()
    if event.ticket != here.command.request_id:
        return visit, ()
    said: tuple[Effect, ...] = ()
    if here.particulars:
        command = GiveParticulars(
            request_id=happened.report_id, ticket=event.ticket, particulars=here.particulars
        )
        said = (Tell(command=command),)
    shown, printed = _show(visit, _ticket(visit, here, happened, event, hall), post)
    return shown, (*printed, *said)


def give_alone(visit: Visit, happened: GivenAlone, post: Post) -> Step:
    """A number of the kiosk's own. There is nobody to tell what a service asked: it is forgotten."""
    here = visit.screen
    if not isinstance(here, Issuing) or here.command.request_id != happened.request_id:
        return visit, ()
    return _show(visit, happened.ticket, post)


def refuse(visit: Visit, happened: RefusedBy) -> Visit:
    """The hall's no."""
    here = visit.screen
    if not isinstance(here, Issuing) or here.command.request_id != happened.request_id:
        return visit
    refused = Refused(problem=happened.problem, asked_from=here.asked_from)
    return replace(visit, screen=refused, sheet="")


def wait(visit: Visit) -> Visit:
    """Still no answer."""
    match visit.screen:
        case Issuing(patience="quick") as here:
            return replace(visit, screen=replace(here, patience="slow"))
        case Issuing(patience="slow") as here:
            return replace(visit, screen=replace(here, patience="late"))
        case _:
            return visit


def _show(visit: Visit, ticket: Ticket, post: Post) -> Step:
    """A sheet would hide the number; what was put aside for it is done."""
    shown = TicketShown(ticket=ticket, paper=Printing() if post.prints else NoPaper())
    effects = (PrintSlip(ticket=ticket),) if post.prints else ()
    return replace(visit, screen=shown, sheet="", basket=(), priority=None), effects


def _ticket(visit: Visit, here: Issuing, happened: Answered, event: TicketIssued, hall: HallNow) -> Ticket:
    taken = isinstance(here.command, IssueTicket)
    low, high = event.wait_low_seconds, event.wait_high_seconds
    return Ticket(
        id=event.ticket,
        label=event.label,
        language=event.language if taken else visit.language,  # a booking keeps the one it was made in
        at=happened.record.at,
        errands=tuple(
            TicketErrand(service=each.service, agency=each.agency, zone=hall.catalogue.zone_of(each.agency))
            for each in _wishes(visit, here, event, hall)
        ),
        priority=event.priority,
        ahead=event.ahead,
        wait=(low, high) if low is not None and high is not None else None,
        slot=event.slot,
    )


def _wishes(visit: Visit, here: Issuing, event: TicketIssued, hall: HallNow) -> tuple[Wish, ...]:
    """What the number is for; a mall that was set up anew meanwhile may know less of it than was asked for."""
    services = [each.service for each in event.errands] or [event.service]
    known = [hall.catalogue.known(service) for service in services]
    return tuple(wish for wish in known if wish is not None) or _asked(visit, here)


def _asked(visit: Visit, here: Issuing) -> tuple[Wish, ...]:
    match here.asked_from:
        case Confirm(wish=wish):
            return (*visit.basket, wish)
        case AppointmentShown(wish=wish):
            return (wish,) if wish is not None else ()
        case Errands() | PackageShown():
            return visit.basket
        case _:
            assert_never(here.asked_from)
