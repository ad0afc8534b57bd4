"""How far an errand, or a visit, has come."""

from enum import StrEnum


class Phase(StrEnum):
    """``waiting → called → serving → done``, with the side ways blocked, held, no-show, cancelled and expired."""

    WAITING = "waiting"
    BLOCKED = "blocked"
    """Its visitor is at another counter, or another errand must be done first. Keeps its place."""
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"

    @property
    def alive(self) -> bool:
        """Whether the visitor still waits for something; a live number is not given again (rule 3)."""
        return self in _ALIVE

    @property
    def at_counter(self) -> bool:
        """Whether the visitor is at a counter, or on the way to one."""
        return self is Phase.CALLED or self is Phase.SERVING


_ALIVE = frozenset({Phase.WAITING, Phase.BLOCKED, Phase.CALLED, Phase.SERVING, Phase.HELD})
