"""What is kept of one visitor, as JSON that people can read. Says nothing of other visitors, and names no member of the staff."""

import json
from typing import Any, Final

import msgspec
from sqlalchemy import Engine

from server.domain.events import Recorded
from server.storage.person_rows import SqlPersons
from server.storage.ticket_rows import SqlTickets

_OTHERS: Final = {"officer", "for_officer", "to_officer", "compared", "passed_over"}
"""Whom a record names besides the visitor."""


def portrait(engine: Engine, ticket: str) -> dict[str, Any] | None:
    """Of the visitor with that ticket; None when nothing is kept. Raises StorageTrouble, UnreadableEvent."""
    book, persons = SqlTickets(engine), SqlPersons(engine)
    known, said = book.ticket(ticket), persons.particulars(ticket)
    if known is None and not said:
        return None
    return {
        "ticket": _plain(known),
        "legs": [_plain(leg) for leg in book.legs(ticket)],
        "particulars": [
            {
                "service": row.service,
                "field": row.field,
                "last_digits": row.last_four,
                "kept_until_the_end_of": f"{row.given_on}",
            }
            for row in said
        ],
        "records": [_record(record, device) for record, device in persons.records(ticket)],
    }


def written(portraits: list[dict[str, Any]]) -> str:
    """All of them as JSON."""
    return json.dumps(portraits, indent=2, ensure_ascii=False)


def _record(record: Recorded, device: str) -> dict[str, Any]:
    return {
        "record": record.seq,
        "at": record.at.isoformat(),
        "device": device,
        "what": type(record.event).__name__,
        **_plain(record.event),
    }


def _plain(said: Any) -> Any:
    return _without_others(msgspec.to_builtins(said))


def _without_others(said: Any) -> Any:
    if isinstance(said, dict):
        return {name: _without_others(value) for name, value in said.items() if name not in _OTHERS}
    return said
