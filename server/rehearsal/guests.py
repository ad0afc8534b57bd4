"""Visitors with a ticket in hand, as the players of a day remember them; and how a visit ended. Pure."""

from dataclasses import dataclass, field
from enum import StrEnum

from server.domain.ticket import Phase, Ticket
from server.rehearsal.world import Visitor, Want


class Ending(StrEnum):
    """How a visitor's day ended. Everybody's ends in exactly one way."""

    SERVED = "served"
    """Every errand done."""
    PARTLY = "partly"
    """Some errands done."""
    LEFT = "left"
    """Cancelled, out of patience for example."""
    NO_SHOW = "no-show"
    EXPIRED = "expired"
    """The day ended first."""
    REFUSED = "refused"
    """No ticket was given."""
    ABSENT = "absent"
    """Had an appointment and never came."""


_UNSERVED = {
    Phase.CANCELLED: Ending.LEFT,
    Phase.NO_SHOW: Ending.NO_SHOW,
    Phase.EXPIRED: Ending.EXPIRED,
}


def ending_of(*tickets: Ticket) -> Ending | None:
    """How the visit with *tickets* (at least one) ended; None while it goes on."""
    phases = [errand.phase for ticket in tickets for errand in ticket.errands]
    if any(phase.alive for phase in phases):
        return None
    done = phases.count(Phase.DONE)
    if done == len(phases):
        return Ending.SERVED
    return Ending.PARTLY if done else _UNSERVED[tickets[-1].lead.phase]


@dataclass(kw_only=True, slots=True, eq=False)
class Guest:
    """*wants* stand at their errands' numbers less 1; *given_up* and *sent_on* are numbers of errands."""

    visitor: Visitor
    ticket: Ticket
    wants: list[Want]
    turn: int = 0
    """Changes whenever the visitor starts or stops waiting: an older patience no longer counts."""
    given_up: set[int] = field(default_factory=set)
    sent_on: set[int] = field(default_factory=set)

    def want(self, errand: int) -> Want:
        """What is wanted under that number."""
        return self.wants[errand - 1]

    def seconds(self, errand: int) -> float:
        """How long the errand takes at the counter where it is now, at an officer of average speed."""
        want = self.want(errand)
        transfer = want.transfer if errand in self.sent_on else None
        return want.seconds if transfer is None else transfer.seconds

    def walk_seconds(self, errand: int) -> float:
        """From the call to the counter."""
        want = self.want(errand)
        transfer = want.transfer if errand in self.sent_on else None
        return want.walk_seconds if transfer is None else transfer.walk_seconds

    def shows(self, errand: int) -> bool:
        """Whether the visitor comes when called now."""
        return self.want(errand).shows or errand in self.given_up or errand in self.sent_on
