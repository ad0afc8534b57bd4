"""How often somebody may try to sign in: five wrong tries within a minute, and then longer and longer waits.

Counted for an officer at one device, so that nobody can lock a colleague out from elsewhere. Knows no secret; in memory alone, and in
bounded room: names and addresses are a stranger's to invent.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from server.domain.refusals import SignInWait

FREE_TRIES: Final = 5
WITHIN_SECONDS: Final = 60.0
FIRST_WAIT: Final = 5.0
LONGEST_WAIT: Final = 60.0
FORGOTTEN_SECONDS: Final = 600.0
"""Without a try for so long, somebody begins anew."""
MOST_TRAILS: Final = 4096
"""To push one's own trail out by so many invented names takes, at a tenth of a second for each, longer than the longest wait."""


@dataclass(kw_only=True, slots=True)
class _Trail:
    tries: deque[float] = field(default_factory=deque)
    last: float = 0.0
    waits: int = 0
    until: float = 0.0


class Waits:
    """*clock* is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._trails: OrderedDict[tuple[str, ...], _Trail] = OrderedDict()
        """The one who tried last is last."""

    def take(self, *who: str) -> None:
        """One try, which counts as wrong until ``right`` is said: many at once are not many free ones. Raises SignInWait."""
        now = self._clock()
        self._forget(now)
        trail = self._trails.get(who, _Trail())
        if now < trail.until:
            raise SignInWait(seconds=int(trail.until - now) + 1)
        self._trails[who] = trail
        self._trails.move_to_end(who)
        if len(self._trails) > MOST_TRAILS:
            self._trails.popitem(last=False)
        while trail.tries and now - trail.tries[0] >= WITHIN_SECONDS:
            trail.tries.popleft()
        trail.tries.append(now)
        trail.last = now
        if trail.waits or len(trail.tries) >= FREE_TRIES:
            trail.until = now + min(LONGEST_WAIT, FIRST_WAIT * 2**trail.waits)
            trail.waits = min(trail.waits + 1, 8)

    def right(self, *who: str) -> None:
        """The last try was a right one: what was before does not matter."""
        self._trails.pop(who, None)

    def one_right(self, *who: str) -> None:
        """The last try was a right one, and those before may have been somebody else's: they still count."""
        trail = self._trails.get(who)
        if trail is not None and trail.tries:
            trail.tries.pop()
            trail.waits, trail.until = max(0, trail.waits - 1), 0.0

    def _forget(self, now: float) -> None:
        while self._trails:
            oldest = next(iter(self._trails.values()))
            if now - oldest.last < FORGOTTEN_SECONDS:
                return
            self._trails.popitem(last=False)
