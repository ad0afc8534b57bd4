"""When the hall, its agencies and its services are open, in the hall's own time."""

from datetime import date

import msgspec

from wire.fields import LocalTime
from wire.text import Text


class Interval(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From *start* until just before *end*; *end* 00:00:00 is the day's end. Twin of ``server.domain.hours.Interval``."""

    start: LocalTime
    end: LocalTime


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """The stretches of each weekday, in order; a day without any is closed."""

    mon: tuple[Interval, ...] = ()
    tue: tuple[Interval, ...] = ()
    wed: tuple[Interval, ...] = ()
    thu: tuple[Interval, ...] = ()
    fri: tuple[Interval, ...] = ()
    sat: tuple[Interval, ...] = ()
    sun: tuple[Interval, ...] = ()


class Holiday(msgspec.Struct, frozen=True, kw_only=True):
    """A day on which the whole hall is closed."""

    day: date
    name: Text


class LastTicket(msgspec.Struct, frozen=True, kw_only=True):
    """Until when tickets are given: *before_closing_minutes* before the day's last hour ends, and with *by_wait* not to
    somebody whose expected turn is after it.
    """

    before_closing_minutes: int = 0
    by_wait: bool = False
