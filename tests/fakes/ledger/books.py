"""A naive account of the hall: lists of visits, looked through anew for every question.

Written from the rules; shares nothing with the hall but its plan, commands and events. Says who waits, who is where, what is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from server.domain import events as e
from server.domain.plan import Plan, Service
from server.domain.profile import Profile
from server.domain.ticket import Phase
from tests.fakes.ledger.display_book import DisplayBook
from tests.fakes.ledger.kiosk_book import KioskBook
from tests.fakes.ledger.slips import Slip
from tests.fakes.ledger.visits import Errand, Visit
from tests.fakes.ledger.wall import Wall
from tests.fakes.naive_calling import NaiveHall
from tests.fakes.naive_people import Person


@dataclass(kw_only=True)
class Seat:
    """A counter: *officer* None when nobody sits there, *paused* the reason of a pause. *free_since*: when somebody last sat down, came
    back, was given other work, or was left by a visitor. *slip*: what may be taken back.
    """

    id: str
    profile: Profile
    officer: str | None = None
    paused: str | None = None
    visits: list[Visit] = field(default_factory=list)
    slip: Slip | None = None
    free_since: datetime | None = None


@dataclass(kw_only=True)
class Appointment:
    """A booking as it stands: booked, checked_in, missed or cancelled."""

    id: str
    code: str
    service: str
    slot: datetime
    priority: str | None
    state: str = "booked"
    stood_again: bool = False
    """Missed by a clock that was ahead, and used after all: its place may have been given to somebody else since."""


class Books:
    """What is true, as far as the account knows. *moment* is the hall's time, which does not go back with the clock beyond
    what has *happened* last.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.wall = Wall(plan)
        self.moment: datetime | None = None
        self.happened: datetime | None = None
        self.day: date | None = None
        self.before: date | None = None
        self.numbers_before: dict[str, int] = {}
        self.last_numbers: dict[str, int] = {}
        self.ranges_before: list[tuple[str, str, int, int]] = []
        self.ranges: list[tuple[str, str, int, int]] = []
        self.appointments: dict[str, Appointment] = {}
        self.displays = DisplayBook()
        self.kiosks = KioskBook()
        self.answers: dict[str, e.Event] = {}
        self.earlier_answers: dict[str, e.Event] = {}
        self.empty()

    def empty(self) -> None:
        """A new day."""
        self.visits: dict[str, Visit] = {}
        self.closed_at: datetime | None = None
        self.looked_at: datetime | None = None
        self.ranges = []
        self.used: set[tuple[str, int]] = set()
        self.seats = {
            name: Seat(id=name, profile=counter.set_profile) for name, counter in self.plan.counters.items()
        }
        self.naive = NaiveHall(plan=self.plan, profiles={}, officers={})

    def happens(self) -> None:
        """Something is written down now; until now everybody was where they were."""
        assert self.moment is not None
        if self.happened is not None and self.moment > self.happened:
            for visit in self.visits.values():
                visit.spend(self.moment - self.happened)
        self.happened = self.moment

    def answered(self, request: str) -> e.Event | None:
        """What the hall still knows that it has answered: that of this day and the one before."""
        return self.answers.get(request) or self.earlier_answers.get(request)

    # Who and where.

    @property
    def alive(self) -> list[Visit]:
        """Those whose visit goes on."""
        return [visit for visit in self.visits.values() if visit.open]

    @property
    def errands(self) -> Iterator[Errand]:
        """All of today."""
        return (errand for visit in self.visits.values() for errand in visit.errands)

    def agency(self, counter: str) -> str:
        """Whose counter it is."""
        return self.plan.counters[counter].agency

    def at(self, counter: str, ticket: str) -> Errand | None:
        """For what the visitor is at *counter*, if they are."""
        visit = self.visits.get(ticket)
        here = visit.at_counter if visit is not None else None
        return here if here is not None and here.counter == counter else None

    def callable_from(self, errand: Errand) -> datetime | None:
        """Before that the visitor cannot have come, or was told not to (rule 23)."""
        visit = errand.visit
        soonest = [errand.not_before] if errand.not_before is not None else []
        if visit.left is not None:
            kept = self.plan.counters.get(errand.only_counter or "")
            zone = kept.zone if kept is not None else self.plan.lines[errand.line].zone
            soonest.append(visit.left + timedelta(seconds=self.plan.walking.seconds(visit.zone, zone)))
        return max(soonest, default=None)

    def at_work(self, officer: str, agency: str) -> list[Seat]:
        """Where *officer* calls people for *agency* now."""
        return [
            seat
            for seat in self.seats.values()
            if seat.officer == officer and seat.paused is None and self.agency(seat.id) == agency
        ]

    def for_all_from(self, errand: Errand) -> datetime | None:
        """From when on every counter of the line may call it, though it is kept for somebody: at once (None) if they are not
        at work, and no later than it starves.
        """
        officer = errand.only_officer or errand.preferred
        if errand.only_counter is not None:
            seat = self.seats[errand.only_counter]
            works = seat.officer is not None and seat.paused is None
        else:
            works = officer is not None and bool(self.at_work(officer, errand.agency))
        if not works:
            return None
        cap = self.plan.starvation_seconds
        starves = [] if cap is None else [errand.place[0] + timedelta(seconds=cap, microseconds=1)]
        until = [] if errand.preferred_until is None else [errand.preferred_until]
        return min([*starves, *until], default=datetime.max.replace(tzinfo=UTC))

    def kept_for_another(self, errand: Errand, seat: Seat) -> bool:
        """Whether somebody else was asked to take it, is there to do so, and has not kept it too long."""
        assert self.moment is not None
        ours = errand.only_counter in {None, seat.id} and errand.only_officer in {None, seat.officer}
        opens = self.for_all_from(errand)
        return not ours and errand.preferred is None and opens is not None and opens > self.moment

    # Whose turn.

    def naive_hall(self) -> NaiveHall:
        """The plain account of calling, with everybody who waits."""
        self.naive.profiles = {name: seat.profile for name, seat in self.seats.items()}
        self.naive.officers = {
            name: seat.officer for name, seat in self.seats.items() if seat.officer is not None
        }
        self.naive.paused = {name for name, seat in self.seats.items() if seat.paused is not None}
        self.naive.people = [self._person(errand) for errand in self.errands if errand.phase is Phase.WAITING]
        return self.naive

    def _person(self, errand: Errand) -> Person:
        visit = errand.visit
        return Person(
            name=f"{visit.id} {errand.number}",
            line=errand.line,
            priority=visit.priority is not None,
            place=errand.place,
            life=(visit.arrived, visit.seq),
            slot=errand.slot,
            callable_from=self.callable_from(errand),
            only_counter=errand.only_counter,
            only_officer=errand.only_officer,
            rather=errand.preferred,
            for_all_from=errand.preferred_until,
        )

    # Numbers, places, slots.

    @property
    def living_numbers(self) -> list[tuple[str, int]]:
        """Of those whose visit goes on; nobody has another's."""
        return [(visit.letters, visit.number) for visit in self.alive]

    def floor(self, line: str) -> int:
        """The server gives only numbers below."""
        reserved = [first for _, of, first, _ in self.ranges if of == line]
        return min(reserved, default=self.plan.numbering.last + 1)

    def next_number(self, line: str) -> int | None:
        """The one after the last, from the beginning after the end, skipping the living; None if all live."""
        first, end = self.plan.numbering.first, self.floor(line)
        last = self.last_numbers.get(line, first - 1)
        letters = self.plan.lines[line].letters
        row = [*range(last + 1, end), *range(first, min(last + 1, end))]
        living = set(self.living_numbers)
        return next((number for number in row if (letters, number) not in living), None)

    def reservable(self, line: str, number: int) -> bool:
        """Whether a number could still be put aside for a kiosk."""
        numbering = self.plan.numbering
        half = numbering.first + (numbering.last - numbering.first + 1) // 2
        given = number <= self.last_numbers.get(line, 0)
        living = (self.plan.lines[line].letters, number) in self.living_numbers
        return half <= number < self.floor(line) and not given and not living

    def may_hand_in(self, kiosk: str, line: str, number: int) -> bool:
        """Whether the kiosk has the number and has not used it."""
        return (line, number) not in self.used and any(
            (kiosk, line) == (whose, of) and first <= number <= last for whose, of, first, last in self.ranges
        )

    def places_taken(self, service: str) -> int:
        """Of a quota: a cancelled one is free again if the hall is set so."""
        free = {Phase.CANCELLED} if self.plan.cancelled_free_their_place else set()
        return sum(errand.service == service and errand.state not in free for errand in self.errands)

    def place_left(self, service: Service) -> bool:
        """Whether the quota has one more."""
        taken = self.places_taken(service.id) + self.booked_on(service.id, self.day)
        return service.quota is None or taken < service.quota

    def booked_on(self, service: str, day: date | None, *, but: Appointment | None = None) -> int:
        """Appointments of a day whose visitor has not come yet: they take places of a quota, too."""
        return sum(
            each.service == service and each.state == "booked" and self.wall.day(each.slot) == day
            for each in self.appointments.values()
            if each is not but
        )

    def slot_taken(self, service: str, slot: datetime) -> int:
        """Bookings that hold a place."""
        return sum(
            (each.service, each.slot) == (service, slot) and each.state in {"booked", "checked_in"}
            for each in self.appointments.values()
        )

    def window(self, appointment: Appointment) -> tuple[datetime, datetime]:
        """From when, and until when somebody may check in."""
        terms = self.plan.services[appointment.service].appointments
        assert terms is not None
        opens = appointment.slot - timedelta(seconds=terms.early_seconds)
        while self.wall.day(opens) < self.wall.day(appointment.slot):
            opens += timedelta(minutes=1)
        return opens, appointment.slot + timedelta(seconds=terms.late_seconds)

    def found(self, said: str) -> Appointment | None:
        """By its id or its code."""
        return next((each for each in self.appointments.values() if said in {each.id, each.code}), None)

    def stands(self, appointment: Appointment, now: datetime) -> bool:
        """Whether it can be used, moved or cancelled."""
        return appointment.state == "booked" or (
            appointment.state == "missed" and now < self.window(appointment)[1]
        )
