"""When the mall, its agencies and its services are open (rule 6). Data only; ``opening`` reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from server.domain.hours import Interval

Week = Mapping[int, tuple[Interval, ...]]
"""Opening hours by weekday, Monday 0; a day that is not there is closed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LastTicket:
    """When the last ticket is given: *before_closing_seconds* before the day's last hour ends, and with *by_wait* not to
    somebody whose expected turn is after it.
    """

    before_closing_seconds: float = 0.0
    by_wait: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """Hours of the mall, and narrower ones of an agency or a service by its id. None: always open.

    A gap between two stretches of a day is a break. *breaks* are further ones, of the mall. *holidays* have a name for visitors.
    """

    mall: Week | None = None
    agencies: Mapping[str, Week] = field(default_factory=dict)
    services: Mapping[str, Week] = field(default_factory=dict)
    breaks: Week = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)
    last_ticket: LastTicket = field(default_factory=LastTicket)
    last_ticket_of: Mapping[str, LastTicket] = field(default_factory=dict)
