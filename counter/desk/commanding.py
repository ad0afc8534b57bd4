"""The command of a press that needs no answer first, and of cancelling.

Pure. Must not know whether the press is allowed, nor clocks, words or Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter.desk.action import Action
from wire.commands import (
    CallNext,
    CancelErrand,
    CancelTicket,
    CloseCounter,
    Command,
    FinishService,
    MarkNoShow,
    Recall,
    ResumeCounter,
    StartService,
)

if TYPE_CHECKING:
    from counter.desk.desk import Desk
    from wire.snapshot import LiveTicket


def command_of(desk: Desk, action: Action, request_id: str) -> Command:
    """What *action* asks of the hall. Raises ValueError for one that needs an answer, or a ticket where none is."""
    counter = desk.counter.id
    match action:
        case Action.CALL | Action.CALL_ANOTHER:
            return CallNext(request_id=request_id, counter=counter)
        case Action.CLOSE:
            return CloseCounter(request_id=request_id, counter=counter)
        case Action.GO_ON:
            return ResumeCounter(request_id=request_id, counter=counter)
        case _ if desk.current is None:
            raise ValueError(f"no command for {action}")
        case Action.CANCEL:
            return cancelling(desk, desk.current, request_id)
        case _:
            return _about(action, request_id=request_id, counter=counter, ticket=desk.current.ticket)


def _about(action: Action, *, request_id: str, counter: str, ticket: str) -> Command:
    match action:
        case Action.START:
            return StartService(request_id=request_id, counter=counter, ticket=ticket)
        case Action.FINISH | Action.FINISH_AND_CALL:
            return FinishService(request_id=request_id, counter=counter, ticket=ticket)
        case Action.RECALL:
            return Recall(request_id=request_id, counter=counter, ticket=ticket)
        case Action.NO_SHOW:
            return MarkNoShow(request_id=request_id, counter=counter, ticket=ticket)
        case _:
            raise ValueError(f"{action} needs an answer first")


def cancelling(desk: Desk, ticket: LiveTicket, request_id: str) -> Command:
    """What is wanted here is cancelled; what the visitor waits for elsewhere stays."""
    here = desk.errand_here
    if here is not None and desk.cancellable:
        return CancelErrand(request_id=request_id, ticket=ticket.ticket, errand=here.number, reason="officer")
    return CancelTicket(request_id=request_id, ticket=ticket.ticket, reason="officer")
