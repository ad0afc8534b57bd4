"""All checks of a server, looked at in the background: whoever asks gets what was found last, at once.

A disk that hangs holds up its own check's thread and nobody else, and shows as a check that hangs. Knows threads; must not
know what is checked, nor HTTP.
"""

import logging
from collections.abc import Callable, Sequence
from threading import Event, Thread
from typing import Final, Self

from server.seen.check import BROKEN, HANGS, UNKNOWN, WELL, Check, Finding, Told

log = logging.getLogger(__name__)

EVERY_SECONDS: Final = 2.0
HANGS_SECONDS: Final = 8.0
"""So long nothing that is looked at takes, not even a database that waits five seconds for a lock."""


class Watch:
    """Looks at one check. *clock* is monotonic, in seconds."""

    def __init__(self, check: Check, *, clock: Callable[[], float]) -> None:
        self._check = check
        self._clock = clock
        self._found = UNKNOWN
        self._logged = WELL
        self._began: float | None = None

    def look(self) -> Finding:
        """Look once. What is wrong is logged when it is found the second time, and then not again before it changes."""
        self._began = self._clock()
        try:
            found = self._check.look()
        except Exception:  # a check that fails must not end the watch
            log.exception("a fault in the check %s", self._check.name)
            found = BROKEN
        self._began = None
        if found == self._found != self._logged:
            log.warning("check %s: %s", self._check.name, found.word)
            self._logged = found
        self._found = found
        return found

    @property
    def told(self) -> Told:
        """What was found last, or that it hangs."""
        began = self._began
        hangs = began is not None and self._clock() - began > HANGS_SECONDS
        return Told(name=self._check.name, needed=self._check.needed, finding=HANGS if hangs else self._found)


class Examination:
    """Looks at *checks* every so many seconds while it is entered, each on a daemon thread of its own."""

    def __init__(
        self, checks: Sequence[Check], *, clock: Callable[[], float], every_seconds: float = EVERY_SECONDS
    ) -> None:
        self._watches = tuple(Watch(check, clock=clock) for check in checks)
        self._every = every_seconds
        self._ended = Event()

    def __enter__(self) -> Self:
        """Look at everything once, in the background, and then again and again."""
        for watch in self._watches:
            Thread(target=self._keep_looking, args=(watch,), name="check", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Look no more. A check that hangs is not waited for."""
        self._ended.set()

    @property
    def told(self) -> tuple[Told, ...]:
        """Every check, in the order given."""
        return tuple(watch.told for watch in self._watches)

    def _keep_looking(self, watch: Watch) -> None:
        found = watch.look()
        # What is wrong is looked at more often: it shall be seen soon that it is mended.
        while not self._ended.wait(self._every if found.ok else self._every / 4):
            found = watch.look()


def ready(told: Sequence[Told]) -> bool:
    """Whether the hall can do its work."""
    return all(each.finding.ok for each in told if each.needed)
