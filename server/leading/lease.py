"""The rules of leading: how long a leader may trust its term, and when one who waits may begin the next.

Pure. Two clocks are never compared: a leader goes by its own, one who waits by its own and by the database's. Neither keeps a deposed
leader from writing: that is the fence's work (``storage.fence``), which goes by the term alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

LEASE_SECONDS: Final = 4.0


@dataclass(frozen=True, slots=True)
class Pace:
    """After *lease_seconds* without a sign of the leader the next term may begin. All who may lead a hall keep the same pace."""

    lease_seconds: float = LEASE_SECONDS

    @property
    def renew_seconds(self) -> float:
        """How often a leader gives a sign."""
        return self.lease_seconds * 0.3

    @property
    def confident_seconds(self) -> float:
        """A leader that was not confirmed for so long serves no more: it stops before another begins."""
        return self.lease_seconds * 0.8

    @property
    def look_seconds(self) -> float:
        """How often one who waits looks."""
        return self.lease_seconds * 0.1


USUAL: Final = Pace()


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """What the database says of who leads. *beat* changes with every sign of life in a term; *is_over* is by the database's clock.

    *keys* are the fingerprints of the keys that the leader works with, by their files' names.
    """

    term: int
    holder: str
    beat: int
    is_over: bool
    keys: Mapping[str, str] = field(default_factory=dict)


class Watch:
    """What one who waits has seen of a seat. *now* is of its own clock, in seconds, which only goes forward."""

    def __init__(self, pace: Pace = USUAL) -> None:
        self._pace = pace
        self._mark: tuple[int, int] | None = None
        self._since = 0.0

    def is_free(self, seat: Seat, now: float) -> bool:
        """Whether the next term may begin.

        Either the database's clock says so or a whole lease was watched without a sign of life: that clock may have been set back, or
        be another one since the database moved to another machine.
        """
        mark = (seat.term, seat.beat)
        if mark != self._mark:
            self._mark, self._since = mark, now
        return seat.is_over or now - self._since >= self._pace.lease_seconds


class Hold:
    """How long a leader may trust that it leads. *asked_at* is when it asked for what was granted, not when it heard of it."""

    def __init__(self, asked_at: float, pace: Pace = USUAL) -> None:
        self._pace = pace
        self._asked_at: float | None = asked_at

    def renewed(self, asked_at: float) -> None:
        """The database has confirmed the term."""
        if self._asked_at is not None:
            self._asked_at = asked_at

    def lose(self) -> None:
        """The database knows a later term."""
        self._asked_at = None

    def is_in_force(self, now: float) -> bool:
        """Whether to serve."""
        return self._asked_at is not None and now - self._asked_at < self._pace.confident_seconds


def differing(mine: Mapping[str, str], theirs: Mapping[str, str]) -> tuple[str, ...]:
    """The keys that the leader before has and that are missing or others here."""
    return tuple(sorted(name for name, fingerprint in theirs.items() if mine.get(name) != fingerprint))
