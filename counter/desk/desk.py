"""One counter's desk: whose turn it is there, who waits for it, and what its officer may do now.

Pure: a hall, a floor and a counter in; a frozen Desk out. Knows the rules an officer sees through ``allowed``; the server
decides in the end. Must not know clocks, keys, words or Qt.
"""

from dataclasses import dataclass
from datetime import datetime

from counter.desk.action import Action
from counter.desk.allowed import why_not
from counter.desk.commanding import command_of
from counter.floor.floor import Floor
from counter.floor.waiting import waiting_for
from wire.commands import Command
from wire.mall import Counter, Mall
from wire.profile import Profile
from wire.snapshot import Absent, LiveErrand, LiveTicket
from wire.visits import errands_of, seen_for

__all__ = ["Action", "Desk", "NotAllowed", "Place", "desk_of", "places_of"]

_SILENCE = "silence"
"""The hall's own reason for a pause: a free counter that called nobody while somebody waited."""
_STILL_WANTED = frozenset({"waiting", "blocked", "held"})


class NotAllowed(ValueError):
    """The desk's state does not allow the action; *reason* is a Fluent id."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """*officer* is None where nobody sits. *current* is the visitor the officer attends to, *beside* are the others who were called to
    the counter, in the order they came, and *turn* is the one of them the officer turns to next. *waiting* is in the order of their places; which is next only the hall knows.

    *parallel*: how many may be here at once. *full*: nobody else can be called while those who are here are not finished. *paused*: the officer calls nobody for now,
    for *pause_reason*. *choosable* wait anywhere at the counter's agency, *held* are set aside there, and *absent* are its no-shows.
    """

    counter: Counter
    officer: str | None
    current: LiveTicket | None
    waiting: tuple[LiveTicket, ...]
    full: bool
    paused: bool
    pause_reason: str = ""
    choosable: tuple[LiveTicket, ...] = ()
    held: tuple[LiveTicket, ...] = ()
    absent: tuple[Absent, ...] = ()
    beside: tuple[LiveTicket, ...] = ()
    turn: LiveTicket | None = None
    parallel: int = 1

    @property
    def paused_by_hall(self) -> bool:
        """Whether nobody here wanted the pause: the counter was silent for too long."""
        return self.pause_reason == _SILENCE

    @property
    def large(self) -> Action:
        """What the one large button does now."""
        if self.current is None:
            return Action.GO_ON if self.paused else Action.CALL
        return Action.FINISH if self.current.phase == "serving" else Action.START

    @property
    def here(self) -> tuple[LiveTicket, ...]:
        """All who are at the desk."""
        return self.beside if self.current is None else (*self.beside, self.current)

    @property
    def takes_another(self) -> bool:
        """Whether there is room for somebody beside the visitor who is here."""
        return self.current is not None and self.parallel > 1 and not self.full

    @property
    def waits_since(self) -> datetime | None:
        """When the one who waits longest arrived."""
        return min((ticket.arrived_at for ticket in self.waiting), default=None)

    @property
    def errand_here(self) -> LiveErrand | None:
        """What the visitor at the desk is here for."""
        if self.current is None:
            return None
        errands = errands_of(self.current)
        return next((each for each in errands if each.phase in {"called", "serving"}), errands[0])

    @property
    def cancellable(self) -> tuple[LiveErrand, ...]:
        """What the visitor at the desk still wants elsewhere."""
        if self.current is None:
            return ()
        here = self.errand_here
        return tuple(
            each for each in errands_of(self.current) if each is not here and each.phase in _STILL_WANTED
        )

    def why_not(self, action: Action) -> str | None:
        """Why *action* cannot be done now (a Fluent id), or None when it can."""
        return why_not(self, action)

    def command(self, action: Action, request_id: str) -> Command:
        """The command of a press. Raises NotAllowed, and ValueError for what needs an answer first."""
        if (reason := self.why_not(action)) is not None:
            raise NotAllowed(reason)
        return command_of(self, action, request_id)


def desk_of(mall: Mall, floor: Floor, counter: str, *, attended: str | None = None) -> Desk | None:
    """The desk of *counter*, or None where the hall has no such counter. The officer has turned to the visitor *attended*; where
    they have left, or the officer to nobody, it is the last one to come.
    """
    found = next((known for known in mall.counters if known.id == counter), None)
    if found is None:
        return None
    state = floor.at(counter)
    profile = state.profile or found.profile or Profile(lines=found.lines)
    here = floor.there(counter)
    place = _attended_at(here, attended)
    return Desk(
        counter=found,
        officer=state.officer,
        current=here[place] if here else None,
        waiting=waiting_for(floor, counter, state.officer, profile),
        full=len(here) >= profile.parallel,
        paused=state.paused is not None,
        pause_reason=state.paused or "",
        choosable=_of_agency(floor, found.agency, "waiting"),
        held=_of_agency(floor, found.agency, "held"),
        absent=tuple(absent for absent in floor.absent if absent.agency == found.agency),
        beside=tuple(ticket for ticket in here if ticket is not here[place]),
        turn=here[(place + 1) % len(here)] if len(here) > 1 else None,
        parallel=profile.parallel,
    )


def _attended_at(here: tuple[LiveTicket, ...], attended: str | None) -> int:
    """The place of the visitor the officer attends to among those who are *here*."""
    return next((place for place, ticket in enumerate(here) if ticket.ticket == attended), len(here) - 1)


def _of_agency(floor: Floor, agency: str, phase: str) -> tuple[LiveTicket, ...]:
    """The visitors with an errand of *agency* in *phase*, by their places, as visitors for that errand."""
    found = [
        (errand, ticket)
        for ticket in floor.tickets.values()
        for errand in errands_of(ticket)
        if errand.phase == phase and errand.agency == agency
    ]
    found.sort(key=lambda each: (each[0].place, each[1].number, each[0].number))
    return tuple(seen_for(ticket, errand) for errand, ticket in found)


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
