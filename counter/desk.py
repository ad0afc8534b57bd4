"""One counter's desk: whose turn it is there, who waits for it, and what its officer may do now.

Pure: a hall, a floor and a counter in; a frozen Desk out. Knows the rules an officer sees (RULES 14, 15, 18), which
the server decides in the end. Must not know clocks, keys, words or Qt. Reasons are Fluent ids of ``counter.ftl``.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from counter.floor import Floor
from counter.waiting import waiting_for
from wire.commands import (
    CallNext,
    CancelErrand,
    CancelTicket,
    CloseCounter,
    Command,
    FinishService,
    MarkNoShow,
    OpenCounter,
    Recall,
    StartService,
)
from wire.mall import Counter, Mall
from wire.profile import Profile
from wire.snapshot import LiveTicket
from wire.visits import errands_of

_STILL_WANTED = frozenset({"waiting", "blocked", "held"})


class Action(StrEnum):
    """What an officer can press."""

    OPEN = "open"
    CALL = "call"
    START = "start"
    FINISH = "finish"
    FINISH_AND_CALL = "finish-and-call"
    RECALL = "recall"
    NO_SHOW = "no-show"
    CANCEL = "cancel"
    CLOSE = "close"


class NotAllowed(ValueError):
    """The desk's state does not allow the action; *reason* is a Fluent id."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """*officer* is None where nobody sits. *waiting* is in the order of their places; which is next only the hall knows.

    *full*: nobody else can be called while those who are here are not finished. *paused*: the officer calls nobody for now.
    """

    counter: Counter
    officer: str | None
    current: LiveTicket | None
    waiting: tuple[LiveTicket, ...]
    full: bool
    paused: bool

    @property
    def large(self) -> Action:
        """What the one large button does now."""
        if self.current is None:
            return Action.CALL
        return Action.FINISH if self.current.phase == "serving" else Action.START

    @property
    def waits_since(self) -> datetime | None:
        """When the one who waits longest arrived."""
        return min((ticket.arrived_at for ticket in self.waiting), default=None)

    def why_not(self, action: Action) -> str | None:
        """Why *action* cannot be done now, or None when it can."""
        match action:
            case Action.OPEN:
                return None
            case Action.CLOSE:
                return None if self.officer else "counter-why-closed"
            case Action.CALL:
                return self._why_not_call()
            case Action.FINISH | Action.FINISH_AND_CALL:
                return self._unless_current("serving")
            case Action.START | Action.RECALL | Action.NO_SHOW | Action.CANCEL:
                return self._unless_current("called")
            case _:
                assert_never(action)

    def command(self, action: Action, request_id: str) -> Command:
        """The command of a press. Raises NotAllowed, and ValueError for OPEN, which needs an officer's name."""
        if (reason := self.why_not(action)) is not None:
            raise NotAllowed(reason)
        counter = self.counter.id
        if action is Action.CALL:
            return CallNext(request_id=request_id, counter=counter)
        if action is Action.CLOSE:
            return CloseCounter(request_id=request_id, counter=counter)
        if self.current is None:
            raise ValueError(f"no command for {action}")
        if action is Action.CANCEL:
            return _cancel(self.current, request_id)
        return _about(action, request_id=request_id, counter=counter, ticket=self.current.ticket)

    def _why_not_call(self) -> str | None:
        if self.officer is None:
            return "counter-why-closed"
        if self.full:
            return "counter-why-busy"
        if self.paused:
            return "counter-why-paused"
        return None if self.waiting else "counter-why-nobody"

    def _unless_current(self, phase: str) -> str | None:
        if self.officer is None:
            return "counter-why-closed"
        if self.current is None:
            return "counter-why-no-ticket"
        if self.current.phase == phase:
            return None
        return "counter-why-not-started" if phase == "serving" else "counter-why-already-serving"


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
        case Action.OPEN | Action.CALL | Action.CLOSE | Action.CANCEL:
            raise ValueError(f"{action} is not about a ticket at a counter")
        case _:
            assert_never(action)


def _cancel(ticket: LiveTicket, request_id: str) -> Command:
    """What is wanted here is cancelled; what the visitor waits for elsewhere stays."""
    errands = errands_of(ticket)
    here = next((each for each in errands if each.phase in {"called", "serving"}), errands[0])
    if any(each is not here and each.phase in _STILL_WANTED for each in errands):
        return CancelErrand(request_id=request_id, ticket=ticket.ticket, errand=here.number, reason="officer")
    return CancelTicket(request_id=request_id, ticket=ticket.ticket, reason="officer")


def desk_of(mall: Mall, floor: Floor, counter: str) -> Desk | None:
    """The desk of *counter*, or None where the hall has no such counter."""
    found = next((known for known in mall.counters if known.id == counter), None)
    if found is None:
        return None
    state = floor.at(counter)
    profile = state.profile or found.profile or Profile(lines=found.lines)
    here = len(state.tickets) or (state.ticket is not None)
    return Desk(
        counter=found,
        officer=state.officer,
        current=floor.current(counter),
        waiting=waiting_for(floor, counter, state.officer, profile),
        full=here >= profile.parallel,
        paused=state.paused is not None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A counter to pick. *officer* sits there now, or None; *taken* means somebody other than who asks."""

    counter: Counter
    officer: str | None
    taken: bool


def places_of(mall: Mall, floor: Floor, officer: str) -> tuple[Place, ...]:
    """All counters of the hall as *officer* may pick them: not where another one sits."""
    return tuple(
        Place(counter=counter, officer=sits, taken=sits is not None and sits != officer)
        for counter in mall.counters
        for sits in (floor.at(counter.id).officer,)
    )


def open_command(*, counter: str, officer: str, request_id: str) -> Command:
    """*officer* sits down at *counter*; asked again by the same officer it changes nothing."""
    return OpenCounter(request_id=request_id, counter=counter, officer=officer)
