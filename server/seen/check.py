"""What a check is: one thing that may be wrong with a server, looked at again and again.

Knows nothing of what is looked at. Whoever has something to watch implements ``Check``.
"""

from dataclasses import dataclass
from typing import Final, Protocol

FINE: Final = "fine"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """How it is. *word* is FINE, or what is wrong in one word that a stranger may read: Fluent id ``condition-<check>-<word>``."""

    ok: bool
    word: str = FINE


WELL: Final = Finding(ok=True)
HANGS: Final = Finding(ok=False, word="hangs")
BROKEN: Final = Finding(ok=False, word="fault")
UNKNOWN: Final = Finding(ok=False, word="unknown")


class Check(Protocol):
    """Something that may be wrong. *needed*: while it is, the hall cannot do its work and the server is not ready."""

    @property
    def name(self) -> str:
        """One word of small letters; Fluent id ``condition-<name>``."""

    @property
    def needed(self) -> bool:
        """Whether the hall cannot work without."""

    def look(self) -> Finding:
        """How it is now. Called on a thread of its own, again and again; it may take long."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A check as it is told to whoever asks."""

    name: str
    needed: bool
    finding: Finding
