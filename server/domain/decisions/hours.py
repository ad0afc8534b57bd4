"""Other hours for one day: the mall, an agency or a service opens, closes or goes as set up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards
from server.domain.events import HoursOverridden
from server.domain.hour_mistakes import interval_mistakes

if TYPE_CHECKING:
    from datetime import date, datetime

    from server.domain.commands import OverrideHours
    from server.domain.hall import Hall

MOST_DAYS_AHEAD = 90
"""Further ahead the mall's calendar itself is changed."""


def override(hall: Hall, command: OverrideHours, now: datetime) -> tuple[HoursOverridden]:
    """Raises UnknownAgency, UnknownService, HoursMistaken.

    Besides those of the calendar its reasons are ``unknown`` (scope), ``past`` and ``too-far`` (day).
    """
    _known_subject(hall, command)
    _day_in_reach(hall.days.of(now), command.day)
    for field, reason in interval_mistakes("hours", command.hours or ()):
        raise refusals.HoursMistaken(field=field, reason=reason)
    return (
        HoursOverridden(
            scope=command.scope,
            subject=command.subject,
            day=command.day,
            hours=command.hours,
            reason=command.reason,
            by=command.by,
        ),
    )


def _known_subject(hall: Hall, command: OverrideHours) -> None:
    match command.scope:
        case "mall":
            return
        case "agency":
            guards.known_agency(hall, command.subject)
        case "service":
            guards.service_of(hall, command.subject)
        case _:
            raise refusals.HoursMistaken(field="scope", reason="unknown")


def _day_in_reach(today: date, day: date) -> None:
    ahead = (day - today).days
    if ahead < 0:
        raise refusals.HoursMistaken(field="day", reason="past")
    if ahead > MOST_DAYS_AHEAD:
        raise refusals.HoursMistaken(field="day", reason="too-far")
