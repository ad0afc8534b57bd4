"""Which answered press can be undone, by which command, and for how long.

Pure. Times are seconds of a steady clock. Must not know words, sockets or Qt. The hall allows longer than is offered, so that a
slow line costs nobody the chance; what it did long before its answer came is not offered at all.
"""

from dataclasses import dataclass
from typing import Final

from counter.asking.question import Draft
from counter.desk.desk import Action
from counter.floor.floor import Floor
from counter.pressing.presses import Send
from wire.commands import CancelErrand, Command, ResumeCounter, TakeBack
from wire.events import (
    CounterPaused,
    ErrandAdded,
    ErrandHeld,
    ErrandTransferred,
    NoShowMarked,
    Record,
    ServiceFinished,
    ServiceStarted,
)
from wire.snapshot import CounterState, LiveTicket

UNDO_SECONDS: Final = 8.0
"""Long enough to see a slip of the finger, short enough that nobody has left the counter."""
HALL_SECONDS: Final = 20.0 - 2.0
"""How long the hall itself takes something back, but for the way of the press."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Undo:
    """*action* with the ticket *label* (empty: none) can be undone until *until*, while *counter* and *visit* are as they were seen."""

    action: Action
    counter: str
    label: str
    ticket: str
    errand: int
    until: float
    seen: LiveTicket | CounterState | None

    def left(self, now: float) -> float:
        """How much of the time is left, from 1 to 0."""
        return max(0.0, min(1.0, (self.until - now) / UNDO_SECONDS))

    def stands(self, floor: Floor) -> bool:
        """Whether nothing else has happened since to what would be undone."""
        return _looked_at(self.ticket, self.counter, floor) == self.seen

    def draft(self) -> Draft:
        """The press that undoes it."""
        return Draft(action=Action.UNDO, command=self._command, label=self.label, undoable=False)

    def _command(self, request_id: str) -> Command:
        if self.action is Action.PAUSE:
            return ResumeCounter(request_id=request_id, counter=self.counter)
        if self.action is Action.ADD_ERRAND:
            return CancelErrand(
                request_id=request_id, ticket=self.ticket, errand=self.errand, reason="officer"
            )
        return TakeBack(request_id=request_id, counter=self.counter, ticket=self.ticket)


def undo_of(
    sent: Send, answer: Record, *, counter: str, floor: Floor, now: float, done_seconds_ago: float
) -> Undo | None:
    """What undoes the press that was just answered; None where nothing does. *floor* has heard of *answer*, which the hall did
    *done_seconds_ago*.
    """
    seconds = min(UNDO_SECONDS, HALL_SECONDS - done_seconds_ago)
    if not sent.undoable or sent.action is Action.UNDO or seconds <= 0:
        return None
    match answer.event:
        case ServiceStarted(called=True, ticket=ticket, label=label, errand=errand):
            action = Action.START
        case ServiceFinished(ticket=ticket, label=label, errand=errand):
            action = Action.FINISH
        case NoShowMarked(ticket=ticket, label=label, errand=errand):
            action = Action.NO_SHOW
        case ErrandHeld(ticket=ticket, label=label, errand=errand):
            action = Action.HOLD
        case ErrandTransferred(ticket=ticket, label=label, errand=errand):
            action = Action.TRANSFER
        case ErrandAdded(ticket=ticket, label=label, errand=added):
            action, errand = Action.ADD_ERRAND, added.number
        case CounterPaused():
            action, ticket, label, errand = Action.PAUSE, "", "", 0
        case _:
            return None
    return Undo(
        action=action,
        counter=counter,
        label=label,
        ticket=ticket,
        errand=errand,
        until=now + seconds,
        seen=_looked_at(ticket, counter, floor),
    )


def _looked_at(ticket: str, counter: str, floor: Floor) -> LiveTicket | CounterState | None:
    return floor.tickets.get(ticket) if ticket else floor.at(counter)
