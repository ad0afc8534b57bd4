"""What a counter did last to an errand, and what the errand was before: enough to take it back.

Knows errands. Must not know when a deed may be taken back, nor what becomes of queues, numbers and books then.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain.events import Recorded
    from server.domain.leg import Leg
    from server.domain.ticket import TIME_AND_SEQ, Errand, Phase

UNDO_SECONDS = 20.0
"""A slip of the finger is noticed at once; later somebody may have acted upon it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Former:
    """What a deed may change of an errand, as it was before."""

    phase: Phase
    service: str
    line: str
    agency: str
    needs: tuple[int, ...]
    place: TIME_AND_SEQ
    slot: datetime | None
    counter: str | None
    officer: str | None
    kept_counter: str | None
    kept_officer: str | None
    preferred: str | None
    preferred_until: datetime | None
    available_at: datetime | None
    delayed_until: datetime | None
    called_at: datetime | None
    started_at: datetime | None
    recalls: int


_OWN = tuple(field.name for field in fields(Former))


@dataclass(frozen=True, kw_only=True, slots=True)
class Deed:
    """What was done (``started``, ``finished``, ``no_show``, ``held``, ``transferred``), as the *seq*-th thing that happened. *legs*
    is the number of the errand's stays in lines until then, *leg* the last of them as it was. *left_at* and *officers* are
    its ticket's.
    """

    ticket: str
    errand: int
    what: str
    seq: int
    at: datetime
    before: Former
    legs: int
    leg: Leg
    left_at: datetime | None
    officers: tuple[str, ...]


def deed(what: str, errand: Errand, record: Recorded) -> Deed:
    """*record* is about to change *errand*, which is at a counter."""
    return Deed(
        ticket=errand.ticket.id,
        errand=errand.number,
        what=what,
        seq=record.seq,
        at=record.at,
        before=Former(**{name: getattr(errand, name) for name in _OWN}),
        legs=len(errand.legs),
        leg=errand.leg.copy(),
        left_at=errand.ticket.left_at,
        officers=tuple(errand.ticket.officers),
    )


def restore(errand: Errand, done: Deed) -> None:
    """Let *errand* be what it was before *done*; a stay in a line that followed has never been."""
    for name in _OWN:
        setattr(errand, name, getattr(done.before, name))
    errand.outcome, errand.completed = None, False
    errand.ended_at = errand.hold_until = None
    errand.legs[done.legs - 1 :] = [done.leg]
    errand.ticket.left_at, errand.ticket.officers = done.left_at, list(done.officers)
