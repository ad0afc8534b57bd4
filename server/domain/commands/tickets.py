"""What a visitor, a kiosk or a guide asks for."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.estimate import WaitRange


@dataclass(frozen=True, kw_only=True, slots=True)
class IssueTicket:
    """A number for *service*, or for a *package*, and for the services in *also*. The request id becomes the ticket's identity.

    *expected* is the forecast of the wait, if whoever passes the command on has one; programs do not say it.
    """

    request_id: str
    kiosk: str
    service: str | None = None
    also: tuple[str, ...] = ()
    package: str | None = None
    priority: str | None = None
    language: str = "id"
    expected: WaitRange | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HandInTicket:
    """A kiosk that was alone gave *number* of its reserved range, of the line of *service*, at *taken_at*, for that service and
    those in *also* (rule 7).
    """

    request_id: str
    service: str
    also: tuple[str, ...] = ()
    kiosk: str
    number: int
    taken_at: datetime
    priority: str | None = None
    language: str = "id"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReserveNumbers:
    """*kiosk* wants *count* numbers of *line* to give while it is alone (rule 7)."""

    request_id: str
    kiosk: str
    line: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AddErrand:
    """The visitor wants *service* as well, after the errands *needs*. *counter* adds it, or None."""

    request_id: str
    ticket: str
    service: str
    needs: tuple[int, ...] = ()
    counter: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CancelErrand:
    """The visitor no longer wants one of the errands."""

    request_id: str
    ticket: str
    errand: int
    reason: str = "visitor"


@dataclass(frozen=True, kw_only=True, slots=True)
class CancelTicket:
    """The visitor no longer wants to wait."""

    request_id: str
    ticket: str
    reason: str = "visitor"


@dataclass(frozen=True, kw_only=True, slots=True)
class AddNote:
    """Write *text* down with the ticket. No personal data."""

    request_id: str
    ticket: str
    text: str
    counter: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportPrinted:
    """The ticket's slip came out whole."""

    request_id: str
    ticket: str
    kiosk: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportPrintFailed:
    """The ticket's slip did not come out."""

    request_id: str
    ticket: str
    kiosk: str
    trouble: str
