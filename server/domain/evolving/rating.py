"""Visitors say how they were served."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.hall import Hall


def rated(hall: Hall, event: e.VisitRated, _: e.Recorded) -> None:
    """The errand has its answer; what was said stays in the journal."""
    hall.tickets[event.ticket].errand(event.errand).rated = True
