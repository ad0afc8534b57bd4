"""The business day: what begins and ends by the clock alone (rules 2, 17, 24 and 33)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from server.domain.decisions import booking, displays, kiosks, speakers
from server.domain.decisions.tickets import cancelled, without_it
from server.domain.events import (
    CounterClosed,
    DayClosed,
    DayOpened,
    Event,
    HoldEnded,
    NumbersReserved,
    TicketExpired,
)
from server.domain.plan import AtClosing, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from server.domain.hall import Hall

_FAR_AHEAD = timedelta(days=2)
"""A clock that comes back over so many days, to one after the last that was open, had been wrong before."""

AFTER_CLOSING = timedelta(hours=1)
"""Where tickets end at closing: how long those who were at a counter then may still be held, sent on and called again."""


class Day:
    """Which business day is open, when it ends, and whether the hall's last hour is over."""

    def __init__(self, plan: Plan) -> None:
        self._zone = plan.time_zone
        self.open: date | None = None
        self.closed_at: datetime | None = None
        self.begins_at: datetime | None = None
        self.ends_at = datetime.min.replace(tzinfo=UTC)
        self.numbers_of: dict[date, Mapping[str, int]] = {}
        """The last numbers of earlier days, for a clock that comes back to one."""
        self.reserved: list[NumbersReserved] = []
        self.reserved_of: dict[date, tuple[NumbersReserved, ...]] = {}
        """The ranges that kiosks have, today and on those earlier days."""

    @property
    def closed(self) -> bool:
        """Whether the last hour is over, or there was none."""
        return self.closed_at is not None

    def of(self, now: datetime) -> date:
        """The date in the hall's own time zone."""
        return now.astimezone(self._zone).date()

    def was_far_ahead(self, now: datetime) -> bool:
        """Whether the open day was opened by a clock that was far ahead of *now*. A clock that merely fell back, or lost its
        date for one long past, leaves the day and the order as they are (rule 33).
        """
        day, before = self.of(now), max(self.numbers_of, default=date.max)
        return self.open is not None and before <= day <= self.open - _FAR_AHEAD

    def begin(self, day: date) -> None:
        """*day* is open."""
        self.open = day
        self.closed_at = None
        self.begins_at = datetime.combine(day, time(), tzinfo=self._zone).astimezone(UTC)
        midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=self._zone)
        self.ends_at = midnight.astimezone(UTC)


def passing(hall: Hall, now: datetime) -> tuple[datetime, tuple[Event, ...]] | None:
    """What happens next by the clock alone, and when; None when nothing is due. Asked again until it is None."""
    if hall.last_at is not None and now < hall.last_at - _FAR_AHEAD and hall.days.was_far_ahead(now):
        return now, tuple(_opening(hall, now))
    now = hall.moment(now)
    if now >= hall.days.ends_at:
        return now, tuple(_opening(hall, now))
    for due in (_holds, booking.missed, _given_up, _closing, _left_behind, hall.watch.silent, _astray):
        if events := tuple(due(hall, now)):
            return now, events
    return None


def _opening(hall: Hall, now: datetime) -> Iterator[Event]:
    """Live tickets expire, counters close, the day opens; one that had begun before goes on with its numbers and ranges.
    Displays stay where they are; help that was asked for at a kiosk ends, its printer and arrangement stay as they are. So do the
    arrangements of displays, what those tell that are here, and notices that are not over.
    """
    day = hall.days.of(now)
    for ticket in hall.alive.values():
        yield TicketExpired(ticket=ticket.id, label=ticket.label)
    for desk in hall.desks.values():
        if desk.officer is not None:
            yield CounterClosed(counter=desk.id, officer=desk.officer)
    yield from kiosks.help_over(hall.kiosks)
    yield DayOpened(day=day, numbers=hall.days.numbers_of.get(day, {}))
    yield from hall.days.reserved_of.get(day, ())
    yield from speakers.joined_again(hall.speakers)
    yield from kiosks.said_again(hall.kiosks)
    yield from displays.said_again(hall.posts, hall.speakers.names)
    yield from displays.posted_again(hall.notices, now)


def _holds(hall: Hall, now: datetime) -> tuple[Event, ...]:
    errand = hall.holds.first_due(now)
    if errand is None:
        return ()
    return (HoldEnded(ticket=errand.ticket.id, label=errand.label, errand=errand.number, line=errand.line),)


def _given_up(hall: Hall, now: datetime) -> tuple[Event, ...]:
    """What needs an errand whose visitor did not come, once it is too late to bring them back."""
    errand = hall.no_shows.first_over(now)
    return () if errand is None else without_it(hall, errand)


def _closing(hall: Hall, now: datetime) -> Iterator[Event]:
    """After the last hour, or when there is none, those who still wait are kept or their tickets end, as set."""
    if hall.days.closed or hall.day is None:
        return
    closes_at = hall.hours.day_closes_at(hall.day)
    if closes_at is None or now < closes_at:
        return
    left = len(hall.alive)
    if hall.plan.at_closing is AtClosing.EXPIRE:
        for ticket in hall.alive.values():
            here = ticket.at_counter
            if here is None:
                left -= 1
                yield TicketExpired(ticket=ticket.id, label=ticket.label)
                continue
            others = [errand for errand in ticket.open_errands if errand is not here]
            for still_open, errand in enumerate(reversed(others), start=1):
                yield cancelled(hall, errand, "closing", open_errands=len(others) + 1 - still_open)
    yield DayClosed(day=hall.day, open_tickets=left)


def _astray(hall: Hall, _: datetime) -> tuple[Event, ...]:
    return speakers.astray(hall)


def _left_behind(hall: Hall, now: datetime) -> Iterator[Event]:
    """Where tickets end at closing: who waits or is held an hour later is not called any more."""
    closed_at = hall.days.closed_at
    if closed_at is None or hall.plan.at_closing is not AtClosing.EXPIRE or now < closed_at + AFTER_CLOSING:
        return
    for ticket in hall.alive.values():  # few: those who were at a counter at closing, or came back since
        if ticket.at_counter is None:
            yield TicketExpired(ticket=ticket.id, label=ticket.label)
