"""Visitors say how they were served."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards
from server.domain.events import VisitRated
from server.domain.plan import Rating
from server.domain.ticket import Errand, Phase, Ticket

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.hall import Hall

RATE_SECONDS = 4 * 3600.0
"""A visitor's screen that has lost its server keeps what was said for so long; who says later how it was has left long ago."""
ELEMENTS = 9
"""Of the satisfaction survey (PermenPANRB 14/2017)."""


def rate(hall: Hall, command: c.RateVisit, now: datetime) -> tuple[VisitRated]:
    """Once for each errand, soon after it was done; the officer may have left meanwhile."""
    kind = hall.plan.rating
    if kind is Rating.OFF:
        raise refusals.RatingNotWanted
    desk = guards.desk_of(hall, command.counter)
    ticket = guards.ticket_of(hall, command.ticket)
    errand, ended_at = _served_at(ticket, desk.id)
    if errand.rated:
        raise refusals.AlreadyRated(label=ticket.label)
    if now - ended_at > timedelta(seconds=RATE_SECONDS):
        raise refusals.TooLateToRate(label=ticket.label)
    _say_something(kind, command.scores)
    return (
        VisitRated(
            ticket=ticket.id,
            label=ticket.label,
            counter=desk.id,
            officer=errand.officer,
            errand=errand.number,
            service=errand.service,
            agency=errand.agency,
            kind=kind.value,
            scores=command.scores,
        ),
    )


def _served_at(ticket: Ticket, counter: str) -> tuple[Errand, datetime]:
    """The errand of *ticket* that was finished at *counter* last, and when. Raises NotServedHere."""
    done = [
        (errand.ended_at, errand.number)
        for errand in ticket.errands
        if errand.phase is Phase.DONE and errand.counter == counter and errand.ended_at is not None
    ]
    if not done:
        raise refusals.NotServedHere(label=ticket.label, counter=counter)
    ended_at, number = max(done)
    return ticket.errand(number), ended_at


def _say_something(kind: Rating, scores: tuple[int | None, ...]) -> None:
    """A smile is one score; of the survey's elements some may be left out, but not all. Raises ScoresMistaken."""
    wanted = ELEMENTS if kind is Rating.SKM else 1
    if len(scores) != wanted or all(score is None for score in scores):
        raise refusals.ScoresMistaken(wanted=wanted)
