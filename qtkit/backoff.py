"""How long to wait before trying again. Pure."""

from typing import Final

FIRST_SECONDS: Final = 0.2
LONGEST_SECONDS: Final = 2.0
SHUT_OUT_SECONDS: Final = 10.0
"""Whom a server does not accept rests so long at most: it is let in by a person, who looks whether it comes back."""


class Backoff:
    """0.2, 0.4, 0.8, 1.6, 2, 2 … seconds, for ever; or from *first_seconds* to *longest_seconds*."""

    def __init__(
        self, *, first_seconds: float = FIRST_SECONDS, longest_seconds: float = LONGEST_SECONDS
    ) -> None:
        self._first, self._longest = first_seconds, longest_seconds
        self._next = first_seconds

    def next_seconds(self) -> float:
        """How long to wait this time."""
        wait, self._next = self._next, min(self._next * 2, self._longest)
        return wait

    def reset(self) -> None:
        """It worked: begin again with the shortest wait."""
        self._next = self._first
