"""A piece of work on a thread of its own that nobody waits for. Must not know what is worked at."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_under_way: Final[dict[Path, Thread]] = {}


class Errand(Generic[T]):
    """Look at it now and then. A disk that hangs holds up neither the screen nor the end of the program: the thread is left behind.

    There is one at a time at each *place*: where an earlier one has not come back, the next one sets out when it has. So a file
    that hangs for days holds one thread, however often it is tried.
    """

    def __init__(self, work: Callable[[], T], *, place: Path) -> None:
        self._work = work
        self._place = place
        self._result: T | None = None
        self._error: Exception | None = None
        self._thread: Thread | None = None
        self._set_out()

    @property
    def done(self) -> bool:
        """Whether there is a result, or an error."""
        self._set_out()
        return self._thread is not None and not self._thread.is_alive()

    def result(self) -> T | None:
        """What came out; None while it runs. Raises what the work raised."""
        if self._error is not None:
            raise self._error
        return self._result

    def _set_out(self) -> None:
        if self._thread is not None:
            return
        earlier = _under_way.get(self._place)
        if earlier is None or not earlier.is_alive():
            self._thread = _under_way[self._place] = Thread(target=self._run, daemon=True)
            self._thread.start()

    def _run(self) -> None:
        try:
            self._result = self._work()
        except Exception as error:  # noqa: BLE001  it is raised where the result is asked for
            self._error = error
        finally:
            _under_way.pop(self._place, None)
