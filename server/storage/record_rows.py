"""Records as rows of the journal, both ways."""

from typing import Any

from sqlalchemy import Row

from server.domain.events import Recorded
from server.storage import codec
from server.storage.bulk import BulkRow
from server.storage.tables import from_micros, to_micros


def row_of(record: Recorded) -> BulkRow:
    """What a row says of *record*, in the order of the table's columns; the audit's come after it."""
    event = record.event
    kind = type(event).__name__
    return (
        record.seq,
        to_micros(record.at),
        record.request_id,
        kind,
        codec.VERSIONS[kind],
        codec.body_of(event),
    )


def record_of(row: Row[Any]) -> Recorded:
    """The record a row means. Raises UnreadableEvent."""
    seq, at, request_id, kind, version, body, *_ = tuple(row)
    return Recorded(
        seq=seq, at=from_micros(at), request_id=request_id, event=codec.event_of(kind, version, body)
    )
