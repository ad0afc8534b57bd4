"""How long to wait before trying again. Pure."""

from typing import Final

FIRST_SECONDS: Final = 0.2
LONGEST_SECONDS: Final = 2.0


class Backoff:
    """0.2, 0.4, 0.8, 1.6, 2, 2 … seconds, for ever."""

    def __init__(self) -> None:
        self._next = FIRST_SECONDS

    def next_seconds(self) -> float:
        """How long to wait this time."""
        wait, self._next = self._next, min(self._next * 2, LONGEST_SECONDS)
        return wait

    def reset(self) -> None:
        """It worked: begin again with the shortest wait."""
        self._next = FIRST_SECONDS
