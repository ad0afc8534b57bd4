"""The business day: when a new one begins and what ends with the old one (rules 2 and 33)."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from server.domain.events import CounterClosed, DayOpened, Event, TicketExpired

if TYPE_CHECKING:
    from server.domain.hall import Hall
    from server.domain.plan import Plan


def day_of(plan: Plan, now: datetime) -> date:
    """The date in the hall's own time zone."""
    return now.astimezone(plan.time_zone).date()


def opening(hall: Hall, now: datetime) -> tuple[Event, ...]:
    """What happens when the day of *now* begins: live tickets expire, counters close, the day opens.

    Nothing, if that day is already open or past.
    """
    day = day_of(hall.plan, now)
    if hall.day is not None and day <= hall.day:
        return ()
    expired = (TicketExpired(ticket=ticket.id, label=ticket.label) for ticket in hall.alive.values())
    closed = (
        CounterClosed(counter=desk.id, officer=desk.officer)
        for desk in hall.desks.values()
        if desk.officer is not None
    )
    return (*expired, *closed, DayOpened(day=day))
