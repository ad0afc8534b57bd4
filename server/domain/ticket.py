"""A visitor's number and how far its visit has come. Changed by ``Hall.apply`` alone."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Phase(StrEnum):
    """``waiting → called → serving → done``, with the side ways no-show, cancelled and expired."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"

    @property
    def alive(self) -> bool:
        """Whether the visitor still waits for something; a live number is not given again (rule 3)."""
        return self in _ALIVE


_ALIVE = frozenset({Phase.WAITING, Phase.CALLED, Phase.SERVING})


@dataclass(kw_only=True, slots=True)
class Ticket:
    """One visit. *seq* is the journal's number of its issue: the order of arrival."""

    id: str
    seq: int
    day: date
    letters: str
    number: int
    label: str
    service: str
    line: str
    agency: str
    priority: str | None
    language: str
    kiosk: str
    arrived_at: datetime
    phase: Phase = Phase.WAITING
    counter: str | None = None
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    recalls: int = field(default=0)
    outcome: str | None = None
    printed: bool | None = None

    @property
    def order(self) -> tuple[datetime, int]:
        """Earlier arrival first, then the lower sequence number (rule 11)."""
        return self.arrived_at, self.seq
