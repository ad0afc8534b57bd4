"""Stretches of a day as they are written, ``08:00-12:00``, and as programs see them."""

from collections.abc import Iterable
from datetime import time

import msgspec

from server.malls.forms import BreakForm, WeekForm
from wire.hours import Interval, Week

DAYS: tuple[str, ...] = WeekForm.__struct_fields__
"""Monday first, as weekdays count."""


def clock(text: str) -> time:
    """``24:00`` is the day's end, 00:00."""
    return time(0) if text == "24:00" else time.fromisoformat(text)


def interval(span: str) -> Interval:
    """From ``08:00-12:00``."""
    start, end = span.split("-")
    return Interval(start=clock(start), end=clock(end))


def week(form: WeekForm | None) -> Week | None:
    """Every day's stretches."""
    if form is None:
        return None
    days = zip(DAYS, msgspec.structs.astuple(form), strict=True)
    return Week(**{day: tuple(map(interval, spans)) for day, spans in days})


def breaks(forms: Iterable[BreakForm]) -> Week:
    """The breaks of each day, in order."""
    hours: dict[str, list[Interval]] = {day: [] for day in DAYS}
    for form in forms:
        for day in form.days:
            hours[day].append(Interval(start=clock(form.start), end=clock(form.end)))
    return Week(
        **{day: tuple(sorted(each, key=lambda stretch: stretch.start)) for day, each in hours.items()}
    )
