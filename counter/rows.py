"""The waiting list in words, one frozen row for each ticket, in order of arrival.

Pure. Must not know Qt or how a row looks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter.card import class_of, minutes_text, service_of
from counter.desk import Desk
from counter.pace import seconds_between
from counter.words import Words
from wire.mall import Mall


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """*ticket* is its identity; *visitorClass* is empty for ordinary visitors."""

    ticket: str
    label: str
    service: str
    visitorClass: str  # noqa: N815  a role of the QML model
    noSlip: bool  # noqa: N815
    wait: str


def rows_of(
    desk: Desk, mall: Mall, words: Words, *, unprinted: Mapping[str, object], now: datetime
) -> tuple[Row, ...]:
    """The desk's waiting list. *now* is by the server's clock."""
    return tuple(
        Row(
            ticket=ticket.ticket,
            label=ticket.label,
            service=service.name.get(words.language) if (service := service_of(mall, ticket)) else "",
            visitorClass=class_of(mall, ticket, words) if ticket.priority else "",
            noSlip=ticket.ticket in unprinted,
            wait=minutes_text(seconds_between(ticket.arrived_at, now), words),
        )
        for ticket in desk.waiting
    )
