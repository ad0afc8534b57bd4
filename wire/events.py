"""What happened in the hall. One record of the stream carries one event.

``seq`` numbers the records of a journal without gaps; it is also the id of the server-sent event.
Times are aware. Durations are seconds.
"""

from datetime import date, datetime

import msgspec


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=True):
    """Base of all events. The tag is the class's name."""


class DayOpened(Event, frozen=True, kw_only=True):
    """A business day began in the hall's own time zone: numbers start again."""

    day: date


class TicketIssued(Event, frozen=True, kw_only=True):
    """A visitor took a number. *ahead* people wait before it; the wait is a range or unknown (None)."""

    ticket: str
    letters: str
    number: int
    label: str
    service: str
    line: str
    agency: str
    priority: str | None
    language: str
    kiosk: str
    ahead: int
    wait_low_seconds: int | None
    wait_high_seconds: int | None


class CounterOpened(Event, frozen=True, kw_only=True):
    """An officer sat down."""

    counter: str
    officer: str


class CounterClosed(Event, frozen=True, kw_only=True):
    """The officer left."""

    counter: str
    officer: str


class CallReason(msgspec.Struct, frozen=True, kw_only=True):
    """Why this ticket: the rule, the class that was due, the values compared."""

    rule: str
    turn: str
    waited_seconds: float
    ordinary_since_priority: int
    priority_waiting: int
    ordinary_waiting: int


class TicketCalled(Event, frozen=True, kw_only=True):
    """A ticket is asked to come to a counter."""

    ticket: str
    letters: str
    number: int
    label: str
    counter: str
    service: str
    line: str
    agency: str
    language: str
    reason: CallReason


class TicketRecalled(Event, frozen=True, kw_only=True):
    """The same call once more; *times* counts the recalls of this call."""

    ticket: str
    label: str
    counter: str
    times: int


class ServiceStarted(Event, frozen=True, kw_only=True):
    """The visitor is at the counter."""

    ticket: str
    label: str
    counter: str
    walked_seconds: float


class ServiceFinished(Event, frozen=True, kw_only=True):
    """The visit is done."""

    ticket: str
    label: str
    counter: str
    outcome: str
    served_seconds: float


class NoShowMarked(Event, frozen=True, kw_only=True):
    """The called visitor did not come."""

    ticket: str
    label: str
    counter: str


class TicketCancelled(Event, frozen=True, kw_only=True):
    """The ticket ended before its visit did."""

    ticket: str
    label: str
    counter: str | None
    reason: str


class TicketExpired(Event, frozen=True, kw_only=True):
    """The business day ended while the ticket was alive."""

    ticket: str
    label: str


class TicketPrinted(Event, frozen=True, kw_only=True):
    """The slip came out whole."""

    ticket: str
    label: str
    kiosk: str


class PrintFailed(Event, frozen=True, kw_only=True):
    """The slip did not come out; the ticket stays valid."""

    ticket: str
    label: str
    kiosk: str
    trouble: str


AnyEvent = (
    DayOpened
    | TicketIssued
    | CounterOpened
    | CounterClosed
    | TicketCalled
    | TicketRecalled
    | ServiceStarted
    | ServiceFinished
    | NoShowMarked
    | TicketCancelled
    | TicketExpired
    | TicketPrinted
    | PrintFailed
)


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the journal: the answer to a command, and the data of a stream event."""

    seq: int
    at: datetime
    event: AnyEvent
