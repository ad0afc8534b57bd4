"""Which device and which person asked for something. Knows nothing of how either showed who it is."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """*device* as it was named when it was let in, *person* by the id they signed in with; empty: none, or not known."""

    device: str = ""
    person: str = ""


OWN: Final = Origin()
"""The server itself: what time brought, or one of its rounds."""

HALL_KEY: Final = Origin(device="hall.key")
"""Whoever has the hall's key, on whatever machine."""

USER_HEADER: Final = "Giliran-User"
"""In which the command line says which user of its system asks. Believed of whoever has the hall's key alone, who may do everything anyway."""

STRANGER: Final = Origin(device="stranger")
"""Somebody whom nobody let in: they can only say who they are."""
