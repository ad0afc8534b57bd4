"""What a display tells of itself, how the hall arranges it, and notices to everybody."""

from typing import Annotated

from msgspec import Meta

from wire.commands.command import Command
from wire.displays import DisplayArrangement, DisplayTrouble
from wire.fields import Id, IdOrEmpty, Moment, ShortText
from wire.text import Text


class ArrangeDisplay(Command, frozen=True, kw_only=True):
    """From now on *display* is arranged so; null: as set up in the mall again. *by* is who says so."""

    display: Id
    arrangement: DisplayArrangement | None
    by: ShortText


class ReportDisplay(Command, frozen=True, kw_only=True):
    """These are all the *troubles* of *display* now; none: all is well again."""

    display: Id
    troubles: Annotated[tuple[DisplayTrouble, ...], Meta(max_length=20)]


class PostNotice(Command, frozen=True, kw_only=True):
    """Show *text* to everybody in *zone* (empty: the whole hall) until *until*; null: until the business day ends. The same *notice* again
    replaces the earlier one. *by* is who says so.
    """

    notice: Id
    text: Text
    by: ShortText
    zone: IdOrEmpty = ""
    until: Moment | None = None
    urgent: bool = False


class WithdrawNotice(Command, frozen=True, kw_only=True):
    """The *notice* does not hold any longer. *by* is who says so."""

    notice: Id
    by: ShortText
