"""What a kiosk asks for its visitor and tells of itself, and how the hall arranges it."""

from typing import Annotated

import msgspec
from msgspec import Meta

from wire.commands.command import Command
from wire.fields import Id, LanguageCode, RequestId, ShortText, TypedValue
from wire.kiosks import Arrangement, PaperLevel


class AskForHelp(Command, frozen=True, kw_only=True):
    """A visitor at *kiosk*, who reads *language*, wants a person."""

    kiosk: Id
    language: LanguageCode = "id"


class AnswerHelp(Command, frozen=True, kw_only=True):
    """Somebody, *by*, is on the way to *kiosk*."""

    kiosk: Id
    by: ShortText


class EndHelp(Command, frozen=True, kw_only=True):
    """Nobody is needed at *kiosk* any longer; *by* is who says so, or the kiosk's own id where its visitor did."""

    kiosk: Id
    by: ShortText


class ReportPrinter(Command, frozen=True, kw_only=True):
    """The printer of *kiosk* is in another state than before: what keeps it from printing (None: nothing), and its paper."""

    kiosk: Id
    trouble: Id | None
    paper: PaperLevel


class ArrangeKiosk(Command, frozen=True, kw_only=True):
    """From now on *kiosk* is arranged so; null: as set up in the mall again. *by* is who says so."""

    kiosk: Id
    arrangement: Arrangement | None
    by: ShortText


class Particular(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer to what *service* asks: the *field* by its id, and the *value* as typed."""

    service: Id
    field: Id
    value: TypedValue

    def __repr__(self) -> str:
        """Without the value: whatever is logged or raised may hold a command (Law 27/2022)."""
        return f"Particular(service={self.service!r}, field={self.field!r})"


class GiveParticulars(Command, frozen=True, kw_only=True):
    """What the visitor with *ticket* said of themselves. The values are kept as keyed hashes with their last four digits, apart
    from the journal, and are purged the same day (Law 27/2022).
    """

    ticket: RequestId
    particulars: Annotated[tuple[Particular, ...], Meta(min_length=1, max_length=20)]
