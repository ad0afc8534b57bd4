"""``[hours]``, ``[[breaks]]``, ``[[holidays]]`` and ``[last_ticket]``. Times are the hall's own."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct, field

from server.malls.forms.kinds import Clock, Day, Span, UpToADay
from wire.text import Text


class WeekForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[hours]``: ``mon = ["08:00-12:00", "13:00-16:00"]``. A day that is left out is closed."""

    mon: tuple[Span, ...] = ()
    tue: tuple[Span, ...] = ()
    wed: tuple[Span, ...] = ()
    thu: tuple[Span, ...] = ()
    fri: tuple[Span, ...] = ()
    sat: tuple[Span, ...] = ()
    sun: tuple[Span, ...] = ()


class BreakForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[breaks]]``: no tickets from ``from`` until ``to``."""

    days: Annotated[tuple[Day, ...], Meta(min_length=1)]
    start: Clock = field(name="from")
    end: Clock = field(name="to")


class HolidayForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[holidays]]``: the whole mall is closed."""

    day: date
    name: Text


class LastTicketForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[last_ticket]`` of the mall, an agency or a service."""

    before_closing_minutes: UpToADay = 0
    by_wait: bool = False
