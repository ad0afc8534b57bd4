"""Opening hours that can be kept: none that end before they begin, overlap, or lie where the house is closed."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from typing import Final

import msgspec

from server.domain.hour_mistakes import interval_mistakes
from server.domain.hours import Interval
from server.domain.stretches import WHOLE_DAY, Stretches, common, stretches, without
from server.malls.forms import AgencyForm, AppointmentsForm, BreakForm, LastTicketForm, MallForm, WeekForm
from server.malls.mistakes import Mistake
from server.malls.spans import DAYS, breaks, week
from wire.hours import Week

Open = tuple[Stretches, ...]
"""When something is open, by weekday."""

_IN_WORDS: Final = {
    "empty": "has no length",
    "backwards": "ends before it begins",
    "out-of-order": "begins before the stretch before it",
    "overlaps": "overlaps with the stretch before it",
}


def check_mall_hours(file: Path, mall: MallForm) -> Iterator[Mistake]:
    """The mall's hours, breaks, holidays and last ticket."""
    yield from _check_week(file, "hours", mall.hours)
    if mall.hours is not None and not any(msgspec.structs.astuple(mall.hours)):
        yield Mistake(file=file, key="hours", reason="is closed on every day of the week")
    yield from _check_breaks(file, mall.breaks)
    for day, times in Counter(holiday.day for holiday in mall.holidays).items():
        if times > 1:
            yield Mistake(file=file, key="holidays", reason=f"{day} stands there twice")
    yield from _check_last_ticket(file, "last_ticket", mall.last_ticket, _open(mall))


def check_agency_hours(path: Path, agency: AgencyForm, mall: MallForm) -> Iterator[Mistake]:
    """The hours of an agency, its services and their appointments, each within the wider ones."""
    of_mall = _open(mall)
    of_agency = _narrowed(of_mall, agency.hours)
    yield from _check_narrower(path, "hours", agency.hours, of_mall, "the mall")
    yield from _check_last_ticket(path, "last_ticket", agency.last_ticket, of_agency)
    for place, service in enumerate(agency.services):
        key = f"services[{place}]"
        of_service = _narrowed(of_agency, service.hours)
        yield from _check_narrower(path, f"{key}.hours", service.hours, of_agency, "the agency")
        yield from _check_last_ticket(path, f"{key}.last_ticket", service.last_ticket, of_service)
        if service.appointments is not None:
            yield from _check_appointments(path, f"{key}.appointments", service.appointments, of_service)


def _open(mall: MallForm) -> Open:
    pauses = _days(breaks(mall.breaks))
    hours = (WHOLE_DAY,) * len(DAYS) if mall.hours is None else _days(week(mall.hours))
    return tuple(without(day, pause) for day, pause in zip(hours, pauses, strict=True))


def _narrowed(wider: Open, form: WeekForm | None) -> Open:
    if form is None:
        return wider
    return tuple(common(outer, inner) for outer, inner in zip(wider, _days(week(form)), strict=True))


def _days(hours: Week | None) -> Open:
    return tuple(stretches(day) for day in _intervals(hours))


def _intervals(hours: Week | None) -> Iterator[tuple[Interval, ...]]:
    for day in msgspec.structs.astuple(hours or Week()):
        yield tuple(Interval(start=each.start, end=each.end) for each in day)


def _check_week(path: Path, key: str, form: WeekForm | None) -> Iterator[Mistake]:
    for day, intervals in zip(DAYS, _intervals(week(form)), strict=True):
        for at, word in interval_mistakes(f"{key}.{day}", intervals):
            yield Mistake(file=path, key=at, reason=_IN_WORDS[word])


def _check_narrower(
    path: Path, key: str, form: WeekForm | None, wider: Open, whose: str
) -> Iterator[Mistake]:
    yield from _check_week(path, key, form)
    for day, intervals, outer in zip(DAYS, _intervals(week(form)), wider, strict=True):
        for place, interval in enumerate(intervals):
            for begins, ends in stretches([interval]):  # none for a stretch that is told already
                if not common(outer, ((begins, ends),)):
                    reason = f"{whose} is closed then"
                elif begins < outer[0][0] or ends > outer[-1][1]:
                    reason = f"{whose} is open {', '.join(map(_written, outer))} only"
                else:
                    continue
                yield Mistake(file=path, key=f"{key}.{day}[{place}]", reason=reason)


def _check_breaks(file: Path, forms: tuple[BreakForm, ...]) -> Iterator[Mistake]:
    for place, form in enumerate(forms):
        key = f"breaks[{place}]"
        if form.end <= form.start:  # both are written with five characters
            yield Mistake(file=file, key=f"{key}.to", reason=f"{form.end} is not after from = {form.start}")
        for day, times in Counter(form.days).items():
            if times > 1:
                yield Mistake(file=file, key=f"{key}.days", reason=f"{day!r} stands there twice")
    for (first, one), (second, other) in combinations(enumerate(forms), 2):
        days = [day for day in one.days if day in other.days]
        if days and one.start < other.end and other.start < one.end:
            yield Mistake(
                file=file, key=f"breaks[{second}]", reason=f"overlaps with breaks[{first}] on {days[0]}"
            )


def _check_last_ticket(path: Path, key: str, form: LastTicketForm | None, hours: Open) -> Iterator[Mistake]:
    if form is None:
        return
    before = timedelta(minutes=form.before_closing_minutes)
    none = [
        day for day, open_ in zip(DAYS, hours, strict=True) if open_ and open_[-1][1] - before <= open_[0][0]
    ]
    if none:
        at = f"{key}.before_closing_minutes"
        yield Mistake(file=path, key=at, reason=f"leaves no time for tickets on {', '.join(none)}")


def _check_appointments(path: Path, key: str, form: AppointmentsForm, hours: Open) -> Iterator[Mistake]:
    yield from _check_narrower(path, f"{key}.hours", form.hours, hours, "the service")
    lengths = [ends - begins for day in _narrowed(hours, form.hours) for begins, ends in day]
    longest = max(lengths, default=timedelta(0)) // timedelta(minutes=1)
    if form.slot_minutes > longest:
        reason = f"{form.slot_minutes} minutes fit nowhere; the longest open stretch has {longest}"
        yield Mistake(file=path, key=f"{key}.slot_minutes", reason=reason)


def _written(stretch: tuple[timedelta, timedelta]) -> str:
    begin, end = (each // timedelta(minutes=1) for each in stretch)
    return f"{begin // 60:02d}:{begin % 60:02d}-{end // 60:02d}:{end % 60:02d}"
