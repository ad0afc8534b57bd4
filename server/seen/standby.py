"""The checks of a server that waits: looked at from when it begins to wait until it leads. Must not know what is checked."""

from collections.abc import Callable, Sequence

from server.seen.check import Check, Told
from server.seen.examination import Examination


class Standby:
    """Looks at *checks*, made anew each time, while the server waits. *clock* is monotonic, in seconds."""

    def __init__(self, checks: Callable[[], Sequence[Check]], *, clock: Callable[[], float]) -> None:
        self._checks, self._clock = checks, clock
        self._examination: Examination | None = None

    def begin(self) -> None:
        """From now on, if it does not look already."""
        if self._examination is None:
            self._examination = Examination(self._checks(), clock=self._clock)
            self._examination.__enter__()

    def end(self) -> None:
        """The server leads, or ends."""
        if self._examination is not None:
            self._examination.__exit__()
            self._examination = None

    @property
    def told(self) -> tuple[Told, ...]:
        """Every check; none while it does not look."""
        return self._examination.told if self._examination is not None else ()
