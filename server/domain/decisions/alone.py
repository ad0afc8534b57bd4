"""Kiosks that are cut off give numbers of their own range and hand the tickets in later (rule 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards, issuing
from server.domain.events import NumbersReserved, TicketIssued

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain.commands import HandInTicket, ReserveNumbers
    from server.domain.hall import Hall


def reserve(hall: Hall, command: ReserveNumbers, _: datetime) -> tuple[NumbersReserved]:
    """A range for one kiosk in one line."""
    line = hall.plan.lines.get(command.line)
    if line is None:
        raise refusals.UnknownLine(line=command.line)
    first, last = hall.numbers.range_for(line.id, line.letters, command.count)
    return (NumbersReserved(kiosk=command.kiosk, line=line.id, letters=line.letters, first=first, last=last),)


def hand_in(hall: Hall, command: HandInTicket, now: datetime) -> tuple[TicketIssued]:
    """The ticket as it was given, with its true time; a kiosk whose clock is ahead gave it now. Whether the services were open
    or had places left is no longer asked: the slip is out.
    """
    asked = issuing.errands_for(hall, command.service, command.also)
    guards.known_priority(hall, command.priority)
    taken_at = min(command.taken_at, now)
    if hall.days.begins_at is None or taken_at < hall.days.begins_at:
        raise refusals.TakenAnotherDay
    if not hall.numbers.may_hand_in(command.kiosk, asked[0].line, command.number):
        raise refusals.NumberNotReserved(number=command.number)
    return (
        issuing.ticket_of(
            hall,
            ticket=command.request_id,
            asked=asked,
            kiosk=command.kiosk,
            priority=command.priority,
            language=command.language,
            channel="alone",
            number=command.number,
            taken_at=taken_at,
        ),
    )
