"""What visitors said of themselves, as far as staff may know it: that they did, and the last digits (Law 27/2022)."""

import msgspec

from wire.fields import Id, TypedValue


class GivenParticular(msgspec.Struct, frozen=True, kw_only=True):
    """One answer to what *service* asks. *last_four* are its last digits: four, or of a short number at most half of it."""

    service: str
    field: str
    last_four: str


class GivenParticulars(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the visitor with a ticket of today said, by service and field.

    Answered by ``GET /api/tickets/{ticket}/particulars``.
    """

    particulars: tuple[GivenParticular, ...]


class ParticularToMatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an officer reads in the visitor's papers: the *value* of a *field*, as typed.

    Posted to ``/api/tickets/{ticket}/particulars/match``.
    """

    field: Id
    value: TypedValue

    def __repr__(self) -> str:
        """Without the value: whatever is logged or raised may hold a request."""
        return f"ParticularToMatch(field={self.field!r})"


class ParticularMatch(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the visitor had said the same."""

    matches: bool
