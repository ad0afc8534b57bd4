"""Any calendar at all, against a plain account: look at the wall, ask every level, go on by steps."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.calendar import Calendar, LastTicket
from server.domain.events import HoursOverridden
from server.domain.hours import Interval
from server.domain.plan import Service
from server.domain.stretches import LocalDay
from tests.fakes.hours import (
    AUTUMN,
    CARD,
    MONDAY,
    SPRING,
    Hours,
)

STEP = timedelta(minutes=15)


@cache
def steps(day: date, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The quarters of an hour that have that date."""
    start = datetime.combine(day, time(), tzinfo=UTC) - timedelta(hours=15)
    around = (start + place * STEP for place in range(56 * 4))
    return tuple(at for at in around if at.astimezone(zone).date() == day)


def _holds(interval: Interval, at: time) -> bool:
    return interval.start <= at and (at < interval.end or interval.end == time(0))


@dataclass(frozen=True, kw_only=True)
class Naive:
    """What the wall says, moment by moment."""

    calendar: Calendar
    overrides: Mapping[tuple[str, str, date], tuple[Interval, ...]]
    zone: ZoneInfo
    service: Service

    def is_open(self, at: datetime) -> bool:
        wall = at.astimezone(self.zone)
        day, shown, weekday = wall.date(), wall.time(), wall.weekday()
        calendar, service = self.calendar, self.service
        lifted = False
        for scope, subject, week in (
            ("mall", "", calendar.mall),
            ("agency", service.agency, calendar.agencies.get(service.agency)),
            ("service", service.id, calendar.services.get(service.id)),
        ):
            override = self.overrides.get((scope, subject, day))
            lifted = lifted or bool(override)
            limit = override if override is not None else None if week is None else week.get(weekday, ())
            if limit is not None and not any(_holds(interval, shown) for interval in limit):
                return False
        if day in calendar.holidays and not lifted:
            return False
        return not any(_holds(interval, shown) for interval in calendar.breaks.get(weekday, ()))

    def closes_at(self, day: date) -> datetime | None:
        calendar, service = self.calendar, self.service
        known = (
            calendar.mall,
            calendar.agencies.get(service.agency),
            calendar.services.get(service.id),
            *(self.overrides.get((scope, name, day)) for scope, name in SUBJECTS),
        )
        if all(each is None for each in known):
            return None
        return max((at + STEP for at in steps(day, self.zone) if self.is_open(at)), default=None)

    def gives_tickets(self, at: datetime) -> bool:
        closes_at = self.closes_at(at.astimezone(self.zone).date())
        before = timedelta(seconds=self.calendar.last_ticket.before_closing_seconds)
        return self.is_open(at) and (closes_at is None or at < closes_at - before)

    def opens(self, at: datetime, days: int) -> datetime | None:
        today = at.astimezone(self.zone).date()
        for day in (today + timedelta(days=ahead) for ahead in range(days)):
            for step in steps(day, self.zone):
                if step > at and self.is_open(step) and self.gives_tickets(step):
                    return step
        return None


SUBJECTS = (("mall", ""), ("agency", "reg"), ("service", CARD))
quarters = st.integers(0, 95).map(lambda place: time(place // 4, place % 4 * 15))
intervals = st.builds(Interval, start=quarters, end=quarters)
some_hours = st.lists(intervals, max_size=3).map(tuple)
weeks = st.dictionaries(st.integers(0, 6), some_hours, max_size=7)
near_days = st.integers(-1, 4)
calendars = st.builds(
    Calendar,
    mall=st.none() | weeks,
    agencies=st.dictionaries(st.just("reg"), weeks),
    services=st.dictionaries(st.just(CARD), weeks),
    breaks=weeks | st.just({}),
    last_ticket=st.builds(LastTicket, before_closing_seconds=st.sampled_from([0, 0, 900, 5400, 20 * 3600])),
)
changes = st.lists(st.tuples(st.sampled_from(SUBJECTS), near_days, some_hours), max_size=3)
places = st.sampled_from(
    [
        ("Asia/Jakarta", MONDAY),
        ("Asia/Jakarta", date(2028, 2, 28)),
        ("Europe/Berlin", SPRING),
        ("Europe/Berlin", AUTUMN),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Asia/Beirut", date(2024, 3, 31)),
    ]
)


@settings(deadline=None)
@given(
    calendar=calendars,
    holidays=st.sets(near_days, max_size=2),
    changed=changes,
    place=places,
    asked=st.lists(st.integers(-60, 36 * 60), min_size=1, max_size=6),
)
def test_any_calendar_agrees_with_the_wall(
    calendar: Calendar,
    holidays: set[int],
    changed: list[tuple[tuple[str, str], int, tuple[Interval, ...]]],
    place: tuple[str, date],
    asked: list[int],
) -> None:
    zone, day = place
    calendar = replace(calendar, holidays={day + timedelta(days=ahead): "Libur" for ahead in holidays})
    office = Hours(calendar=calendar, zone=zone)
    overrides = {}
    for (scope, subject), ahead, spans in changed:
        overrides[scope, subject, day + timedelta(days=ahead)] = spans
        office.opening.apply(
            HoursOverridden(
                scope=scope, subject=subject, day=day + timedelta(days=ahead), hours=spans, reason="", by=""
            )
        )
    service = office.plan.services[CARD]
    naive = Naive(calendar=calendar, overrides=overrides, zone=ZoneInfo(zone), service=service)
    for minute in asked:
        at = office.moment("00:00", day) + timedelta(minutes=minute)
        standing = office.opening.standing(service, at)
        assert standing.open == naive.gives_tickets(at)
        assert (standing.why == "") == standing.open
        assert (standing.why == "last-ticket") == (naive.is_open(at) and not standing.open)
        assert by_utc(standing.closes_at) == naive.closes_at(at.astimezone(ZoneInfo(zone)).date())
        if not standing.open:
            # A week from the last change on everything comes again.
            expected = naive.opens(at, days=13)
            assert by_utc(standing.opens) == expected
            assert expected is None or office.opening.standing(service, expected).open


minutes = st.integers(0, 1439).map(lambda minute: time(*divmod(minute, 60)))
exact = st.builds(Interval, start=minutes, end=minutes)


@settings(deadline=None)
@given(
    spans=st.lists(exact, max_size=3),
    breaks=st.lists(exact, max_size=2),
    place=places,
)
def test_a_whole_day_minute_by_minute(
    spans: list[Interval], breaks: list[Interval], place: tuple[str, date]
) -> None:
    zone, day = place
    calendar = Calendar(mall={day.weekday(): tuple(spans)}, breaks={day.weekday(): tuple(breaks)})
    office = Hours(calendar=calendar, zone=zone)
    service = office.plan.services[CARD]
    naive = Naive(calendar=calendar, overrides={}, zone=ZoneInfo(zone), service=service)
    local = LocalDay(day, ZoneInfo(zone))
    for minute in range(int((local.ends - local.begins) / timedelta(minutes=1))):
        at = local.begins + timedelta(minutes=minute)
        assert office.opening.standing(service, at).open == naive.is_open(at)


def by_utc(moment: datetime | None) -> datetime | None:
    """A moment that the wall clock shows twice is never equal to one of another zone (PEP 495)."""
    return None if moment is None else moment.astimezone(UTC)
