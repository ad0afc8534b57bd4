"""Stretches of one day by the clock on the wall, and the moments they are.

Knows time zones and intervals; must not know whose hours they are, nor why. A stretch lasts from its first until just
before its second ``timedelta`` after 00:00. On the days when summer time comes and goes the wall shows some times never and
some twice: a stretch is every moment at which the wall shows a time inside it.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from server.domain.hours import Interval

Stretch = tuple[timedelta, timedelta]
Stretches = tuple[Stretch, ...]
"""In order, without touching one another."""
Span = tuple[datetime, datetime]
"""A stretch as it really was: from a moment (UTC) until just before another."""

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
WHOLE_DAY: Stretches = ((timedelta(0), _DAY),)


def stretches(intervals: Iterable[Interval]) -> Stretches:
    """The intervals in order, joined where they touch; empty and backward ones hold nothing."""
    joined: list[Stretch] = []
    for start, end in sorted((_since_midnight(each.start), _until(each.end)) for each in intervals):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def common(one: Stretches, other: Stretches) -> Stretches:
    """What both hold."""
    return tuple(
        (max(start, begin), min(end, stop))
        for start, end in one
        for begin, stop in other
        if max(start, begin) < min(end, stop)
    )


def without(one: Stretches, other: Stretches) -> Stretches:
    """What *one* holds and the *other* does not."""
    for begin, stop in other:
        pieces = (
            piece for start, end in one for piece in ((start, min(end, begin)), (max(start, stop), end))
        )
        one = tuple((start, end) for start, end in pieces if start < end)
    return one


def holds(spans: Iterable[Span], at: datetime) -> bool:
    """Whether *at* is inside one of them."""
    return any(begins <= at < ends for begins, ends in spans)


class LocalDay:
    """One date of a time zone: the moments (UTC) it *begins* and *ends*, whatever the clocks do."""

    __slots__ = ("_midnight", "_pieces", "begins", "ends")

    def __init__(self, day: date, zone: tzinfo) -> None:
        self.begins = _beginning(day, zone)
        self.ends = _beginning(day + _DAY, zone)
        self._midnight = datetime.combine(day, time(), tzinfo=UTC)
        self._pieces = tuple(_pieces(self.begins, self.ends, zone))

    def spans(self, by_the_wall: Stretches) -> tuple[Span, ...]:
        """When the wall shows those times, in order."""
        spans: list[Span] = []
        for begins, ends, offset in self._pieces:
            midnight = self._midnight - offset
            for start, end in by_the_wall:
                span = (max(begins, midnight + start), min(ends, midnight + end))
                if span[0] >= span[1]:
                    continue
                if spans and spans[-1][1] == span[0]:
                    span = (spans.pop()[0], span[1])
                spans.append(span)
        return tuple(spans)


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second, microseconds=at.microsecond)


def _until(end: time) -> timedelta:
    return _since_midnight(end) or _DAY


def _beginning(day: date, zone: tzinfo) -> datetime:
    midnight = datetime.combine(day, time(), tzinfo=zone)
    moment = midnight.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == midnight.replace(tzinfo=None):
        return moment
    # Midnight is skipped (Beirut, Santiago): the day begins with the first moment that shows its date.
    return _first(moment - _DAY, moment + _DAY, lambda at: at.astimezone(zone).date() >= day)


def _pieces(begins: datetime, ends: datetime, zone: tzinfo) -> Iterable[tuple[datetime, datetime, timedelta]]:
    """Parts of the day with one distance to UTC each: one, or two on the day of a change."""
    if begins >= ends:  # a date that a zone skipped (Samoa, 30 December 2011)
        return
    early, late = _offset(begins, zone), _offset(ends - _SECOND, zone)
    if early != late:
        change = _first(begins, ends, lambda at: _offset(at, zone) == late)
        yield begins, change, early
        begins = change
    yield begins, ends, late


def _offset(at: datetime, zone: tzinfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _first(low: datetime, high: datetime, true: Callable[[datetime], bool]) -> datetime:
    """The first whole second from *low* at which *true* has become so; at *high* it is."""
    seconds = range(int((high - low) / _SECOND))
    return low + bisect_left(seconds, True, key=lambda after: true(low + after * _SECOND)) * _SECOND
