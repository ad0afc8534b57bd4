"""A visitor's ticket, its errands and how far each has come. Changed by ``Hall.apply`` alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from server.domain.leg import Leg
from server.domain.phase import Phase

if TYPE_CHECKING:
    from server.domain.events import Recorded

__all__ = ["TIME_AND_SEQ", "Errand", "Phase", "Ticket"]

TIME_AND_SEQ = tuple[datetime, int]
"""An order: the earlier time first, then the lower sequence number (rule 11)."""


@dataclass(kw_only=True, slots=True, eq=False)
class Errand:
    """One service wanted in a visit.

    *place* orders it in its line. *slot* is its appointed time. *officer* served it last. *kept_counter* and *kept_officer*:
    who alone may call it; *preferred*: who alone may until *preferred_until* (see ``keeping``). *available_at*: not to be
    called before (walking, *delayed_until*). *rated*: its visitor has said how it was.
    """

    ticket: Ticket = field(repr=False)
    number: int
    service: str
    line: str
    agency: str
    place: TIME_AND_SEQ
    needs: tuple[int, ...] = ()
    phase: Phase = Phase.WAITING
    slot: datetime | None = None
    counter: str | None = None
    officer: str | None = None
    kept_counter: str | None = None
    kept_officer: str | None = None
    preferred: str | None = None
    preferred_until: datetime | None = None
    available_at: datetime | None = None
    delayed_until: datetime | None = None
    hold_until: datetime | None = None
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    recalls: int = 0
    outcome: str | None = None
    completed: bool = False
    rated: bool = False
    legs: list[Leg] = field(default_factory=list)
    stamp: int = field(default=0, repr=False)
    """Names its present stay in the queues; 0 while it stands in none."""

    @property
    def life(self) -> TIME_AND_SEQ:
        """Orders it by its ticket's arrival, over all transfers."""
        return self.ticket.order

    @property
    def priority(self) -> str | None:
        """Its visitor's class."""
        return self.ticket.priority

    @property
    def label(self) -> str:
        """Its ticket's number as people read it."""
        return self.ticket.label

    @property
    def leg(self) -> Leg:
        """The present or last stay in a line."""
        return self.legs[-1]

    @property
    def missing(self) -> tuple[Errand, ...]:
        """The errands of the visit that must be done first and are not (rule 22)."""
        if not self.needs:
            return ()
        return tuple(
            other for other in self.ticket.errands if other.number in self.needs and not other.completed
        )

    @property
    def free(self) -> bool:
        """Whether nothing but its turn is in the way: the visitor is at no counter, and nothing is missing (rule 21)."""
        return len(self.ticket.errands) == 1 or (self.ticket.at_counter is None and not self.missing)


@dataclass(kw_only=True, slots=True, eq=False)
class Ticket:
    """One visit. *seq* is the journal's number of its issue: the order of arrival."""

    id: str
    seq: int
    day: date
    letters: str
    number: int
    label: str
    priority: str | None
    language: str
    kiosk: str
    arrived_at: datetime
    errands: list[Errand] = field(default_factory=list)
    package: str | None = None
    booking: str | None = None
    channel: str = "kiosk"
    notes: list[str] = field(default_factory=list)
    printed: bool | None = None
    zone: str = ""
    """Where the visitor was called to last."""
    left_at: datetime | None = None
    """When the visitor left a counter last."""
    officers: list[str] = field(default_factory=list)
    """Who has called or served the visitor, each once, the last one last."""
    called: list[Recorded] = field(default_factory=list, repr=False)
    """Every call of the visit, with its reason (rule 12)."""
    latest: Recorded | None = field(default=None, repr=False)
    """The last thing that happened to the visit, its slip, notes and ratings apart."""
    lead: Errand = field(init=False, repr=False)
    """The errand that says where the visit stands: at a counter, else next to be, else the last one."""

    @property
    def order(self) -> TIME_AND_SEQ:
        """Earlier arrival first, then the lower sequence number (rule 11)."""
        return self.arrived_at, self.seq

    def errand(self, number: int) -> Errand:
        """The errand of that number, from 1. Raises IndexError."""
        if number < 1:
            raise IndexError(number)
        return self.errands[number - 1]

    @property
    def open_errands(self) -> list[Errand]:
        """Those that have not ended."""
        return [errand for errand in self.errands if errand.phase.alive]

    @property
    def alive(self) -> bool:
        """Whether the visit goes on."""
        return any(errand.phase.alive for errand in self.errands)

    @property
    def at_counter(self) -> Errand | None:
        """The errand for which the visitor is at a counter, or on the way to one: at most one (rule 21)."""
        return next((errand for errand in self.errands if errand.phase.at_counter), None)

    def choose_lead(self) -> None:
        """Find the errand that says where the visit stands."""
        self.lead = min(self.errands, key=_standing)

    @property
    def phase(self) -> Phase:
        """Where the visit stands."""
        return self.lead.phase

    @property
    def service(self) -> str:
        """The leading errand's."""
        return self.lead.service

    @property
    def line(self) -> str:
        """The leading errand's."""
        return self.lead.line

    @property
    def agency(self) -> str:
        """The leading errand's."""
        return self.lead.agency

    @property
    def counter(self) -> str | None:
        """The leading errand's."""
        return self.lead.counter

    @property
    def called_at(self) -> datetime | None:
        """The leading errand's."""
        return self.lead.called_at

    @property
    def started_at(self) -> datetime | None:
        """The leading errand's."""
        return self.lead.started_at

    @property
    def ended_at(self) -> datetime | None:
        """The leading errand's."""
        return self.lead.ended_at

    @property
    def recalls(self) -> int:
        """The leading errand's."""
        return self.lead.recalls

    @property
    def outcome(self) -> str | None:
        """The leading errand's."""
        return self.lead.outcome


_RANK = {
    Phase.SERVING: 0,
    Phase.CALLED: 0,
    Phase.WAITING: 1,
    Phase.HELD: 2,
    Phase.BLOCKED: 3,
}


def _standing(errand: Errand) -> tuple[int, float, int]:
    rank = _RANK.get(errand.phase, 4)
    ended = -errand.ended_at.timestamp() if rank == 4 and errand.ended_at is not None else 0.0
    return rank, ended, errand.number
