"""What is wrong with opening hours: each mistake with its field and a word for the reason, all of them at once.

The words: ``empty``, ``backwards``, ``out-of-order``, ``overlaps`` (the stretch before it), ``no-such-weekday``, ``never-open``
(within what is wider, on no day of the week), ``negative``, ``too-long``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import time
from itertools import pairwise

from server.domain.calendar import Calendar, LastTicket, Week
from server.domain.hours import Interval
from server.domain.stretches import WHOLE_DAY, Stretches, common, stretches, without

Mistake = tuple[str, str]
"""A field's path and a word."""

_WEEKDAYS = range(7)
_DAY_SECONDS = 86_400.0


def mistakes(calendar: Calendar, agency_of: Mapping[str, str] | None = None) -> list[Mistake]:
    """Fields are named ``mall.4[1]`` (Friday's second stretch), ``agencies.<id>.4[0]``, ``services.<id>``, ``breaks.…``,
    ``last_ticket.before_closing_seconds``. With *agency_of* each service, hours are looked at within their agency's too.
    """
    return [
        *_in_week("mall", calendar.mall or {}),
        *_in_week("breaks", calendar.breaks),
        *(
            found
            for agency, week in calendar.agencies.items()
            for found in _in_week(f"agencies.{agency}", week)
        ),
        *(
            found
            for service, week in calendar.services.items()
            for found in _in_week(f"services.{service}", week)
        ),
        *_never_open(calendar, agency_of or {}),
        *_in_last_ticket("last_ticket", calendar.last_ticket),
        *(
            found
            for subject, last_ticket in calendar.last_ticket_of.items()
            for found in _in_last_ticket(f"last_ticket_of.{subject}", last_ticket)
        ),
    ]


def interval_mistakes(field: str, intervals: Sequence[Interval]) -> Iterator[Mistake]:
    """The mistakes of one day's stretches."""
    for place, interval in enumerate(intervals):
        if interval.start == interval.end != time():
            yield f"{field}[{place}]", "empty"
        elif interval.start > interval.end != time():
            yield f"{field}[{place}]", "backwards"
    for place, (before, after) in enumerate(pairwise(intervals), start=1):
        if after.start < before.start:
            yield f"{field}[{place}]", "out-of-order"
        elif before.end == time() or after.start < before.end:
            yield f"{field}[{place}]", "overlaps"


def _in_week(field: str, week: Week) -> Iterator[Mistake]:
    for weekday, intervals in week.items():
        if weekday not in _WEEKDAYS:
            yield f"{field}.{weekday}", "no-such-weekday"
        yield from interval_mistakes(f"{field}.{weekday}", intervals)


def _never_open(calendar: Calendar, agency_of: Mapping[str, str]) -> Iterator[Mistake]:
    """Hours that are set and come to nothing. A week without any hours is meant so."""
    wider = [calendar.mall]
    for agency, week in calendar.agencies.items():
        if _some(week) and not _open_sometime([*wider, week], calendar.breaks):
            yield f"agencies.{agency}", "never-open"
    for service, week in calendar.services.items():
        agency_week = calendar.agencies.get(agency_of.get(service, ""))
        if _some(week) and not _open_sometime([*wider, agency_week, week], calendar.breaks):
            yield f"services.{service}", "never-open"


def _some(week: Week) -> bool:
    return any(stretches(intervals) for intervals in week.values())


def _open_sometime(weeks: Iterable[Week | None], breaks: Week) -> bool:
    limits = [week for week in weeks if week is not None]
    return any(_open_on(weekday, limits, breaks) for weekday in _WEEKDAYS)


def _open_on(weekday: int, weeks: Iterable[Week], breaks: Week) -> Stretches:
    left = WHOLE_DAY
    for week in weeks:
        left = common(left, stretches(week.get(weekday, ())))
    return without(left, stretches(breaks.get(weekday, ())))


def _in_last_ticket(field: str, last_ticket: LastTicket) -> Iterator[Mistake]:
    seconds = last_ticket.before_closing_seconds
    if seconds < 0:
        yield f"{field}.before_closing_seconds", "negative"
    elif not seconds <= _DAY_SECONDS:  # not a number, too
        yield f"{field}.before_closing_seconds", "too-long"
