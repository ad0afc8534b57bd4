"""What happened. Events are facts: they are journaled, replayed and never refused.

``wire.events`` has their public twins, field for field. ``Recorded`` puts an event in its place in the journal.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class DayOpened:
    """A business day began: numbers and ratios start again, every counter is closed."""

    day: date


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketIssued:
    """A number was given."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterOpened:
    """An officer sat down."""

    counter: str
    officer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterClosed:
    """The officer left."""

    counter: str
    officer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CallReason:
    """Why this ticket (rule 12): the rule, whose turn it was, the values compared."""

    rule: str
    turn: str
    waited_seconds: float
    ordinary_since_priority: int
    priority_waiting: int
    ordinary_waiting: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCalled:
    """A ticket is asked to a counter."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketRecalled:
    """The call was repeated for the *times*-th time."""

    ticket: str
    label: str
    counter: str
    times: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceStarted:
    """The visitor came, *walked_seconds* after the call."""

    ticket: str
    label: str
    counter: str
    walked_seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceFinished:
    """The visit is done."""

    ticket: str
    label: str
    counter: str
    outcome: str
    served_seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class NoShowMarked:
    """The visitor did not come."""

    ticket: str
    label: str
    counter: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCancelled:
    """The ticket ended unserved; *counter* had called it, or None."""

    ticket: str
    label: str
    counter: str | None
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketExpired:
    """The business day ended while the ticket was alive."""

    ticket: str
    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketPrinted:
    """The slip came out whole."""

    ticket: str
    label: str
    kiosk: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintFailed:
    """The slip did not come out. The ticket stays valid (rule 32)."""

    ticket: str
    label: str
    kiosk: str
    trouble: str


Event = (
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """An event in its place: *seq* counts without gaps from 1, *at* is aware and never goes back,
    *request_id* names the command that caused it.
    """

    seq: int
    at: datetime
    request_id: str
    event: Event
