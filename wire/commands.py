"""What a program may ask of the hall. Each command is safe to repeat.

Every command carries a *request_id* made by the client: sent twice it happens once and answers the same
record, after a retry, a reconnect and a restart of the server. The request id of ``IssueTicket`` becomes the
ticket's identity, so that a kiosk knows it (and the address in its QR code) before the server has answered.
"""

import re
from typing import Annotated

import msgspec
from msgspec import Meta

# "$" alone would let a line break pass at the end; "\Z" means something else to readers of the OpenAPI document.
_REQUEST_ID = r"^[A-Za-z0-9_-]{16,64}(?!\n)$"
# No control characters: PostgreSQL keeps no NUL, and nothing that is shown or printed needs the others.
_PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f]+(?!\n)$"
RequestId = Annotated[str, Meta(pattern=_REQUEST_ID, description="Made by the client, random")]
Id = Annotated[str, Meta(min_length=1, max_length=80, pattern=_PRINTABLE)]
ShortText = Annotated[str, Meta(min_length=1, max_length=120, pattern=_PRINTABLE)]
LanguageCode = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(?!\n)$")]


class Command(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all commands."""

    request_id: RequestId


class IssueTicket(Command, frozen=True, kw_only=True):
    """A visitor wants *service*; *priority* is a class of the hall or None; *kiosk* says where."""

    service: Id
    kiosk: Id
    priority: Id | None = None
    language: LanguageCode = "id"


class OpenCounter(Command, frozen=True, kw_only=True):
    """*officer* sits down at *counter*. The same officer may come back at any time."""

    counter: Id
    officer: ShortText


class CloseCounter(Command, frozen=True, kw_only=True):
    """The officer leaves. A visit in progress stays as it is."""

    counter: Id


class CallNext(Command, frozen=True, kw_only=True):
    """Call the ticket whose turn it is to *counter*."""

    counter: Id


class Recall(Command, frozen=True, kw_only=True):
    """Announce the called *ticket* again."""

    counter: Id
    ticket: RequestId


class StartService(Command, frozen=True, kw_only=True):
    """The called visitor is here."""

    counter: Id
    ticket: RequestId


class FinishService(Command, frozen=True, kw_only=True):
    """The visit is done, with an *outcome*."""

    counter: Id
    ticket: RequestId
    outcome: Id = "served"


class MarkNoShow(Command, frozen=True, kw_only=True):
    """The called visitor did not come."""

    counter: Id
    ticket: RequestId


class CancelTicket(Command, frozen=True, kw_only=True):
    """The visitor no longer wants to wait."""

    ticket: RequestId
    reason: ShortText = "visitor"


class ReportPrinted(Command, frozen=True, kw_only=True):
    """The slip of *ticket* came out whole."""

    ticket: RequestId
    kiosk: Id


class ReportPrintFailed(Command, frozen=True, kw_only=True):
    """The slip of *ticket* did not come out; *trouble* names why (``paper_out``, ``offline`` …)."""

    ticket: RequestId
    kiosk: Id
    trouble: Id


COMMANDS: tuple[type[Command], ...] = (
    IssueTicket,
    OpenCounter,
    CloseCounter,
    CallNext,
    Recall,
    StartService,
    FinishService,
    MarkNoShow,
    CancelTicket,
    ReportPrinted,
    ReportPrintFailed,
)


def is_request_id(text: str) -> bool:
    """Whether a client could have made *text* as a request's, and so a ticket's, identity."""
    return re.search(_REQUEST_ID, text) is not None


def path_of(command: type[Command]) -> str:
    """The HTTP path a command is posted to: ``CallNext`` goes to ``/api/commands/call-next``."""
    return "/api/commands/" + re.sub(r"(?<!^)(?=[A-Z])", "-", command.__name__).lower()
