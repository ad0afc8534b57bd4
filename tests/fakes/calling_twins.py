"""The engine of calling and the plain one of ``naive_calling``, side by side on the same floor."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from server.domain.calling import explain, reason_of
from server.domain.plan import Counter, Line, Plan, Ratio
from server.domain.profile import Profile
from tests.fakes.floors import LightFloor, LightVisitor
from tests.fakes.naive_calling import NaiveHall
from tests.fakes.naive_people import Person

LINES = ("reg/a", "reg/b", "reg/c", "reg/d")
ELSEWHERE = "pol/k"
"""The one line of another agency, whose counter is number 4."""
COUNTERS = ("1", "2", "3")
OFFICERS = {"1": "Siti", "2": "Budi", "4": "Tono"}
"""At first. Nobody sits at counter 3."""
START = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
"""An hour before midnight in Jakarta, so that time passes over it."""


def plan_of(ratio: Ratio, cap: float | None) -> Plan:
    """Two agencies: three counters and four lines of the registry, one of each of the police."""

    lines = {
        line: Line(id=line, agency=line[:3], letters=line[-1], target_seconds=120.0 * place)
        for place, line in enumerate((*LINES, ELSEWHERE), start=1)
    }
    counters = {counter: Counter(id=counter, agency="reg", lines=LINES) for counter in COUNTERS}
    counters["4"] = Counter(id="4", agency="pol", lines=(ELSEWHERE,))
    return Plan(
        time_zone=ZoneInfo("Asia/Jakarta"),
        lines=lines,
        services={},
        counters=counters,
        ratio=ratio,
        starvation_seconds=cap,
    )


@dataclass(frozen=True)
class Come:
    """Somebody comes. Offsets are seconds from now."""

    line: str
    priority: bool
    slot: int | None
    earlier_life: int
    available: int | None
    only_counter: str | None
    only_officer: str | None
    rather: str | None
    for_all: int


@dataclass(frozen=True)
class Wait:
    """Time passes."""

    seconds: int


@dataclass(frozen=True)
class Call:
    """An officer calls next."""

    counter: str


@dataclass(frozen=True)
class Leave:
    """One of those who wait goes home."""

    which: int


@dataclass(frozen=True)
class Level:
    """A line's calls of the day."""

    line: str
    calls: int
    within: int


@dataclass(frozen=True)
class Change:
    """A counter works by another profile."""

    counter: str
    profile: Profile


@dataclass(frozen=True)
class Sit:
    """An officer sits down (None: leaves), or pauses."""

    counter: str
    officer: str | None
    paused: bool


Action = Come | Wait | Call | Leave | Level | Change | Sit


class Twins:
    """The engine and the plain one hear the same."""

    def __init__(self, plan: Plan, set_profiles: dict[str, Profile]) -> None:
        at_work = {counter: known.set_profile for counter, known in plan.counters.items()} | set_profiles
        self.floor = LightFloor(plan=plan, profiles=dict(at_work), officers=dict(OFFICERS), now=START)
        self.naive = NaiveHall(plan=plan, profiles=dict(at_work), officers=dict(OFFICERS))
        self.light: dict[str, LightVisitor] = {}
        self.called: list[str] = []

    def act(self, action: Action) -> None:
        """Let it happen on both sides."""
        match action:
            case Come():
                self.come(action)
            case Wait(seconds=seconds):
                self.floor.wait(seconds=seconds)
            case Call(counter=counter):
                self.call(counter)
            case Leave(which=which) if self.naive.people:
                person = self.naive.people.pop(which % len(self.naive.people))
                self.floor.leave(self.light[person.name])
            case Level(line=line, calls=calls, within=within):
                level = (calls, min(calls, within))
                self.floor.levels[line] = self.naive.levels[line] = level
            case Change(counter=counter, profile=profile):
                self.floor.profiles[counter] = self.naive.profiles[counter] = profile
            case Sit():
                self.sit(action)
            case _:
                pass

    def sit(self, sit: Sit) -> None:
        """Who sits where changes."""
        paused = sit.paused and sit.officer is not None
        self.floor.sit(sit.counter, sit.officer, paused=paused)
        self.naive.officers.pop(sit.counter, None)
        if sit.officer is not None:
            self.naive.officers[sit.counter] = sit.officer
        (self.naive.paused.add if paused else self.naive.paused.discard)(sit.counter)

    def come(self, come: Come) -> None:
        """Somebody waits, in their line or kept for somebody."""
        now = self.floor.now
        life = (now - timedelta(seconds=come.earlier_life), self.floor.visitors + 1)
        visitor = self.floor.visitor(come.line, priority=come.priority, slot=after(now, come.slot), life=life)
        only_officer = come.only_officer if come.only_counter is None else None
        kept = come.only_counter is not None or only_officer is not None
        rather = None if kept else come.rather
        person = Person(
            name=visitor.label,
            line=visitor.line,
            priority=come.priority,
            place=visitor.place,
            life=life,
            slot=visitor.slot,
            callable_from=after(now, come.available),
            only_counter=come.only_counter,
            only_officer=only_officer,
            rather=rather,
            for_all_from=None if rather is None else after(now, max(come.for_all, come.available or 0)),
        )
        self.light[person.name] = visitor
        self.naive.people.append(person)
        self.join(person, visitor)

    def join(self, person: Person, visitor: LightVisitor) -> None:
        """As the hall's queues do it."""
        if person.only_counter is not None:
            self.floor.keep(f"counter:{person.only_counter}", visitor, person.callable_from)
        elif person.only_officer is not None:
            self.floor.keep(f"officer:{person.only_officer}", visitor, person.callable_from)
        elif person.rather is not None:
            until = person.for_all_from
            self.floor.keep(f"officer:{person.rather}", visitor, person.callable_from, until)
        else:
            self.floor.waiting_line(person.line).join(visitor, person.callable_from)

    def call(self, counter: str) -> None:
        """Both call, and it is the same one for the same reason."""
        floor, naive = self.floor, self.naive
        picked = floor.pick(counter)
        assert floor.pick(counter) == picked, "looking changes nothing"
        told = explain(floor, counter, floor.now)
        answer = naive.call(counter, floor.now)
        if answer is None:
            assert picked is None
            assert told is None
            return
        assert picked is not None
        assert (picked.waiter.label, picked.turn, picked.rule, picked.condition) == (
            answer.person.name,
            answer.turn,
            answer.rule,
            answer.condition,
        )
        reason = reason_of(floor, picked, counter, floor.now)
        assert told == (picked.waiter, reason)
        assert reason.compared[0].label == answer.person.name
        earlier = {one.label for one in reason.compared if self.light[one.label].place < answer.person.place}
        assert set(reason.passed_over) == earlier
        called = floor.call(counter)
        assert called is picked.waiter
        self.called.append(called.label)


def after(now: datetime, seconds: int | None) -> datetime | None:
    """So many seconds later; None: never asked for."""
    return None if seconds is None else now + timedelta(seconds=seconds)
