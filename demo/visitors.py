"""Synthetic visitors: what they come for and how, in which language, who they are, what goes wrong for them.

Pure. Must not know programs, nor how many come.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Fate(StrEnum):
    """How the visit goes on after the number was taken."""

    SERVED = "served"
    RECALLED = "served after a second call"
    ABSENT = "does not come"
    WAITING = "still waits: no counter of this line is open"


class Habit(StrEnum):
    """What is special at the kiosk."""

    PLAIN = "plain"
    DOUBLE_TAP = "taps twice"
    NO_PAPER = "the paper is out"
    RESTART = "the server is killed"


class Lapse(StrEnum):
    """What the officer does by mistake, and undoes."""

    NONE = "no mistake"
    NO_SHOW = "marked as absent by mistake"
    FINISHED = "finished too early"


class Way(StrEnum):
    """How the visitor comes to a number."""

    POPULAR = "a service of the first screen"
    AGENCIES = "a service of an agency"
    SEARCH = "a service that is searched for"
    SEVERAL = "two services on one number"
    PACKAGE = "a package"
    CODE = "an appointment, its code typed"
    SCAN = "an appointment, its code scanned"


@dataclass(frozen=True, kw_only=True)
class Errand:
    """One service, and whose it is."""

    service: str
    agency: str
    line: str


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """The *number*-th visitor of the day, from 1. *gap_seconds* after the one before; *priority* is a class or None.

    *also* are the services that come with the first one on the same number, *code* is an appointment's. At the counter they want
    what they *add*, their first errand ends with *outcome* (empty: as usual), and they give a *smile* of 1 to 4, or none.
    """

    number: int
    service: str
    agency: str
    line: str
    also: tuple[Errand, ...] = ()
    package: str | None = None
    code: str = ""
    way: Way = Way.AGENCIES
    language: str = "id"
    priority: str | None = None
    large_text: bool = False
    needs_help: bool = False
    gap_seconds: float = 0.0
    fate: Fate = Fate.SERVED
    habit: Habit = Habit.PLAIN
    lapse: Lapse = Lapse.NONE
    outcome: str = ""
    add: tuple[Errand, ...] = ()
    smile: int | None = None

    @property
    def errands(self) -> tuple[Errand, ...]:
        """All that the number is taken for."""
        return (Errand(service=self.service, agency=self.agency, line=self.line), *self.also)

    @property
    def wishes(self) -> tuple[Errand, ...]:
        """All that is done on the number in the end."""
        return (*self.errands, *self.add)

    @property
    def lines(self) -> frozenset[str]:
        """Where the visitor waits."""
        return frozenset(errand.line for errand in self.wishes)


def without_appointment(visitor: Visitor) -> Visitor:
    """The visitor, who comes as any other."""
    return replace(visitor, code="", way=Way.AGENCIES)
