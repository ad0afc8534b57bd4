"""What a visitor, a kiosk or a guide asks for."""

from typing import Annotated

from msgspec import Meta

from wire.commands.command import Command
from wire.fields import ErrandNumber, Id, LanguageCode, Moment, NoteText, RequestId, ShortText


class IssueTicket(Command, frozen=True, kw_only=True):
    """A visitor wants *service* or a *package*, and the services in *also*, on one number.

    *priority* is a class of the hall or None; *kiosk* says where. The request id becomes the ticket's identity.
    """

    kiosk: Id
    service: Id | None = None
    also: Annotated[tuple[Id, ...], Meta(max_length=20)] = ()
    package: Id | None = None
    priority: Id | None = None
    language: LanguageCode = "id"


class HandInTicket(Command, frozen=True, kw_only=True):
    """A kiosk that was alone gave *number* of its reserved range, of the line of *service*, at *taken_at*, for that service and those
    in *also*. The request id becomes the ticket's identity.
    """

    service: Id
    also: Annotated[tuple[Id, ...], Meta(max_length=20)] = ()
    kiosk: Id
    number: Annotated[int, Meta(ge=0, le=999_999)]
    taken_at: Moment
    priority: Id | None = None
    language: LanguageCode = "id"


class ReserveNumbers(Command, frozen=True, kw_only=True):
    """*kiosk* wants *count* numbers of *line* to give while it is alone."""

    kiosk: Id
    line: Id
    count: Annotated[int, Meta(ge=1, le=1000)]


class AddErrand(Command, frozen=True, kw_only=True):
    """The visitor wants *service* as well, after the errands *needs*. *counter* adds it, or None."""

    ticket: RequestId
    service: Id
    needs: Annotated[tuple[ErrandNumber, ...], Meta(max_length=20)] = ()
    counter: Id | None = None


class CancelErrand(Command, frozen=True, kw_only=True):
    """The visitor no longer wants one of the errands."""

    ticket: RequestId
    errand: ErrandNumber
    reason: ShortText = "visitor"


class CancelTicket(Command, frozen=True, kw_only=True):
    """The visitor no longer wants to wait."""

    ticket: RequestId
    reason: ShortText = "visitor"


class AddNote(Command, frozen=True, kw_only=True):
    """Write *text* down with the ticket, at *counter* or elsewhere (None). No personal data."""

    ticket: RequestId
    text: NoteText
    counter: Id | None = None


class ReportPrinted(Command, frozen=True, kw_only=True):
    """The slip of *ticket* came out whole."""

    ticket: RequestId
    kiosk: Id


class ReportPrintFailed(Command, frozen=True, kw_only=True):
    """The slip of *ticket* did not come out; *trouble* names why (``paper_out``, ``offline`` …)."""

    ticket: RequestId
    kiosk: Id
    trouble: Id
