"""The visitors beside the one the officer attends to, in words: who they are, and for how long they have been called or served.

Pure. Must not know colours, keys or Qt.
"""

from dataclasses import dataclass
from datetime import datetime

from counter.desk.card import state_of
from counter.desk.desk import Desk
from counter.desk.pace import as_timer, seconds_between
from counter.words import Words
from wire.snapshot import LiveTicket


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """*ticket* is its identity, *label* the number, *state* a word and *timer* for how long it has been so."""

    ticket: str
    label: str
    state: str
    timer: str


def beside_of(desk: Desk, words: Words, now: datetime) -> tuple[Beside, ...]:
    """Whom the officer turns to next comes first, then the others in turn. *now* is by the server's clock."""
    first = next((place for place, ticket in enumerate(desk.beside) if ticket is desk.turn), 0)
    return tuple(_beside(ticket, words, now) for ticket in (*desk.beside[first:], *desk.beside[:first]))


def _beside(ticket: LiveTicket, words: Words, now: datetime) -> Beside:
    since = ticket.started_at if ticket.phase == "serving" else ticket.called_at
    return Beside(
        ticket=ticket.ticket,
        label=ticket.label,
        state=state_of(ticket, words),
        timer=as_timer(seconds_between(since, now)),
    )
