"""What is printed, put together: a ticket's slip, the list of papers to bring.

Knows tickets and the mall. Must not know templates or printers. Pure.
"""

from zoneinfo import ZoneInfo

from kiosk.paperwork.slip import Requirements, Slip, SlipErrand
from kiosk.visiting.ticket import Ticket, TicketErrand, wait_minutes
from wire.mall import Mall, Service


def slip_of(ticket: Ticket, mall: Mall, follow_url: str, *, reprint: bool = False) -> Slip:
    """The slip of *ticket*, in the language its visitor read, in the hall's own time. *reprint*: it came out whole before."""
    language, first = ticket.language, ticket.first
    zone = ZoneInfo(mall.time_zone)
    low, high = wait_minutes(ticket.wait) or (None, None)
    return Slip(
        number=ticket.label,
        mall=mall.name.get(language),
        city=mall.city,
        agency=first.agency.name.get(language),
        service=first.service.name.get(language),
        language=language,
        issued_at=ticket.at.astimezone(zone),
        zone=first.zone.name.get(language) if first.zone else "",
        people_ahead=ticket.ahead,
        wait_low_minutes=low,
        wait_high_minutes=high,
        priority=_priority(ticket, mall),
        follow_url=follow_url,
        validity=mall.validity.get(language),
        thanks=mall.thanks.get(language),
        errands=tuple(_errand(each, language) for each in ticket.errands) if ticket.errands[1:] else (),
        slot=ticket.slot.astimezone(zone) if ticket.slot else None,
        alone=ticket.alone,
        reprint=reprint,
    )


def requirements_of(service: Service, mall: Mall, language: str) -> Requirements:
    """What *service* asks for, to take home."""
    agency = next((each.name.get(language) for each in mall.agencies if each.id == service.agency), "")
    return Requirements(
        mall=mall.name.get(language),
        city=mall.city,
        agency=agency,
        service=service.name.get(language),
        language=language,
        requirements=service.requirements.get(language),
        procedure=service.procedure.get(language),
        time=service.time.get(language),
        cost=service.cost.get(language),
        product=service.product.get(language),
        complaints=service.complaints.get(language),
    )


def _errand(errand: TicketErrand, language: str) -> SlipErrand:
    return SlipErrand(
        service=errand.service.name.get(language),
        agency=errand.agency.short.get(language),
        zone=errand.zone.name.get(language) if errand.zone else "",
    )


def _priority(ticket: Ticket, mall: Mall) -> str | None:
    named = (each.name.get(ticket.language) for each in mall.priority_classes if each.id == ticket.priority)
    return next(named, None)
