"""Administrative acts: what was done to the server and its data, beside what happened in the hall. For the audit, like the journal.

An act names no visitor and holds no word of what anybody said of themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from server.service.origin import OWN, Origin

Detail = str | int | bool | None

HEADS: Final = "heads"
"""The act that notes where the journal ends."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """*origin* did *action* (``staff-add``, ``sign-in`` …: small letters and dashes, at most 40) to *subject*, by its id."""

    action: str
    subject: str = ""
    details: Mapping[str, Detail] = field(default_factory=dict)
    origin: Origin = OWN


class Acts(Protocol):
    """The durable list of all acts. Any thread may use it."""

    def note(self, act: Act) -> None:
        """Keep *act*, durably. Raises StorageTrouble."""
