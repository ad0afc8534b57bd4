"""What can be asked of the hall. Each carries the id under which it is answered once (rules 4 and 18)."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class IssueTicket:
    """A number for *service*. The request id becomes the ticket's identity."""

    request_id: str
    service: str
    kiosk: str
    priority: str | None = None
    language: str = "id"


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenCounter:
    """*officer* sits down at *counter*."""

    request_id: str
    counter: str
    officer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CloseCounter:
    """The officer leaves *counter*."""

    request_id: str
    counter: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CallNext:
    """Call whose turn it is to *counter*."""

    request_id: str
    counter: str


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
    """The visit is done."""

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
class CancelTicket:
    """The visitor no longer wants to wait."""

    request_id: str
    ticket: str
    reason: str = "visitor"


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


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenDay:
    """The server's own: begin the business day if it has changed."""

    request_id: str


Command = (
    IssueTicket
    | OpenCounter
    | CloseCounter
    | CallNext
    | Recall
    | StartService
    | FinishService
    | MarkNoShow
    | CancelTicket
    | ReportPrinted
    | ReportPrintFailed
    | OpenDay
)
