"""The hall: what is true now.

``decide`` answers a command with events or raises a ``Refusal``, and changes nothing. ``apply`` is the only way the
hall changes, live and on replay alike, so a replayed journal gives the same hall. ``evolving`` says what each event changes.
"""

from collections import deque
from collections.abc import Mapping
from datetime import date, datetime

from server.domain import answers, calling, decisions, evolving
from server.domain.bookings import Bookings
from server.domain.calling import RatioCounts
from server.domain.commands import Command
from server.domain.day import Day, passing
from server.domain.desk import Desk
from server.domain.displays import Posts
from server.domain.events import CallReason, Event, Recorded
from server.domain.holds import Holds, NoShows
from server.domain.kiosks import Kiosks
from server.domain.leg import Leg
from server.domain.notices import Notices
from server.domain.numbers import NumberBook
from server.domain.opening import OpeningHours
from server.domain.plan import Plan
from server.domain.profile import Profile
from server.domain.queues import Queues
from server.domain.silence import Watch
from server.domain.speakers import Speakers
from server.domain.ticket import Errand, Ticket
from server.domain.waiting import WaitingLine

REMEMBERED_CALLS = 20
_NO_WORK = Profile(lines=())

EndedLeg = tuple[Ticket, Errand, int, Leg]
"""A leg that is over, the place it has among its errand's legs (from 1), and whose it is."""


class Hall:
    """One site's business day. Written by one clerk; never shared between threads."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.seq = 0
        self.last_at: datetime | None = None
        self.days = Day(plan)
        self.hours = OpeningHours(plan)
        self.bookings = Bookings(plan)
        self.posts = Posts()
        self.notices = Notices()
        self._earlier_answers: dict[str, Recorded] = {}
        self._answers: dict[str, Recorded] = {}
        self._touched: dict[str, Ticket] = {}
        self._ended_legs: list[EndedLeg] = []
        self.empty()

    def empty(self) -> None:
        """Forget the visitors of a day that is over."""
        self.tickets: dict[str, Ticket] = {}
        self.alive: dict[str, Ticket] = {}
        self.queues = Queues()
        self.desks = {
            name: Desk(id=name, profile=counter.set_profile) for name, counter in self.plan.counters.items()
        }
        self.watch = Watch(self.plan.silence_seconds)
        self.counts = RatioCounts(self.plan.ratio)
        self.cycles: dict[str, Mapping[str, float]] = {}
        self.levels: dict[str, tuple[int, int]] = {}
        self.numbers = NumberBook(self.plan.numbering)
        self.holds = Holds()
        self.no_shows = NoShows()
        self.open_counters: dict[str, int] = {}
        self.places_taken: dict[str, int] = {}
        self.speakers = Speakers()
        self.kiosks = Kiosks()
        self.calls: deque[Recorded] = deque(maxlen=REMEMBERED_CALLS)

    @property
    def day(self) -> date | None:
        """The business day that is open, or None before the first."""
        return self.days.open

    # What is asked of it.

    def answer(self, command: Command) -> Recorded | None:
        """What *command* was answered when it came before, or None (rules 4 and 18). Raises RequestReused."""
        known = self._answers.get(command.request_id) or self._earlier_answers.get(command.request_id)
        if known is not None:
            answers.check(command, known.event)
        return known

    def decide(self, command: Command, now: datetime) -> tuple[Event, ...]:
        """The events *command* causes at *now* (aware), the last of them its answer. Raises Refusal.

        Time has been let pass before: see ``pass_time``.
        """
        return decisions.decide(self, command, self.moment(now))

    def moment(self, now: datetime) -> datetime:
        """*now*, but never before what has happened: a clock set back must not turn the order round (rule 33)."""
        return now if self.last_at is None or now > self.last_at else self.last_at

    def record(self, command: Command, now: datetime) -> tuple[Recorded, ...]:
        """Decide and apply: the records to journal, in order. Raises Refusal, and then nothing has changed."""
        return self._happen(self.decide(command, now), self.moment(now), command.request_id)

    def pass_time(self, now: datetime) -> tuple[Recorded, ...]:
        """Apply what time alone brings by *now*: the day opens or closes, holds end, appointments are missed, what
        needs a no-show is given up, a counter fell silent.

        To be called before a command is decided. Costs next to nothing while nothing is due.
        """
        records: tuple[Recorded, ...] = ()
        while happening := passing(self, now):
            at, events = happening
            records += self._happen(events, at, f"time-{self.seq + 1:012d}")
        return records

    def _happen(self, events: tuple[Event, ...], at: datetime, request_id: str) -> tuple[Recorded, ...]:
        records = tuple(
            Recorded(seq=self.seq + place, at=at, request_id=request_id, event=event)
            for place, event in enumerate(events, start=1)
        )
        for record in records:
            self.apply(record)
        return records

    def explain(self, counter: str, now: datetime) -> tuple[Errand, CallReason] | None:
        """Whose turn it is at *counter* and why, without calling (rule 12); None when nobody waits."""
        return calling.explain(self, counter, self.moment(now))

    # How it changes.

    def apply(self, record: Recorded) -> None:
        """Let *record* be true. Records come in order of ``seq``; never refuses."""
        self.seq = record.seq
        self.last_at = record.at
        evolving.evolve(self, record)
        self._answers[record.request_id] = record

    def remember(self, record: Recorded) -> None:
        """Let a lasting *record* of an earlier day be true: an appointment, other hours for a day."""
        evolving.evolve(self, record)

    def turn_page(self) -> None:
        """A day is over: answers of the day before it are forgotten."""
        self._earlier_answers, self._answers = self._answers, {}

    def touch(self, ticket_id: str, record: Recorded | None = None) -> Ticket:
        """The ticket of that id, which is about to change: by *record*, if that is how the visit goes on."""
        ticket = self._touched[ticket_id] = self.tickets[ticket_id]
        if record is not None:
            ticket.latest = record
        return ticket

    def take_touched(self) -> list[Ticket]:
        """The tickets that changed since this was last asked, each once, as they are now."""
        touched = list(self._touched.values())
        self._touched = {}
        return touched

    def end_leg(self, errand: Errand, at: datetime, end: str) -> None:
        """The errand's present stay in a line is over."""
        leg = errand.leg
        leg.close(at, end)
        self._ended_legs.append((errand.ticket, errand, len(errand.legs), leg))

    def reopen_leg(self, errand: Errand) -> None:
        """The errand's stay in a line goes on after all; its row, if it is written by now, will be written again."""
        self._ended_legs = [
            ended for ended in self._ended_legs if ended[1] is not errand or ended[2] < len(errand.legs)
        ]

    def take_ended_legs(self) -> list[EndedLeg]:
        """The legs that ended since this was last asked."""
        ended, self._ended_legs = self._ended_legs, []
        return ended

    # What choosing looks at (``calling.Floor``).

    def waiting_line(self, line: str) -> WaitingLine[Errand]:
        """The people waiting for *line*."""
        return self.queues.line(line)

    def kept_line(self, key: str) -> WaitingLine[Errand] | None:
        """The people waiting for one counter (``counter:3``) or officer (``officer:Siti``) alone."""
        return self.queues.kept(key)

    def profile(self, counter: str) -> Profile:
        """By which *counter* calls now."""
        desk = self.desks.get(counter)
        return _NO_WORK if desk is None else desk.profile

    def officer(self, counter: str) -> str | None:
        """Who sits at *counter*."""
        desk = self.desks.get(counter)
        return None if desk is None else desk.officer

    def desk(self, counter: str) -> Desk:
        """The counter as it is now; a journal may name counters that the plan has since lost."""
        desk = self.desks.get(counter)
        if desk is None:
            desk = self.desks[counter] = Desk(id=counter, profile=_NO_WORK)
        return desk
