"""What choosing looks at: who waits where, what a counter serves, and what has been counted so far.

The hall is a floor; so is the light copy of it that a forecast runs thousands of times.
"""

from collections.abc import Mapping
from typing import Protocol, TypeVar

from server.domain.calling.ratio import RatioCounts
from server.domain.plan import Plan
from server.domain.profile import Profile
from server.domain.waiting import Waiter, WaitingLine


class Queued(Waiter, Protocol):
    """What choosing needs to know of an errand that waits."""

    @property
    def line(self) -> str:
        """The line it waits for, even while it is kept for one counter or officer."""


class Identified(Protocol):
    """A ticket, as far as a reason names it."""

    @property
    def id(self) -> str:
        """Its identity."""


class Shown(Queued, Protocol):
    """What a reason tells of an errand besides."""

    @property
    def label(self) -> str:
        """Its ticket's number as people read it."""

    @property
    def ticket(self) -> Identified:
        """Its ticket."""


W = TypeVar("W", bound=Queued)


class Floor(Protocol[W]):
    """The hall as choosing sees it. Nothing here is changed by a look."""

    @property
    def plan(self) -> Plan:
        """How the hall is set up."""

    @property
    def counts(self) -> RatioCounts:
        """How far the ratio of priority visitors has come."""

    @property
    def cycles(self) -> Mapping[str, Mapping[str, float]]:
        """How far the ratios between lines have come: the counts of the last call, by its cycle."""

    @property
    def levels(self) -> Mapping[str, tuple[int, int]]:
        """Today's calls and those of them within the target, by line."""

    def waiting_line(self, line: str) -> WaitingLine[W]:
        """The people waiting for *line*."""

    def kept_line(self, key: str) -> WaitingLine[W] | None:
        """Those kept for one counter (``counter:3``) or officer (``officer:Siti``), or None."""

    def profile(self, counter: str) -> Profile:
        """What the counter serves at present."""

    def officer(self, counter: str) -> str | None:
        """Who sits there."""
