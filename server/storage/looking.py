"""The audit read by somebody who looks for something. Reads only, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from sqlalchemy import Engine, select

from server.domain.events import DayOpened, Recorded
from server.storage.database import translated
from server.storage.record_rows import record_of
from server.storage.tables import audit, from_micros, journal, recorded, to_micros

_PART: Final = 2_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """Records from *first* to before *end*, acts from *since* to before *until*; None: no end."""

    first: int
    end: int | None
    since: int
    until: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditRecord:
    """A record and where it came from."""

    recorded: Recorded
    device: str
    person: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ActRow:
    """An act as it is kept; *details* are JSON."""

    seq: int
    at: datetime
    person: str
    device: str
    action: str
    subject: str
    details: str


def span(engine: Engine, day: date | None, zone: tzinfo) -> Span:
    """That of *day*: the journal's from its last opening on, the acts' by the calendar of *zone*. None: since the last opening.

    Raises StorageTrouble, UnreadableEvent.
    """
    openings = _openings(engine)
    if day is None:
        seq, at, _ = openings[-1] if openings else (1, 0, None)
        return Span(first=seq, end=None, since=at, until=None)
    begin = datetime.combine(day, time(), zone)
    places = [place for place, opening in enumerate(openings) if opening[2] == day]
    following = openings[places[-1] + 1 :][:1] if places else []
    return Span(
        first=openings[places[-1]][0] if places else 1,
        end=following[0][0] if following else None if places else 1,
        since=to_micros(begin),
        until=to_micros(datetime.combine(day + timedelta(days=1), time(), zone)),
    )


def records(engine: Engine, span: Span) -> Iterator[AuditRecord]:
    """Those within *span*. Raises StorageTrouble, UnreadableEvent."""
    asked = select(journal).where(journal.c.seq >= span.first)
    if span.end is not None:
        asked = asked.where(journal.c.seq < span.end)
    with translated(), engine.connect() as connection:
        chunks = connection.execution_options(yield_per=_PART)
        with chunks.execute(asked.order_by(journal.c.seq)) as rows:
            for row in rows:
                yield AuditRecord(recorded=record_of(row), device=row.device, person=row.person)


def acts(engine: Engine, span: Span) -> Iterator[ActRow]:
    """Those within *span*. Raises StorageTrouble."""
    asked = select(audit).where(audit.c.at >= span.since).order_by(audit.c.seq)
    if span.until is not None:
        asked = asked.where(audit.c.at < span.until)
    with translated(), engine.connect() as connection:
        for row in connection.execute(asked):
            yield ActRow(
                seq=row.seq,
                at=from_micros(row.at),
                person=row.person,
                device=row.device,
                action=row.action,
                subject=row.subject,
                details=row.details,
            )


def _openings(engine: Engine) -> list[tuple[int, int, date]]:
    """Number, time in microseconds and day of every opening, in order."""
    opened = select(*recorded).where(journal.c.kind == "DayOpened").order_by(journal.c.seq)
    with translated(), engine.connect() as connection:
        return [
            (row.seq, row.at, event.day)
            for row in connection.execute(opened)
            if isinstance(event := record_of(row).event, DayOpened)
        ]
