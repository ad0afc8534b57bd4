"""A call as the hall makes them: A-012 to counter 3, but for what matters to the test."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from display.board.call import Call
from wire.text import Text

NINE = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
_CIVIL_REGISTRY = Text(id="Dinas Kependudukan", en="Civil Registry")


def a_call(name: str = "a call", *, text: str = "A-012", **other: Any) -> Call:
    """The call of that *name*, of a ticket of its own with *text* as its label; *other* fields of a Call as they are said."""
    letters, _, figures = text.rpartition("-")
    call = Call(
        call_id=name,
        ticket_id=f"ticket of {name}",
        letters=letters,
        number=int(figures),
        digits=len(figures),
        text=text,
        counter="3",
        zone="barat",
        agency=_CIVIL_REGISTRY,
        agency_spoken=_CIVIL_REGISTRY,
        languages=("id", "en"),
        called_at=NINE,
    )
    return replace(call, **other)


A_012 = a_call()
