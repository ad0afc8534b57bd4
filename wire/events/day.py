"""The business day, its hours and its numbers."""

from datetime import date

from msgspec import field

from wire.events.event import Event
from wire.hours import Interval


class DayOpened(Event, frozen=True, kw_only=True):
    """A business day began in the hall's own time zone: numbers start again, every counter is closed.

    *numbers* are the last ones given, by line, when the clock came back to a day that had begun before.
    """

    day: date
    numbers: dict[str, int] = field(default_factory=dict)


class DayClosed(Event, frozen=True, kw_only=True):
    """The hall's last hour is over; *open_tickets* are still alive."""

    day: date
    open_tickets: int


class HoursOverridden(Event, frozen=True, kw_only=True):
    """On *day* other *hours* hold for the mall (*scope* ``mall``), an agency or a service; none at all means closed.

    *hours* null takes an earlier override back. *reason* is for visitors.
    """

    scope: str
    subject: str
    day: date
    hours: tuple[Interval, ...] | None
    reason: str
    by: str


class NumbersReserved(Event, frozen=True, kw_only=True):
    """*kiosk* may give the numbers *first* to *last* of *line* while it is alone."""

    kiosk: str
    line: str
    letters: str
    first: int
    last: int
