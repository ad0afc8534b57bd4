"""How a hall is set up, as far as its rules care. Names and standards for people are not here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from enum import StrEnum


class Scope(StrEnum):
    """Where the ratio between priority and ordinary visitors is counted."""

    COUNTER = "counter"
    LINE = "line"
    HALL = "hall"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One queue. Its *letters* are unique in the hall."""

    id: str
    agency: str
    letters: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """What can be asked for. *typical_seconds* is the median time at the counter, *quota* the day's places
    (None: no limit).
    """

    id: str
    agency: str
    line: str
    typical_seconds: float
    quota: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Counter:
    """A place of service and the lines it serves."""

    id: str
    agency: str
    lines: tuple[str, ...]


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """The whole set-up. The business day is counted in *time_zone*, never by UTC.

    *cancelled_free_their_place*: whether a cancelled ticket gives its place in a quota to somebody else (rule 5).
    """

    time_zone: tzinfo
    lines: Mapping[str, Line]
    services: Mapping[str, Service]
    counters: Mapping[str, Counter]
    priority_classes: frozenset[str] = frozenset()
    numbering: Numbering = field(default_factory=Numbering)
    ratio: Ratio = field(default_factory=Ratio)
    cancelled_free_their_place: bool = True
