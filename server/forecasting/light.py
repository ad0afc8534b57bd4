"""A light copy of a part of the hall, as it is at one moment: what the fast-forward starts from, again and again.

A part is the lines that share counters. Everything here stays as it is over all runs, except the waiters' stamps.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from server.domain.calling import RatioCounts
from server.domain.plan import Plan
from server.domain.profile import Profile
from server.domain.ticket import TIME_AND_SEQ
from server.domain.waiting import WaitingLine
from server.forecasting.forecast import Forecast

Home = tuple[str, datetime | None]
"""A queue somebody stands in (a line's id, ``counter:3``, ``officer:Siti``), and from when they may be called there."""

AWAY: Final = 0
"""The stamp of somebody who is on hold or at a counter for something else."""
CALLED: Final = -1
"""The stamp of somebody whose turn has come in this run."""


@dataclass(slots=True, eq=False, kw_only=True)
class LightWaiter:
    """An errand that waits, or will; *waited* seconds at the scene's moment. *target* is its place among those whose turn
    is asked for, -1 for others.

    A *newcomer* is nobody: the first moment at which one would be called is noted, and nothing else changes.
    *returns_in* is the seconds until one on hold waits again; None for those who stand in their *homes*. *zone* is the line's.
    """

    line: str
    service: str
    place: TIME_AND_SEQ
    life: TIME_AND_SEQ
    priority: str | None
    homes: tuple[Home, ...]
    waited: float = 0.0
    slot: datetime | None = None
    visitor: "LightVisitor | None" = None
    target: int = -1
    newcomer: bool = False
    zone: str = ""
    returns_in: float | None = None
    stamp: int = AWAY


@dataclass(slots=True, eq=False)
class LightVisitor:
    """Somebody with several errands, of which *waiters* are those here. *at_counter*: called or served at the scene's
    moment, and if that is elsewhere, *busy* there. *elsewhere* are those waiting in other parts of the hall.
    """

    waiters: list[LightWaiter] = field(default_factory=list)
    at_counter: bool = False
    busy: "Busy | None" = None
    elsewhere: list["Elsewhere"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An errand that waits in another part, in *zone*; it was forecast *age* seconds ago."""

    service: str
    forecast: Forecast
    age: float
    zone: str


@dataclass(frozen=True, slots=True)
class Busy:
    """A visit in progress: called or served for *age* seconds, at a counter in *zone*."""

    service: str
    officer: str | None
    age: float
    serving: bool
    zone: str


@dataclass(frozen=True, slots=True)
class Booked:
    """Somebody with an appointment who has not come yet; its time is *due* seconds from the scene's moment."""

    line: str
    service: str
    priority: str | None
    slot: datetime
    due: float


@dataclass(frozen=True, slots=True, eq=False)
class Seat:
    """Where one visitor at a time can be served: a counter, or one of the places of a counter that serves several.

    *keys*: the queues it calls from; from the *wider* lines after somebody there has waited so many seconds. *visitor* is set if who is there waits for something else here as well.
    """

    counter: str
    officer: str | None
    keys: frozenset[str]
    wider: Mapping[str, float]
    zone: str = ""
    busy: Busy | None = None
    visitor: LightVisitor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One part of the hall at *now*. *visitors* are those with several errands. *calls*: which of its counters call, *paused*: which will again.

    *targets* counts those whose turn is asked for. *widening*: after so many seconds in a line more counters call from it.
    """

    plan: Plan
    now: datetime
    lines: frozenset[str]
    waiters: tuple[LightWaiter, ...]
    visitors: tuple[LightVisitor, ...]
    booked: tuple[Booked, ...]
    seats: tuple[Seat, ...]
    calls: Mapping[str, bool]
    paused: frozenset[str]
    targets: int
    counts: RatioCounts
    cycles: Mapping[str, Mapping[str, float]]
    levels: Mapping[str, tuple[int, int]]
    profiles: Mapping[str, Profile]
    widening: Mapping[str, tuple[float, ...]]


class LightFloor:
    """What choosing looks at in one run (``calling.Floor``), and what changes there."""

    __slots__ = ("_stamps", "counts", "cycles", "levels", "officers", "plan", "profiles", "queues")

    def __init__(self, scene: Scene) -> None:
        self.plan = scene.plan
        self.counts = scene.counts.copy()
        self.cycles = dict(scene.cycles)
        self.levels = dict(scene.levels)
        self.profiles = scene.profiles
        self.officers = {seat.counter: seat.officer for seat in scene.seats}
        self.queues: dict[str, WaitingLine[LightWaiter]] = {}
        self._stamps = 0

    def waiting_line(self, line: str) -> WaitingLine[LightWaiter]:
        """The people waiting for *line*."""
        known = self.queues.get(line)
        if known is None:
            known = self.queues[line] = WaitingLine(line)
        return known

    def kept_line(self, key: str) -> WaitingLine[LightWaiter] | None:
        """Those kept for one counter or officer, or None."""
        return self.queues.get(key)

    def profile(self, counter: str) -> Profile:
        """What the counter serves."""
        return self.profiles[counter]

    def officer(self, counter: str) -> str | None:
        """Who sits there, or will."""
        return self.officers[counter]

    def join(self, waiter: LightWaiter) -> None:
        """Wait."""
        self._stamps += 1
        waiter.stamp = self._stamps
        for key, available_at in waiter.homes:
            self.waiting_line(key).join(waiter, available_at)

    def leave(self, waiter: LightWaiter, stamp: int) -> None:
        """Wait no longer; *stamp* says why."""
        for key, _ in waiter.homes:
            self.queues[key].leave(waiter)
        waiter.stamp = stamp
