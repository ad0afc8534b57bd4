"""A floor without a hall: light visitors in true waiting lines, moved by short words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from server.domain.calling import Pick, RatioCounts, pick
from server.domain.plan import Plan
from server.domain.profile import Profile, Rule, RuleKind
from server.domain.waiting import WaitingLine
from tests.fakes.plans import small_plan

NEVER = datetime(2999, 1, 1, tzinfo=UTC)
OPENING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""08:00 in Jakarta."""


@dataclass(kw_only=True, slots=True, eq=False)
class LightTicket:
    """What a reason tells of a ticket."""

    id: str


@dataclass(kw_only=True, slots=True, eq=False)
class LightVisitor:
    """Somebody who waits."""

    label: str
    line: str
    place: tuple[datetime, int]
    life: tuple[datetime, int]
    priority: str | None = None
    slot: datetime | None = None
    stamp: int = 0
    ticket: LightTicket


class Keeping(NamedTuple):
    """For whom somebody is kept (``counter:1``, ``officer:Siti``), from when they may be called, from when by everybody."""

    key: str
    available_at: datetime | None
    until: datetime | None


def profile(
    *lines: str,
    kind: RuleKind = RuleKind.LONGEST_WAIT,
    numbers: Mapping[str, float] | None = None,
    wider: Mapping[str, float] | None = None,
    per_hall: bool = False,
) -> Profile:
    """A profile of one rule."""
    rule = Rule(kind=kind, numbers=numbers or {}, per_hall=per_hall)
    return Profile(lines=lines, rule=rule, wider=wider or {})


@dataclass(kw_only=True)
class LightFloor:
    """A ``Floor``. Its clock stands until a story moves it."""

    plan: Plan = field(default_factory=small_plan)
    profiles: dict[str, Profile] = field(default_factory=dict)
    officers: dict[str, str] = field(default_factory=dict)
    paused: set[str] = field(default_factory=set)
    lines: dict[str, WaitingLine[LightVisitor]] = field(default_factory=dict)
    kept: dict[str, WaitingLine[LightVisitor]] = field(default_factory=dict)
    cycles: dict[str, Mapping[str, float]] = field(default_factory=dict)
    levels: dict[str, tuple[int, int]] = field(default_factory=dict)
    now: datetime = OPENING
    counts: RatioCounts = field(init=False)
    visitors: int = 0
    keeping: dict[LightVisitor, Keeping] = field(default_factory=dict)
    stands: int = 1_000_000

    def __post_init__(self) -> None:
        self.counts = RatioCounts(self.plan.ratio)

    def waiting_line(self, line: str) -> WaitingLine[LightVisitor]:
        """The people waiting for *line*."""
        known = self.lines.get(line)
        if known is None:
            known = self.lines[line] = WaitingLine(line)
        return known

    def kept_line(self, key: str) -> WaitingLine[LightVisitor] | None:
        """Those kept for one counter or officer."""
        return self.kept.get(key)

    def profile(self, counter: str) -> Profile:
        """What the counter serves."""
        return self.profiles.get(counter) or self.plan.counters[counter].set_profile

    def officer(self, counter: str) -> str | None:
        """Who sits there."""
        return self.officers.get(counter)

    def wait(self, **passed: float) -> None:
        """Time passes: ``wait(minutes=5)``."""
        self.now += timedelta(**passed)

    def visitor(
        self,
        line: str,
        *,
        priority: bool = False,
        slot: datetime | None = None,
        life: tuple[datetime, int] | None = None,
    ) -> LightVisitor:
        """Somebody who has just come; their place is now, or the slot."""
        self.visitors += 1
        label = f"{line[-1].upper()}{self.visitors}"
        return LightVisitor(
            label=label,
            line=line,
            place=(slot or self.now, self.visitors),
            life=life or (self.now, self.visitors),
            priority="elderly" if priority else None,
            slot=slot,
            stamp=self.visitors,
            ticket=LightTicket(id=f"ticket {label}"),
        )

    def come(
        self,
        line: str,
        *,
        priority: bool = False,
        slot: datetime | None = None,
        available_at: datetime | None = None,
        life: tuple[datetime, int] | None = None,
    ) -> LightVisitor:
        """Somebody comes and waits in *line*."""
        visitor = self.visitor(line, priority=priority, slot=slot, life=life)
        self.waiting_line(line).join(visitor, available_at)
        return visitor

    def keep(
        self,
        key: str,
        visitor: LightVisitor,
        available_at: datetime | None = None,
        until: datetime | None = None,
    ) -> LightVisitor:
        """*visitor* waits for one counter (``counter:1``) or officer (``officer:Siti``), and after *until* for any."""
        self.keeping[visitor] = Keeping(key, available_at, until)
        self._stand(visitor)
        return visitor

    def _stand(self, visitor: LightVisitor) -> None:
        """In the line too, for everybody as soon as the hall would have it so."""
        key, available_at, until = self.keeping[visitor]
        self.kept.setdefault(key, WaitingLine(key)).join(visitor, available_at)
        for_all = available_at
        if self._calls(key, self.plan.lines[visitor.line].agency):
            cap = self.plan.starvation_seconds
            starves = NEVER if cap is None else visitor.place[0] + timedelta(seconds=cap, microseconds=1)
            for_all = max(min(starves, until or NEVER), available_at or self.now)
        self.waiting_line(visitor.line).join(visitor, for_all)

    def _calls(self, key: str, agency: str) -> bool:
        """Whether the counter, or the officer for *agency*, calls people."""
        return any(
            key == f"counter:{counter}"
            or (key == f"officer:{officer}" and self.plan.counters[counter].agency == agency)
            for counter, officer in self.officers.items()
            if counter not in self.paused
        )

    def sit(self, counter: str, officer: str | None, *, paused: bool = False) -> None:
        """Somebody sits down, or nobody; whoever is kept stands by that."""
        self.officers = {name: known for name, known in self.officers.items() if name != counter}
        if officer is not None:
            self.officers[counter] = officer
        self.paused = {*self.paused, counter} if paused else self.paused - {counter}
        self.stand_anew()

    def stand_anew(self) -> None:
        """Everybody kept stands as is right by now."""
        for visitor in [visitor for visitor in self.keeping if visitor.stamp]:
            self.leave(visitor)
            self.stands += 1
            visitor.stamp = self.stands
            self._stand(visitor)

    def pick(self, counter: str = "1") -> Pick[LightVisitor] | None:
        """Whose turn it is."""
        return pick(self, counter, self.now)

    def leave(self, visitor: LightVisitor) -> None:
        """*visitor* waits no longer, wherever that was."""
        for line in (*self.lines.values(), *self.kept.values()):
            line.leave(visitor)
        visitor.stamp = 0

    def call(self, counter: str = "1") -> LightVisitor | None:
        """Call whose turn it is, as a hall would, or nobody."""
        picked = self.pick(counter)
        if picked is None:
            return None
        visitor = picked.waiter
        self.leave(visitor)
        self.counts.called(visitor.priority, visitor.line, counter)
        if picked.cycle:
            self.cycles[picked.cycle] = picked.counts
        return visitor

    def calls(self, count: int, counter: str = "1") -> str:
        """The labels of the next *count* calls, in order; a dash where nobody could be called."""
        called = (self.call(counter) for _ in range(count))
        return " ".join("-" if visitor is None else visitor.label for visitor in called)

    def set_profile(self, changed: Profile, counter: str = "1") -> None:
        """The counter works by another profile."""
        self.profiles[counter] = changed

    def set_plan(self, **changed: object) -> None:
        """The hall is set up otherwise."""
        self.plan = replace(self.plan, **changed)  # type: ignore[arg-type]  # names are checked as it runs
        self.counts = RatioCounts(self.plan.ratio)
        self.stand_anew()
