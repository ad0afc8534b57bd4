"""The hidden door to the staff menu: a knock, and what happens after wrong PINs. Pure: the moment is an argument, in seconds.

Must not know the PIN itself.
"""

from typing import Final

KNOCKS: Final = 5
KNOCK_SECONDS: Final = 4.0
"""So many touches of the corner within so many seconds are a knock; a child's hand does less, a visitor none."""
FREE_TRIES: Final = 5
FIRST_WAIT: Final = 30.0
LONGEST_WAIT: Final = 600.0


class Door:
    """Counts touches of the corner, and wrong PINs."""

    def __init__(self) -> None:
        self._touches: list[float] = []
        self._wrong = 0
        self._barred_until = 0.0

    def knock(self, now: float) -> bool:
        """One touch of the corner. Whether the door answers."""
        self._touches = [each for each in self._touches if now - each < KNOCK_SECONDS] + [now]
        if len(self._touches) < KNOCKS:
            return False
        self._touches.clear()
        return True

    def barred(self, now: float) -> int:
        """Whole seconds until the next PIN may be tried; 0: now."""
        return max(0, -int(-(self._barred_until - now) // 1))

    def wrong(self, now: float) -> None:
        """A PIN was wrong. After five, each next try waits twice as long, at most ten minutes; it never locks for good."""
        self._wrong += 1
        if self._wrong >= FREE_TRIES:
            wait = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** (self._wrong - FREE_TRIES))
            self._barred_until = now + wait

    def right(self) -> None:
        """The PIN was right: what was wrong before is forgotten."""
        self._wrong = 0
        self._barred_until = 0.0
