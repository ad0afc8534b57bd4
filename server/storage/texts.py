"""The free texts of the journal (``domain.texts``) can be taken out. Knows the bodies of events, of every version. Must not know tables."""

from typing import Any, Final

import msgspec

from server.domain.texts import FREE

LEFT: Final = "…"
"""What stands where a text was: programs want one that is not empty."""


def without_text(kind: str, body: str) -> str | None:
    """*body* without its free text; None where there is none."""
    if kind not in FREE:
        return None
    said: dict[str, Any] = msgspec.json.decode(body)
    *within, name = FREE[kind]
    place: Any = said
    for step in within:
        place = place.get(step)
        if not isinstance(place, dict):  # an old form
            return None
    if place.get(name) in {None, "", LEFT}:
        return None
    place[name] = LEFT
    return msgspec.json.encode(said).decode()
