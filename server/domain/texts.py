"""The free texts of events: what staff wrote about a visit or about one of them. They may hold what they should not, so whoever keeps
or tells events on knows here where they are.
"""

from dataclasses import replace
from typing import Any, Final

from server.domain.events import Event

FREE: Final[dict[str, tuple[str, ...]]] = {
    "NoteAdded": ("text",),
    "TicketCancelled": ("reason",),
    "ErrandCancelled": ("reason",),
    "ErrandHeld": ("reason",),
    "AppointmentCancelled": ("reason",),
    "TicketCalled": ("reason", "said"),
    "CounterOpened": ("reason",),
}
"""Kind of event → where its text is. Reasons of pauses, of other hours and notices are about the hall, and stay."""


def without_texts(event: Event) -> Event:
    """*event* with nothing where its free text was: the very same where there is none."""
    path = FREE.get(type(event).__name__)
    return event if path is None else _without(event, path)


def _without(said: Any, path: tuple[str, ...]) -> Any:
    name, *rest = path
    there = getattr(said, name)
    left = _without(there, tuple(rest)) if rest else ""
    return said if left == there else replace(said, **{name: left})
