"""How far the sound of media steps back under calls: quickly down, slowly up again. Pure.

Knows the time that it is told. Must not know what sounds.
"""

from typing import Final

ATTACK_SECONDS: Final = 0.15
"""The chime comes at once: it must not have to be waited for."""
RELEASE_SECONDS: Final = 0.6


class Ducking:
    """A level between *under* and 1. ``call`` and ``quiet`` may come in any order and as often as they like; *now* is in seconds."""

    def __init__(self, under: float) -> None:
        self._under = min(1.0, max(0.0, under))
        self._from, self._to = 1.0, 1.0
        self._began, self._takes = 0.0, 0.0

    def call(self, now: float) -> None:
        """A call sounds, or another one."""
        self._aim(self._under, ATTACK_SECONDS, now)

    def quiet(self, now: float) -> None:
        """No call sounds any more."""
        self._aim(1.0, RELEASE_SECONDS, now)

    def level(self, now: float) -> float:
        """What part of its loudness is left."""
        if self.settled(now):
            return self._to
        return self._from + (self._to - self._from) * (now - self._began) / self._takes

    def settled(self, now: float) -> bool:
        """Whether it stays as it is until something happens."""
        return now - self._began >= self._takes

    def _aim(self, to: float, takes: float, now: float) -> None:
        if to != self._to:
            self._from, self._to, self._began, self._takes = self.level(now), to, now, takes
