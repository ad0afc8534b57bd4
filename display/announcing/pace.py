"""How fast calls follow one another, and in which form each is announced. Pure.

Must not know calls, words or sounds.
"""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How much is made of a call. *FULL*: the whole sentence. *SHORT*: number and counter. *BRIEF*: those, in one language, after the shortest chime."""

    FULL = "full"
    SHORT = "short"
    BRIEF = "brief"


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How fast the announcer works.

    A call stays at least *dwell_seconds*. Calls older than *stale_seconds* are silent. When *short_from* calls wait
    behind, the sentence is short; when *one_language_from* wait, the backlog is deep, and until it is cleared every call is
    brief: 20 of them a minute. A voice has *patience_seconds* plus *seconds_per_character* to be done.
    """

    dwell_seconds: float = 2.5
    stale_seconds: float = 90.0
    short_from: int = 2
    one_language_from: int = 4
    patience_seconds: float = 10.0
    seconds_per_character: float = 0.15

    def is_deep(self, behind: int) -> bool:
        """Whether *behind* calls that wait are a deep backlog."""
        return behind >= self.one_language_from

    def form(self, behind: int, *, clearing: bool) -> Form:
        """The form of a call with *behind* others waiting; *clearing* a deep backlog that is not over yet."""
        if clearing or self.is_deep(behind):
            return Form.BRIEF
        return Form.SHORT if behind >= self.short_from else Form.FULL

    def longest(self, characters: int) -> float:
        """The seconds after which a voice with so many characters to say is given up."""
        return self.patience_seconds + characters * self.seconds_per_character
