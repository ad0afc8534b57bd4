"""A ticket on its way to paper: its slip, its follow address, its wait in minutes. Pure.

Knows tickets and the mall's texts. Must not know printers or screens.
"""

from zoneinfo import ZoneInfo

from kiosk.slip import Slip
from kiosk.visit import Ticket
from wire.events import TicketIssued
from wire.mall import Mall


def follow_url(base_url: str, ticket: str) -> str:
    """Where a phone follows *ticket*; empty while no server is known."""
    return f"{base_url}/t/{ticket}" if base_url else ""


def wait_minutes(issued: TicketIssued) -> tuple[int, int] | None:
    """The expected wait as a range in whole minutes, the end rounded up; None where nobody can tell."""
    low, high = issued.wait_low_seconds, issued.wait_high_seconds
    return None if low is None or high is None else (low // 60, -(-high // 60))


def slip_of(ticket: Ticket, mall: Mall, base_url: str) -> Slip:
    """What is printed, in the language the ticket was taken in."""
    language = ticket.issued.language
    minutes = wait_minutes(ticket.issued)
    priority = next((each for each in mall.priority_classes if each.id == ticket.issued.priority), None)
    return Slip(
        number=ticket.issued.label,
        mall=mall.name.get(language),
        city=mall.city,
        agency=ticket.agency.name.get(language),
        service=ticket.service.name.get(language),
        language=language,
        issued_at=ticket.at.astimezone(ZoneInfo(mall.time_zone)),
        zone=ticket.zone.name.get(language) if ticket.zone else "",
        people_ahead=ticket.issued.ahead,
        wait_low_minutes=minutes[0] if minutes else None,
        wait_high_minutes=minutes[1] if minutes else None,
        priority=priority.name.get(language) if priority else None,
        follow_url=follow_url(base_url, ticket.issued.ticket),
        validity=mall.validity.get(language),
        thanks=mall.thanks.get(language),
    )
