"""What an officer asks while serving. *errand* is needed only where a ticket leaves a choice."""

from typing import Annotated, Literal

from msgspec import Meta

from wire.commands.command import Command
from wire.fields import (
    ErrandNumber,
    Id,
    LanguageCode,
    Minutes,
    RequestId,
    Score,
    ShortText,
    ShortTextOrEmpty,
)


class CallNext(Command, frozen=True, kw_only=True):
    """Call the ticket whose turn it is to *counter*."""

    counter: Id


class CallTicket(Command, frozen=True, kw_only=True):
    """Call a chosen *ticket* out of turn, for a *reason* that is kept."""

    counter: Id
    ticket: RequestId
    reason: ShortText
    errand: ErrandNumber | None = None


class Recall(Command, frozen=True, kw_only=True):
    """Announce the called *ticket* again."""

    counter: Id
    ticket: RequestId


class StartService(Command, frozen=True, kw_only=True):
    """The called visitor is here."""

    counter: Id
    ticket: RequestId


class FinishService(Command, frozen=True, kw_only=True):
    """The errand is done, with an *outcome* of its service."""

    counter: Id
    ticket: RequestId
    outcome: Id = "served"


class MarkNoShow(Command, frozen=True, kw_only=True):
    """The called visitor did not come."""

    counter: Id
    ticket: RequestId


class BringBack(Command, frozen=True, kw_only=True):
    """A visitor marked as no-show came after all."""

    ticket: RequestId
    errand: ErrandNumber | None = None


class HoldErrand(Command, frozen=True, kw_only=True):
    """Set the called or served visitor aside: for *minutes*, or until resumed. With *for_counter* or *for_officer* only
    that one may take them afterwards, while at work there and not past the starvation cap; an officer who sits nowhere yet
    may be named.
    """

    counter: Id
    ticket: RequestId
    minutes: Minutes | None = None
    for_counter: Id | None = None
    for_officer: ShortText | None = None
    reason: ShortTextOrEmpty = ""


class ResumeErrand(Command, frozen=True, kw_only=True):
    """A held visitor is back: served on at *counter*, or (null) waiting again at the place they had."""

    ticket: RequestId
    counter: Id | None = None
    errand: ErrandNumber | None = None


class TransferErrand(Command, frozen=True, kw_only=True):
    """Send the called or served visitor on, to a *service* (and so its line), a *to_counter* or a *to_officer*.

    Whoever is kept for a counter or officer not at work is called by the others of the line, so an officer who sits
    nowhere yet may be named.

    *position*: at the head, by the ticket's own arrival, callable in *delay_minutes*, or at the end.
    """

    counter: Id
    ticket: RequestId
    service: Id | None = None
    to_counter: Id | None = None
    to_officer: ShortText | None = None
    position: Literal["head", "arrival", "delay", "end"] = "arrival"
    delay_minutes: Minutes = 0


class ServeWalkIn(Command, frozen=True, kw_only=True):
    """Serve a visitor without a ticket who stands at *counter*. The request id becomes the ticket's identity."""

    counter: Id
    service: Id
    priority: Id | None = None
    language: LanguageCode = "id"


class TakeBack(Command, frozen=True, kw_only=True):
    """Undo what *counter* did last, a moment ago, to *ticket*: its start, finish, no-show, hold or transfer. Refused once
    anything else has happened to the visit, or the counter has no room for it any more.
    """

    counter: Id
    ticket: RequestId


class RateVisit(Command, frozen=True, kw_only=True):
    """The visitor who was served at *counter* says how it was: one of the *scores* for a smile, nine for the elements of
    PermenPANRB 14/2017 in their order (null: not said). Nothing of the visitor is kept with it.
    """

    counter: Id
    ticket: RequestId
    scores: Annotated[tuple[Score | None, ...], Meta(min_length=1, max_length=9)]
