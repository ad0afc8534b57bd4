"""A journal watched from outside: what each errand, counter and line went through. Pure.

The same for a played day and a recorded one: records in, facts out. Times of waiting, walking and serving are those the hall
itself keeps (rule 20), because a hall lives through the journal again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import EndedLeg, Hall
from server.domain.plan import Plan
from server.domain.ticket import Ticket
from server.rehearsal.opened import moment

SAMPLE = timedelta(minutes=5)
"""How often the lengths of the queues are looked at."""


@dataclass(kw_only=True, slots=True)
class Post:
    """A counter's day in seconds: *open* without pauses, *occupied* while anybody was there, or on the way."""

    open: float = 0.0
    occupied: float = 0.0
    calls: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What happened on *day*: *legs* that ended, in order; *tickets* given; *posts* by counter; *missed* appointments.

    *queues* are the people waiting by agency, at *sampled_at*.
    """

    day: date
    legs: tuple[EndedLeg, ...]
    tickets: tuple[Ticket, ...]
    posts: Mapping[str, Post]
    queues: Mapping[str, tuple[int, ...]]
    sampled_at: tuple[datetime, ...]
    missed: int


def watch(
    plan: Plan, records: Iterable[Recorded], *, remembered: Iterable[Recorded] = ()
) -> tuple[Seen, ...]:
    """The business days of a journal on which tickets were given. *remembered* are lasting records from before it."""
    hall, days = Hall(plan), []
    for record in remembered:
        hall.remember(record)
    watched: _DayWatch | None = None
    for record in records:
        if isinstance(record.event, e.DayOpened):
            if watched is not None:
                days.append(watched.seen())
            hall.apply(record)
            hall.take_ended_legs()
            watched = _DayWatch(hall, record.event.day)
        elif watched is not None:
            watched.before(record)
            hall.apply(record)
            watched.after(record)
    if watched is not None:
        days.append(watched.seen())
    return tuple(day for day in days if day.tickets)


def agency_of(plan: Plan, line: str) -> str:
    """Whose line it is, also if the plan has lost it since."""
    known = plan.lines.get(line)
    return known.agency if known is not None else line.partition("/")[0]


class _DayWatch:
    """One business day."""

    def __init__(self, hall: Hall, day: date) -> None:
        self._hall, self._day = hall, day
        self._tickets = hall.tickets
        self._posts: dict[str, Post] = {}
        self._open_since: dict[str, datetime] = {}
        self._there: dict[str, set[str]] = {}
        self._occupied_since: dict[str, datetime] = {}
        self._sampled_at: list[datetime] = []
        self._lengths: list[dict[str, int]] = []
        self._next_sample: datetime | None = None
        self._last_visit: datetime | None = None
        self._missed = 0

    def before(self, record: Recorded) -> None:
        """The queues as they were until *record*."""
        if self._next_sample is None:
            if isinstance(record.event, e.TicketIssued):
                self._next_sample = self._rounded(record.at)
            return
        while self._next_sample <= record.at:
            self._sampled_at.append(self._next_sample)
            self._lengths.append(self._now_waiting())
            self._next_sample += SAMPLE

    def _rounded(self, at: datetime) -> datetime:
        midnight = moment(self._hall.plan, self._day, datetime.min.time())
        return midnight + (at - midnight) // SAMPLE * SAMPLE

    def _now_waiting(self) -> dict[str, int]:
        waiting: dict[str, int] = {}
        for line in self._hall.queues.lines.values():
            agency = agency_of(self._hall.plan, line.id)
            waiting[agency] = waiting.get(agency, 0) + len(line)
        return waiting

    def after(self, record: Recorded) -> None:
        """What *record* means for a counter."""
        event, at = record.event, record.at
        match event:
            case e.CounterOpened() | e.CounterResumed():
                self._open_since.setdefault(event.counter, at)
            case e.CounterPaused() | e.CounterClosed():
                self._closed(event.counter, at)
            case e.TicketCalled():
                self._post(event.counter).calls += 1
                self._comes(event.counter, event.ticket, at)
            case e.ServiceResumed() | e.ServiceStarted() | e.ErrandTakenBack():
                self._comes(event.counter, event.ticket, at)
            case e.ServiceFinished() | e.NoShowMarked() | e.ErrandHeld() | e.ErrandTransferred():
                self._goes(event.counter, event.ticket, at)
            case e.TicketCancelled() | e.ErrandCancelled() if event.counter is not None:
                self._goes(event.counter, event.ticket, at)
            case e.AppointmentMissed():
                self._missed += 1
            case _:
                pass

    def _post(self, counter: str) -> Post:
        return self._posts.setdefault(counter, Post())

    def _closed(self, counter: str, at: datetime) -> None:
        since = self._open_since.pop(counter, None)
        if since is not None:
            self._post(counter).open += (at - since).total_seconds()

    def _comes(self, counter: str, ticket: str, at: datetime) -> None:
        self._there.setdefault(counter, set()).add(ticket)
        self._occupied_since.setdefault(counter, at)
        self._last_visit = at

    def _goes(self, counter: str, ticket: str, at: datetime) -> None:
        there = self._there.get(counter, set())
        if ticket not in there:
            return
        there.remove(ticket)
        self._last_visit = at
        if not there:
            self._post(counter).occupied += (at - self._occupied_since.pop(counter)).total_seconds()

    def seen(self) -> Seen:
        """The day so far."""
        for counter in tuple(self._open_since):
            self._closed(counter, self._hall.last_at or self._open_since[counter])
        shown = self._shown()
        agencies = dict.fromkeys(agency for lengths in self._lengths[:shown] for agency in lengths)
        return Seen(
            day=self._day,
            legs=tuple(self._hall.take_ended_legs()),
            tickets=tuple(self._tickets.values()),
            posts=self._posts,
            queues={
                agency: tuple(lengths.get(agency, 0) for lengths in self._lengths[:shown])
                for agency in agencies
            },
            sampled_at=tuple(self._sampled_at[:shown]),
            missed=self._missed,
        )

    def _shown(self) -> int:
        """How many samples there are until the last visit; after it nothing moves."""
        last = self._last_visit
        return sum(last is not None and at <= last + SAMPLE for at in self._sampled_at)
