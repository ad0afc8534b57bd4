"""How a hall is set up, as far as its rules care. Names and standards for people are not here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from enum import StrEnum

from server.domain.calendar import Calendar
from server.domain.displays import DisplayArrangement
from server.domain.hours import Interval
from server.domain.kiosks import Arrangement
from server.domain.profile import Profile

GENERAL_OUTCOME = "served"
"""The outcome every service has."""


class Scope(StrEnum):
    """Where the ratio between priority and ordinary visitors is counted."""

    COUNTER = "counter"
    LINE = "line"
    HALL = "hall"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One queue. Its *letters* are unique in the hall. *target_seconds*: the wait that should not be passed."""

    id: str
    agency: str
    letters: str
    zone: str = ""
    target_seconds: float = 1800.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """How an errand can end. *completes*: whether errands that need this one open (issued: yes; incomplete papers: no)."""

    id: str
    completes: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointments:
    """Slots of *slot_seconds* with *capacity* places each, within *hours* by weekday (Monday 0; None: the opening hours).

    Check-in from *early_seconds* before to *late_seconds* after the slot's beginning; bookings up to *days_ahead*.
    """

    slot_seconds: int
    capacity: int
    early_seconds: float = 1800.0
    late_seconds: float = 900.0
    days_ahead: int = 14
    hours: Mapping[int, tuple[Interval, ...]] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """What can be asked for. *typical_seconds* is the median time at the counter, *quota* the day's places
    (None: no limit). *needs*: services that come first if the same visit has them. *asks*: what it wants to know of its visitor.
    """

    id: str
    agency: str
    line: str
    typical_seconds: float
    quota: int | None = None
    outcomes: tuple[Outcome, ...] = ()
    needs: tuple[str, ...] = ()
    appointments: Appointments | None = None
    asks: tuple[str, ...] = ()

    def outcome(self, outcome_id: str) -> Outcome | None:
        """The outcome of that name, or None."""
        if outcome_id == GENERAL_OUTCOME:
            return Outcome(id=GENERAL_OUTCOME)
        return next((outcome for outcome in self.outcomes if outcome.id == outcome_id), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counter:
    """A place of service. *lines* are those of its set profile; without a *profile* by longest wait."""

    id: str
    agency: str
    lines: tuple[str, ...]
    zone: str = ""
    profile: Profile | None = None

    @property
    def set_profile(self) -> Profile:
        """The profile it works by unless changed for the day."""
        return self.profile or Profile(lines=self.lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class PackageStep:
    """One service of a package, after the steps *needs* (counted from 1)."""

    service: str
    needs: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Package:
    """Services that belong together, on one ticket (rule 22)."""

    id: str
    steps: tuple[PackageStep, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbering:
    """Numbers run from *first* to *last* and wrap; they are written with at least *digits* digits."""

    digits: int = 3
    first: int = 1
    last: int = 999

    def label(self, letters: str, number: int) -> str:
        """As the visitor reads it: ``A-012``."""
        return f"{letters}-{number:0{self.digits}d}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ratio:
    """One priority visitor, then up to *ordinary_per_priority* ordinary ones (0: priority always first)."""

    ordinary_per_priority: int = 2
    scope: Scope = Scope.COUNTER


class Place(StrEnum):
    """Where somebody joins a line."""

    HEAD = "head"
    ARRIVAL = "arrival"
    DELAY = "delay"
    END = "end"


@dataclass(frozen=True, kw_only=True, slots=True)
class NoShow:
    """When a called visitor may be given up (rule 16), and how they may come back.

    At least *recalls* recalls, and *seconds* after the last call. Back within *bring_back_seconds*, at *place*.
    """

    recalls: int = 0
    seconds: float = 0.0
    bring_back_seconds: float = 1800.0
    place: Place = Place.ARRIVAL


@dataclass(frozen=True, kw_only=True, slots=True)
class Walking:
    """Seconds from zone to zone (rule 23): *between* in either direction, else *otherwise*; none within a zone."""

    otherwise: float = 0.0
    between: Mapping[tuple[str, str], float] = field(default_factory=dict)

    def seconds(self, one: str, other: str) -> float:
        """The way from *one* zone to an*other*."""
        if one == other or not one or not other:
            return 0.0
        return self.between.get((one, other), self.between.get((other, one), self.otherwise))


class AtClosing(StrEnum):
    """What becomes of those who still wait when the hall closes."""

    KEEP = "keep"
    """They are served; what is left ends with the day."""
    EXPIRE = "expire"
    """Their tickets end; visits at a counter go on."""


class Rating(StrEnum):
    """What visitors are asked after they were served."""

    OFF = "off"
    SMILE = "smile"
    """How it was, in one touch."""
    SKM = "skm"
    """The nine elements of the satisfaction survey (PermenPANRB 14/2017)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """The whole set-up. The business day is counted in *time_zone*, never by UTC.

    *cancelled_free_their_place*: whether a cancelled ticket gives its place in a quota to somebody else (rule 5).
    *starvation_seconds*: nobody waits longer while others of the same counter are called (rule 10; None: no cap).
    *silence_seconds*: a free counter that has called nobody for so long while somebody waited is paused (None: never).
    *zones*: those that a display may show, and where a kiosk may stand. *kiosks* and *displays*: how each is arranged until somebody does so anew.
    """

    time_zone: tzinfo
    lines: Mapping[str, Line]
    services: Mapping[str, Service]
    counters: Mapping[str, Counter]
    priority_classes: frozenset[str] = frozenset()
    numbering: Numbering = field(default_factory=Numbering)
    ratio: Ratio = field(default_factory=Ratio)
    cancelled_free_their_place: bool = True
    starvation_seconds: float | None = None
    no_show: NoShow = field(default_factory=NoShow)
    calendar: Calendar = field(default_factory=Calendar)
    walking: Walking = field(default_factory=Walking)
    packages: Mapping[str, Package] = field(default_factory=dict)
    at_closing: AtClosing = AtClosing.KEEP
    rating: Rating = Rating.SMILE
    silence_seconds: float | None = None
    zones: frozenset[str] = frozenset()
    kiosks: Mapping[str, Arrangement] = field(default_factory=dict)
    displays: Mapping[str, DisplayArrangement] = field(default_factory=dict)
