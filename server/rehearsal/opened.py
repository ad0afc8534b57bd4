"""Between which moments of a day a hall is open for visitors, as far as a made-up day needs it.

Knows the calendar's weekly hours, breaks and holidays. The rules themselves decide what is refused.
"""

from datetime import UTC, date, datetime, time, timedelta

from server.domain.hours import Interval
from server.domain.opening import OpeningHours
from server.domain.plan import Counter, Plan
from server.domain.stretches import LocalDay, Span, Stretch, Stretches, common, stretches, without


class Unplayable(ValueError):
    """What was asked cannot be played; the message says why, in one line."""


UNSET_HOURS = (Interval(start=time(8), end=time(16)),)
"""A hall whose calendar says nothing is taken to work from eight to four."""
_SEARCHED_DAYS = 366
_LAST_MOMENT = timedelta(hours=23, minutes=59, seconds=59)


def open_stretches(plan: Plan, day: date) -> Stretches:
    """The mall's hours on *day* by the wall clock, without its breaks; none on a holiday."""
    calendar = plan.calendar
    if day in calendar.holidays:
        return ()
    hours = UNSET_HOURS if calendar.mall is None else calendar.mall.get(day.weekday(), ())
    return without(stretches(hours), stretches(calendar.breaks.get(day.weekday(), ())))


def open_spans(plan: Plan, day: date) -> tuple[Span, ...]:
    """The same as moments (UTC)."""
    return LocalDay(day, plan.time_zone).spans(open_stretches(plan, day))


class CounterHours:
    """When counters are wanted on *day*: while a service of their lines is open, and the mall with it."""

    def __init__(self, plan: Plan, day: date) -> None:
        self._plan, self._midnight = plan, LocalDay(day, plan.time_zone).begins
        self._mall = open_spans(plan, day)
        hours = OpeningHours(plan)
        self._lines: dict[str, list[Span]] = {}
        for service in plan.services.values():
            self._lines.setdefault(service.line, []).extend(hours.spans(service, day))

    def of(self, counter: Counter) -> Stretches:
        """The stretches of a counter's day, as lengths after midnight."""
        spans = [span for line in counter.set_profile.lines for span in self._lines.get(line, ())]
        joined: list[Stretch] = []
        for begins, ends in sorted(spans):
            if joined and begins <= joined[-1][1] + self._midnight:
                joined[-1] = (joined[-1][0], max(joined[-1][1], ends - self._midnight))
            else:
                joined.append((begins - self._midnight, ends - self._midnight))
        mall = tuple((begins - self._midnight, ends - self._midnight) for begins, ends in self._mall)
        return common(tuple(joined), mall)


def next_open_day(plan: Plan, day: date) -> date:
    """*day*, or the first one after it on which the mall opens. Raises Unplayable if there is none within a year."""
    for later in range(_SEARCHED_DAYS):
        if open_stretches(plan, found := day + timedelta(days=later)):
            return found
    raise Unplayable("the mall never opens")


def moment(plan: Plan, day: date, at: time) -> datetime:
    """The local time *at* of *day* in the hall's own zone, as UTC."""
    return datetime.combine(day, at, tzinfo=plan.time_zone).astimezone(UTC)


def since_midnight(at: time) -> timedelta:
    """The time of day as a length."""
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second, microseconds=at.microsecond)


def clock(length: timedelta) -> time:
    """The time of day so long after midnight, kept within the day."""
    kept = min(max(length, timedelta()), _LAST_MOMENT)
    minutes, rest = divmod(kept, timedelta(minutes=1))
    return time(minutes // 60, minutes % 60, rest.seconds, rest.microseconds)
