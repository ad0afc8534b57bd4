"""Visits as a naive account keeps them: a list of errands, each in one state; whether one is blocked is asked, not stored."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from server.domain.ticket import Phase

Order = tuple[datetime, int]
OPEN = frozenset({Phase.WAITING, Phase.CALLED, Phase.SERVING, Phase.HELD})
AT_COUNTER = frozenset({Phase.CALLED, Phase.SERVING})


@dataclass(kw_only=True)
class Stay:
    """A leg: how long an errand was in which phase, and its calls."""

    line: str
    entered: datetime
    spent: Counter[Phase] = field(default_factory=Counter)
    """In microseconds."""
    calls: list[datetime] = field(default_factory=list)
    starts: list[datetime] = field(default_factory=list)
    walked: timedelta | None = None
    counter: str | None = None
    end: str = ""

    def seconds(self, phase: Phase) -> float:
        """The time in *phase*."""
        return self.spent[phase] / 1e6


@dataclass(kw_only=True, eq=False)
class Errand:
    """What somebody wants. *state* is never BLOCKED here: see ``phase``."""

    visit: "Visit" = field(repr=False)
    number: int
    service: str
    line: str
    agency: str
    needs: tuple[int, ...]
    place: Order
    state: Phase = Phase.WAITING
    slot: datetime | None = None
    only_counter: str | None = None
    only_officer: str | None = None
    not_before: datetime | None = None
    preferred: str | None = None
    preferred_until: datetime | None = None
    standing: bool = False
    stands_since: datetime = field(init=False, repr=False)
    hold_until: datetime | None = None
    counter: str | None = None
    officer: str | None = None
    called: datetime = field(init=False, repr=False)
    recalls: int = 0
    ended: datetime | None = None
    completed: bool = False
    rated: bool = False
    stays: list[Stay] = field(default_factory=list)

    @property
    def stay(self) -> Stay:
        """The present leg."""
        return self.stays[-1]

    @property
    def missing(self) -> "list[Errand]":
        """What must be done first and is not."""
        return [other for other in self.visit.errands if other.number in self.needs and not other.completed]

    @property
    def phase(self) -> Phase:
        """How far it has come: it waits, unless its visitor is elsewhere or something is missing."""
        if self.state is Phase.WAITING and (self.visit.at_counter is not None or self.missing):
            return Phase.BLOCKED
        return self.state

    @property
    def dependent(self) -> "list[Errand]":
        """The open errands that cannot be done without it."""
        lost = {self.number}
        for _ in self.visit.errands:
            lost |= {other.number for other in self.visit.open if lost & set(other.needs)}
        return [other for other in self.visit.open if other.number in lost and other is not self]


@dataclass(kw_only=True, eq=False)
class Visit:
    """One ticket."""

    id: str
    seq: int
    letters: str
    number: int
    priority: str | None
    arrived: datetime
    errands: list[Errand] = field(default_factory=list)
    officers: list[str] = field(default_factory=list)
    """Those at whose counter the visitor has been, the last one last."""
    zone: str = ""
    left: datetime | None = None
    notes: list[str] = field(default_factory=list)
    printed: bool | None = None

    @property
    def open(self) -> list[Errand]:
        """What has not ended."""
        return [errand for errand in self.errands if errand.state in OPEN]

    @property
    def at_counter(self) -> Errand | None:
        """Where the visitor is."""
        here = [errand for errand in self.errands if errand.state in AT_COUNTER]
        assert len(here) <= 1, "nobody is at two counters"
        return here[0] if here else None

    def held_or(self, number: int | None, state: Phase) -> Errand | None:
        """The errand of that number, or the first in *state*."""
        if number is not None:
            return self.errands[number - 1] if 1 <= number <= len(self.errands) else None
        return next((errand for errand in self.errands if errand.state is state), None)

    def spend(self, passed: timedelta) -> None:
        """Time goes by for what is open."""
        micros = passed // timedelta(microseconds=1)
        for errand in self.open:
            errand.stay.spent[errand.phase] += micros
