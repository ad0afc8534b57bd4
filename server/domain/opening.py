"""Whether a service gives tickets now, why not, and when again (rule 6).

Knows the calendar, the overrides of single days and the last ticket. Must not know quotas, who waits, nor the present time.
Hours are those of the wall clock in ``plan.time_zone``; the widest limits the narrower ones: a service is open when the
mall, its agency and itself are, outside the mall's breaks.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from server.domain.calendar import LastTicket, Week
from server.domain.dayhours import DayHours, Level
from server.domain.events import HoursOverridden
from server.domain.plan import Plan, Service
from server.domain.stretches import LocalDay, Span, Stretches, holds, stretches

SEARCHED_DAYS = 60
"""How far ahead the next opening is looked for."""

_local_day = lru_cache(maxsize=2 * SEARCHED_DAYS)(LocalDay)
"""All services look at the same days."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """Whether a service gives tickets at a moment.

    When closed, *why* is a word of ``refusals.Closed``, *said* the reason given by people (or empty) and *opens* the next
    moment a ticket may be taken (None: not within ``SEARCHED_DAYS``). *closes_at* is the end of the day's last stretch (None:
    no hours are set, or none today). Both moments are in the hall's zone.
    """

    open: bool
    why: str = ""
    said: str = ""
    closes_at: datetime | None = None
    opens: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Day:
    """A service's day, cut where its standing changes: ``standings[n]`` holds from ``edges[n]`` on. Until the opening after
    this day has been *searched*, those who would need it do not have it.
    """

    begins: datetime
    ends: datetime
    edges: list[datetime]
    standings: list[Standing]
    full: Standing
    by_wait_until: datetime | None
    searched: bool = False

    def standing(self, at: datetime, expected_wait_seconds: float | None) -> Standing:
        """How the service stands at *at*, on this day, for somebody who would wait so long."""
        standing = self.standings[bisect_right(self.edges, at) - 1]
        if (
            expected_wait_seconds is not None
            and self.by_wait_until is not None
            and standing.open
            and expected_wait_seconds > (self.by_wait_until - at).total_seconds()
        ):
            return self.full
        return standing

    def with_next_opening(self, opens: datetime | None) -> "_Day":
        """The same day, when the service *opens* next after it."""

        def known(standing: Standing) -> Standing:
            unknown = not standing.open and standing.opens is None
            return replace(standing, opens=opens) if unknown else standing

        return replace(
            self, standings=[known(each) for each in self.standings], full=known(self.full), searched=True
        )


class OpeningHours:
    """The calendar with its one-day overrides. A service's day is drawn once, when first asked for."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._zone = plan.time_zone
        self._overrides: dict[tuple[str, str, date], HoursOverridden] = {}
        self._begun: date | None = None
        self._drawn: dict[str, _Day] = {}
        self._closing: dict[date, datetime | None] = {}

    def apply(self, event: HoursOverridden) -> None:
        """Other hours for a day, or the set-up ones again."""
        key = _key(event.scope, event.subject, event.day)
        if event.hours is None:
            self._overrides.pop(key, None)
        else:
            self._overrides[key] = event
        self._closing.clear()
        for service in self._plan.services.values():
            if event.scope == "mall" or event.subject in {service.agency, service.id}:
                self._drawn.pop(service.id, None)

    def begin(self, day: date) -> None:
        """*day* is open. Overrides are kept from the day before on, for a clock that was ahead and is set right (rule 33)."""
        oldest = date.min if self._begun is None else min(day, self._begun)
        self._begun = day
        self._overrides = {key: event for key, event in self._overrides.items() if event.day >= oldest}
        self._drawn.clear()
        self._closing.clear()

    def standing(
        self, service: Service, at: datetime, *, expected_wait_seconds: float | None = None
    ) -> Standing:
        """How *service* stands at *at* (aware) for somebody who would wait so long."""
        day = self._drawn.get(service.id)
        if day is None or not day.begins <= at < day.ends:
            day = self._drawn[service.id] = self._draw(service, at)
        standing = day.standing(at, expected_wait_seconds)
        if standing.open or standing.opens is not None or day.searched:
            return standing
        opens = self._next_opening(service, at.astimezone(self._zone).date())
        day = self._drawn[service.id] = day.with_next_opening(self._shown(opens))
        return day.standing(at, expected_wait_seconds)

    def spans(self, service: Service, day: date) -> tuple[Span, ...]:
        """When *service* is open on *day* (UTC)."""
        return _local_day(day, self._zone).spans(self._hours(day, service.agency, service.id).open)

    def appointment_spans(self, service: Service, day: date) -> tuple[Span, ...]:
        """When appointments of *service* may begin and end on *day* (UTC): within their own hours, if set, in the
        place of the service's; overrides, breaks and holidays count as for everybody.
        """
        terms = service.appointments
        if terms is None or terms.hours is None:
            return self.spans(service, day)
        mall, agency, own = self._hours(day, service.agency, service.id).levels
        hours = DayHours(
            levels=(mall, agency, Level(set_up=None, override=own.override), _set_up(terms.hours, day)),
            breaks=self._breaks(day),
            holiday=self._plan.calendar.holidays.get(day),
        )
        return _local_day(day, self._zone).spans(hours.open)

    def day_closes_at(self, day: date) -> datetime | None:
        """When the whole hall's last hour of *day* ends (UTC): the latest of the mall, its agencies, services and their
        appointments. None when something is always open; when nothing is open at all, the beginning of the day.
        """
        if day not in self._closing:
            self._closing = {day: self._latest_end(day)}
        return self._closing[day]

    def _latest_end(self, day: date) -> datetime | None:
        local = _local_day(day, self._zone)
        services = self._plan.services.values()
        own = [self._hours(day, service.agency, service.id) for service in services]
        if not own or any(not hours.limited and hours.open for hours in own):
            return None
        agencies = {service.agency for service in services}
        wider = [self._hours(day), *(self._hours(day, agency) for agency in agencies)]
        opened = {hours.open for hours in (*wider, *own) if hours.limited}
        by_the_clock = (local.spans(each) for each in opened)
        appointed = (self.appointment_spans(each, day) for each in services if each.appointments is not None)
        ends = (spans[-1][1] for spans in (*by_the_clock, *appointed) if spans)
        return max(ends, default=local.begins)

    def _hours(self, day: date, agency: str | None = None, service: str | None = None) -> DayHours:
        calendar = self._plan.calendar
        levels = [self._level("mall", "", calendar.mall, day)]
        if agency is not None:
            levels.append(self._level("agency", agency, calendar.agencies.get(agency), day))
        if service is not None:
            levels.append(self._level("service", service, calendar.services.get(service), day))
        return DayHours(levels=tuple(levels), breaks=self._breaks(day), holiday=calendar.holidays.get(day))

    def _level(self, scope: str, subject: str, week: Week | None, day: date) -> Level:
        override = self._overrides.get((scope, subject, day))
        return Level(set_up=None, override=override) if week is None else _set_up(week, day, override)

    def _breaks(self, day: date) -> Stretches:
        return stretches(self._plan.calendar.breaks.get(day.weekday(), ()))

    def _last_ticket(self, service: Service) -> LastTicket:
        calendar = self._plan.calendar
        return calendar.last_ticket_of.get(
            service.id, calendar.last_ticket_of.get(service.agency, calendar.last_ticket)
        )

    def _ticket_spans(self, service: Service, hours: DayHours, spans: tuple[Span, ...]) -> Iterator[Span]:
        """When tickets may be taken on a day with these *hours*, open in *spans*: not after the last one."""
        cutoff = self._cutoff(service, hours, spans)
        for begins, ends in spans:
            if cutoff is None or begins < cutoff:
                yield begins, ends if cutoff is None else min(ends, cutoff)

    def _cutoff(self, service: Service, hours: DayHours, spans: tuple[Span, ...]) -> datetime | None:
        if not hours.limited or not spans:
            return None
        return spans[-1][1] - timedelta(seconds=self._last_ticket(service).before_closing_seconds)

    def _next_opening(self, service: Service, after: date) -> datetime | None:
        for ahead in range(1, SEARCHED_DAYS + 1):
            day = after + timedelta(days=ahead)
            hours = self._hours(day, service.agency, service.id)
            spans = _local_day(day, self._zone).spans(hours.open)
            for begins, _ in self._ticket_spans(service, hours, spans):
                return begins
        return None

    def _draw(self, service: Service, at: datetime) -> _Day:
        """Cut the day of *at* where the standing changes; from the evening back, so that each knows what opens next."""
        day = at.astimezone(self._zone).date()
        local = _local_day(day, self._zone)
        hours = self._hours(day, service.agency, service.id)
        spans = local.spans(hours.open)
        tickets = tuple(self._ticket_spans(service, hours, spans))
        closes_at = spans[-1][1] if hours.limited and spans else None
        opens: datetime | None = None
        edges = sorted(
            {local.begins, *hours.edges(local), *(edge for span in tickets for edge in span)} - {local.ends}
        )
        standings: list[Standing] = []
        for edge in reversed(edges):
            if holds(tickets, edge):
                opens = edge
                standings.append(Standing(open=True, closes_at=self._shown(closes_at)))
                continue
            why, said = ("last-ticket", "") if holds(spans, edge) else hours.reason(local, spans, edge)
            standings.append(self._closed(why, said, closes_at, opens))
        return _Day(
            begins=local.begins,
            ends=local.ends,
            edges=edges,
            standings=standings[::-1],
            full=self._closed("full", "", closes_at, None),
            by_wait_until=closes_at if self._last_ticket(service).by_wait else None,
        )

    def _closed(self, why: str, said: str, closes_at: datetime | None, opens: datetime | None) -> Standing:
        return Standing(
            open=False, why=why, said=said, closes_at=self._shown(closes_at), opens=self._shown(opens)
        )

    def _shown(self, moment: datetime | None) -> datetime | None:
        return None if moment is None else moment.astimezone(self._zone)


def _key(scope: str, subject: str, day: date) -> tuple[str, str, date]:
    return scope, "" if scope == "mall" else subject, day


def _set_up(week: Week, day: date, override: HoursOverridden | None = None) -> Level:
    return Level(set_up=stretches(week.get(day.weekday(), ())), override=override)
