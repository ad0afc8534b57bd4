"""Whose class is due: priority visitors come first, at a ratio of 1:N with ordinary ones (rule 10)."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Generic, NamedTuple

from server.domain.calling.floor import Floor, W
from server.domain.calling.fronts import Front
from server.domain.waiting import WaitingLine


class Turn(StrEnum):
    """What decided before the rule."""

    STARVING = "starving"
    """Waited longer than the cap."""
    OWN = "own"
    """Kept for this counter or officer."""
    APPOINTMENT = "appointment"
    """The appointed time has come."""
    PRIORITY = "priority"
    ORDINARY = "ordinary"
    ONLY_PRIORITY = "only-priority"
    """It was an ordinary visitor's turn, but none waits."""
    CHOSEN = "chosen"
    """An officer chose the ticket."""


class Candidate(NamedTuple, Generic[W]):
    """Somebody at the front of *line*, the *order*-th of the counter's from 0."""

    line: WaitingLine[W]
    order: int
    waiter: W


def due_now(
    floor: Floor[W], counter: str, fronts: Sequence[Front[W]]
) -> tuple[list[Candidate[W]], Turn | None]:
    """The candidates of the class that is due, at most one a line, and the turn if the ratio gave it to priority visitors.

    With the ratio counted per line, one line may be due for a priority visitor and another not; a due priority visitor
    goes before everybody.
    """
    counts = floor.counts
    due = [
        Candidate(line, order, priority)
        for line, order, priority, _ in fronts
        if priority is not None and counts.priority_due(counter, line.id)
    ]
    if due:
        return due, Turn.PRIORITY
    # Where a line's own ratio is counted and nobody else waits there, its turn comes as if the ratio were not there.
    alone = counts.per_line
    due = [
        Candidate(line, order, waiter)
        for line, order, priority, ordinary in fronts
        if (waiter := priority if alone and ordinary is None else ordinary) is not None
    ]
    return due or _priority_alone(fronts), None


def _priority_alone(fronts: Sequence[Front[W]]) -> list[Candidate[W]]:
    return [Candidate(line, order, priority) for line, order, priority, _ in fronts if priority is not None]


def turn_of(waiter: W) -> Turn:
    """Whose turn it was when the ratio asked for an ordinary visitor."""
    return Turn.ORDINARY if waiter.priority is None else Turn.ONLY_PRIORITY
