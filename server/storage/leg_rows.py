"""Legs of errands as rows of the read model, both ways. A row is written when its leg has ended; anew,
should that be taken back and the leg end another time.
"""

from typing import Any, Final

from sqlalchemy import Row

from server.domain.hall import EndedLeg
from server.service.queries import LegView
from server.storage.bulk import BulkRow
from server.storage.tables import from_micros, legs, micros_or_none, moment_or_none, to_micros

_SECOND: Final = 1_000_000
SAID: Final = tuple(column.name for column in legs.c if not column.primary_key)
"""What a row says of its leg. When one is written again, the later one is right."""


def row_of(ended: EndedLeg) -> BulkRow:
    """The row of a leg that has just ended, in the order of the table's columns."""
    ticket, errand, number, leg = ended
    return (
        ticket.seq,
        errand.number,
        number,
        ticket.day,
        ticket.id,
        leg.service,
        leg.line,
        leg.counter,
        leg.officer,
        to_micros(leg.entered_at),
        micros_or_none(leg.first_called_at),
        micros_or_none(leg.last_called_at),
        micros_or_none(leg.started_at),
        micros_or_none(leg.ended_at),
        _micros(leg.waited_seconds),
        _micros(leg.walked_seconds),
        _micros(leg.served_seconds),
        _micros(leg.held_seconds),
        _micros(leg.blocked_seconds),
        # An errand has one outcome, the one of its last leg.
        errand.outcome if leg.end == "done" else None,
        leg.end,
    )


def view_of(row: Row[Any]) -> LegView:
    """What a row of the table says."""
    return LegView(
        errand=row.errand,
        leg=row.leg,
        service=row.service,
        line=row.line,
        counter=row.counter,
        officer=row.officer,
        entered_at=from_micros(row.entered_at),
        first_called_at=moment_or_none(row.first_called_at),
        last_called_at=moment_or_none(row.last_called_at),
        started_at=moment_or_none(row.started_at),
        ended_at=from_micros(row.ended_at),
        waited_seconds=_seconds(row.waited),
        walked_seconds=_seconds(row.walked),
        served_seconds=_seconds(row.served),
        held_seconds=row.held / _SECOND,
        blocked_seconds=row.blocked / _SECOND,
        outcome=row.outcome,
        end=row.ending,
    )


def _micros(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * _SECOND)


def _seconds(micros: int | None) -> float | None:
    return None if micros is None else micros / _SECOND
