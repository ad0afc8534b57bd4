"""When the frame of a called number may light up: never more than three times in any second (WCAG 2.3.1), however fast calls come.

Pure: calls and the time in (seconds of a clock that never goes back), moments out. Must not know Qt or how the light looks.
"""

from dataclasses import dataclass
from typing import Final

FIRST_CALL: Final = 2
"""So often the frame lights up for a call."""
RECALL: Final = 4
"""And for one that is called again: two more, so that it is told from a first call."""
LEAST_SECONDS: Final = 0.5
"""Between two lights: two of them in a second, three at its very edges."""


@dataclass(kw_only=True)
class Flashes:
    """The lights that are still to come. A newer call takes the place of an older one; the pause between two is kept."""

    _left: int = 0
    _due: float = float("-inf")

    @property
    def next_at(self) -> float | None:
        """The moment of the next light, or None; in the past where it may be now."""
        return self._due if self._left else None

    def called(self, *, recall: bool = False) -> None:
        """A number is called."""
        self._left = RECALL if recall else FIRST_CALL

    def stop(self) -> None:
        """Nobody is called any more."""
        self._left = 0

    def lit(self, now: float) -> bool:
        """Whether the frame lights up *now*; ask at ``next_at`` or whenever."""
        if not self._left or now < self._due:
            return False
        self._left -= 1
        self._due = now + LEAST_SECONDS
        return True
