"""Opening hours by looking at the clock on the wall, every quarter of an hour of the day. Slow and plain."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from server.domain.calendar import LastTicket, Week
from server.domain.hours import Interval
from server.domain.plan import Plan, Service

_STEP = timedelta(minutes=15)
Overrides = Mapping[tuple[str, str, date], tuple[Interval, ...]]


class Wall:
    """When services are open. *overrides* by scope, subject and day."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.overrides: dict[tuple[str, str, date], tuple[Interval, ...]] = {}
        self._known: dict[object, tuple[datetime, ...]] = {}

    def day(self, at: datetime) -> date:
        """The hall's date."""
        return at.astimezone(self.plan.time_zone).date()

    def overridden(self, service: Service, day: date) -> list[tuple[Interval, ...]]:
        """Other hours of the day that concern *service*."""
        keys = (("mall", "", day), ("agency", service.agency, day), ("service", service.id, day))
        return [self.overrides[key] for key in keys if key in self.overrides]

    def is_open(self, service: Service, at: datetime, *, appointments: bool = False) -> bool:
        """Whether the doors of *service* are open: not yet whether it gives tickets."""
        local = at.astimezone(self.plan.time_zone)
        day, clock, calendar = local.date(), local.time(), self.plan.calendar
        if day in calendar.holidays and not any(self.overridden(service, day)):
            return False
        own: Week | None = calendar.services.get(service.id)
        appointed = service.appointments.hours if appointments and service.appointments else None
        levels: tuple[tuple[str, str, Week | None], ...] = (
            ("mall", "", calendar.mall),
            ("agency", service.agency, calendar.agencies.get(service.agency)),
            ("service", service.id, own if appointed is None else None),
            ("appointments", service.id, appointed),
        )
        for scope, subject, week in levels:
            hours = self.overrides.get((scope, subject, day))
            if hours is None and week is not None:
                hours = week.get(day.weekday(), ())
            if hours is not None and not _inside(hours, clock):
                return False
        return not _inside(calendar.breaks.get(day.weekday(), ()), clock)

    def moments(self, day: date) -> Iterator[datetime]:
        """Every quarter of an hour of *day*, however long it is."""
        at = datetime.combine(day, time(), tzinfo=self.plan.time_zone).astimezone(UTC)
        while self.day(at) == day:
            yield at
            at += _STEP

    def opened(self, service: Service, day: date, *, appointments: bool = False) -> tuple[datetime, ...]:
        """The quarters of *day* in which *service* is open."""
        key = (service.id, day, appointments, tuple(self.overridden(service, day)))
        if key not in self._known:
            self._known[key] = tuple(
                at for at in self.moments(day) if self.is_open(service, at, appointments=appointments)
            )
        return self._known[key]

    def limited(self, service: Service, day: date) -> bool:
        """Whether any hours are set."""
        calendar = self.plan.calendar
        weeks = (
            calendar.mall,
            calendar.agencies.get(service.agency),
            calendar.services.get(service.id),
        )
        return any(week is not None for week in weeks) or bool(self.overridden(service, day))

    def gives_tickets(self, service: Service, at: datetime) -> bool:
        """Whether a ticket may be had, as far as hours and the last ticket go."""
        if not self.is_open(service, at):
            return False
        day = self.day(at)
        if not self.limited(service, day):
            return True
        closing = self.opened(service, day)[-1] + _STEP
        return at < closing - timedelta(seconds=self.last_ticket(service).before_closing_seconds)

    def last_ticket(self, service: Service) -> LastTicket:
        """The narrowest rule."""
        calendar = self.plan.calendar
        return calendar.last_ticket_of.get(
            service.id, calendar.last_ticket_of.get(service.agency, calendar.last_ticket)
        )

    def in_break(self, service: Service, at: datetime) -> bool:
        """Closed now, but open before and after on the same day."""
        opened = self.opened(service, self.day(at))
        return bool(opened) and opened[0] <= at < opened[-1] + _STEP and not self.is_open(service, at)

    def closing(self, day: date) -> datetime | None:
        """When the last service closes and its last appointment is over; None if one never does, midnight if none opens."""
        services = self.plan.services.values()
        if any(not self.limited(service, day) and self.opened(service, day) for service in services):
            return None
        opened = [self.opened(service, day) for service in services]
        opened += [self.opened(each, day, appointments=True) for each in services if each.appointments]
        return max((quarters[-1] + _STEP for quarters in opened if quarters), default=next(self.moments(day)))

    def slots(self, service: Service, day: date) -> tuple[datetime, ...]:
        """The slots of a day, from each opening on."""
        terms = service.appointments
        if terms is None:
            return ()
        length = timedelta(seconds=terms.slot_seconds)
        slots: list[datetime] = []
        for begins, ends in _stretches(self.opened(service, day, appointments=True)):
            at = begins
            while at + length <= ends:
                slots.append(at)
                at += length
        return tuple(slots)


@lru_cache(maxsize=4096)
def _stretches(quarters: tuple[datetime, ...]) -> tuple[tuple[datetime, datetime], ...]:
    stretches: list[tuple[datetime, datetime]] = []
    for at in quarters:
        if stretches and stretches[-1][1] == at:
            stretches[-1] = (stretches[-1][0], at + _STEP)
        else:
            stretches.append((at, at + _STEP))
    return tuple(stretches)


def _inside(hours: tuple[Interval, ...], clock: time) -> bool:
    return any(each.start <= clock and (clock < each.end or each.end == time(0)) for each in hours)
