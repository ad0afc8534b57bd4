"""What every way to a printer has in common: it sends bytes, may bring answers, and never outlasts its deadline.

Must not know any one connection, nor what the bytes mean.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from escpos.exceptions import Error as EscposError

ANSWER_BYTES = 64


class CableBroken(Exception):
    """The way to the printer failed: refused, unplugged, or too slow. *begun* unless it surely took nothing."""

    def __init__(self, detail: str, *, begun: bool = True) -> None:
        super().__init__(detail)
        self.begun = begun


class Deadline:
    """A moment that nothing may wait beyond. Seconds on the monotonic clock."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """Seconds left, never below 0."""
        return max(0.0, self._end - time.monotonic())

    def sooner(self, seconds: float) -> "Deadline":
        """The earlier of this deadline and *seconds* from now."""
        return Deadline(min(seconds, self.remaining()))


class Cable(Protocol):
    """An open way to a printer."""

    def send(self, data: bytes, deadline: Deadline, /) -> None:
        """Hand over all of *data*. Raises CableBroken."""
        ...


class AnsweringCable(Cable, Protocol):
    """An open way to a printer that brings its answers back."""

    def receive(self, deadline: Deadline, /) -> bytes:
        """What the printer said, at least one byte; empty if it said nothing in time. Raises CableBroken."""
        ...


@contextmanager
def breaking() -> Iterator[None]:
    """Turn the errors of the system, of pyserial, pyusb and python-escpos into CableBroken."""
    try:
        yield
    except (OSError, EscposError) as error:
        raise CableBroken(str(error) or type(error).__name__) from error
