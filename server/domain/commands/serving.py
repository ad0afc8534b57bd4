"""What an officer asks while serving (rule 15). *errand* is needed only where a ticket leaves a choice."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class CallNext:
    """Call whose turn it is to *counter*."""

    request_id: str
    counter: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CallTicket:
    """Call a chosen *ticket* out of turn, for a *reason*."""

    request_id: str
    counter: str
    ticket: str
    reason: str
    errand: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Recall:
    """Announce the called ticket again."""

    request_id: str
    counter: str
    ticket: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StartService:
    """The called visitor has come."""

    request_id: str
    counter: str
    ticket: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FinishService:
    """The errand is done."""

    request_id: str
    counter: str
    ticket: str
    outcome: str = "served"


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkNoShow:
    """The called visitor did not come."""

    request_id: str
    counter: str
    ticket: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BringBack:
    """A visitor marked as no-show came after all."""

    request_id: str
    ticket: str
    errand: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HoldErrand:
    """Set the called or served visitor aside: for *minutes*, or until resumed. With *for_counter* or *for_officer* only
    that one may take them afterwards, while at work there and not past the starvation cap; an officer who sits nowhere yet
    may be named.
    """

    request_id: str
    counter: str
    ticket: str
    minutes: int | None = None
    for_counter: str | None = None
    for_officer: str | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ResumeErrand:
    """A held visitor is back: served on at *counter*, or (None) waiting again at the place they had."""

    request_id: str
    ticket: str
    counter: str | None = None
    errand: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TransferErrand:
    """Send the called or served visitor on, to a *service* (and so its line), a *to_counter* or a *to_officer*.

    Whoever is kept for a counter or officer not at work is called by the others of the line, so an officer who sits
    nowhere yet may be named.

    *position*: ``head``, ``arrival`` (by the ticket's own arrival), ``delay`` (callable in *delay_minutes*, by arrival) or ``end``.
    """

    request_id: str
    counter: str
    ticket: str
    service: str | None = None
    to_counter: str | None = None
    to_officer: str | None = None
    position: str = "arrival"
    delay_minutes: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ServeWalkIn:
    """Serve a visitor without a ticket who stands at *counter*. The request id becomes the ticket's identity."""

    request_id: str
    counter: str
    service: str
    priority: str | None = None
    language: str = "id"


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeBack:
    """Undo what *counter* did last, a moment ago, to *ticket*: its start, finish, no-show, hold or transfer."""

    request_id: str
    counter: str
    ticket: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RateVisit:
    """The visitor who was served at *counter* says how it was: one of *scores* (1 to 4) for a smile, nine for the elements of
    PermenPANRB 14/2017 (None: not said).
    """

    request_id: str
    counter: str
    ticket: str
    scores: tuple[int | None, ...]
