"""The business day, its hours and its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from server.domain.hours import Interval


@dataclass(frozen=True, kw_only=True, slots=True)
class DayOpened:
    """A business day began: numbers and ratios start again, every counter is closed.

    *numbers* are the last ones given, by line, when the clock came back to a day that had begun before.
    """

    day: date
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class DayClosed:
    """The hall's last hour is over; *open_tickets* are still alive."""

    day: date
    open_tickets: int


@dataclass(frozen=True, kw_only=True, slots=True)
class HoursOverridden:
    """On *day* other *hours* hold for the mall (*scope* ``mall``), an agency or a service; none at all means closed.

    *hours* None takes an earlier override back. *reason* is for visitors.
    """

    scope: str
    subject: str
    day: date
    hours: tuple[Interval, ...] | None
    reason: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NumbersReserved:
    """*kiosk* may give the numbers *first* to *last* of *line* while it is alone (rule 7)."""

    kiosk: str
    line: str
    letters: str
    first: int
    last: int
