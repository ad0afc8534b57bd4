"""How the day goes, for whoever watches the terminal: one line that changes, or plain lines where there is no terminal.

Knows a stream. Must not know what is counted.
"""

import sys
import time
from typing import Final, TextIO

PLAIN_SECONDS: Final = 5.0


class Progress:
    """Writes to *stream*, standard output by default."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._live = self._stream.isatty()
        self._began = time.monotonic()
        self._last = 0.0
        self._drawn = False

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self._began

    def say(self, what: str) -> None:
        """Something worth a line of its own."""
        self._wipe()
        print(f"[{self.seconds:5.1f} s] {what}", file=self._stream, flush=True)

    def show(self, state: str) -> None:
        """How things stand: at once on a terminal, every few seconds elsewhere."""
        if self._live:
            self._wipe()
            print(f"[{self.seconds:5.1f} s] {state}", end="", file=self._stream, flush=True)
            self._drawn = True
        elif time.monotonic() - self._last >= PLAIN_SECONDS:
            self._last = time.monotonic()
            self.say(state)

    def _wipe(self) -> None:
        if self._drawn:
            print("\r\033[K", end="", file=self._stream)
            self._drawn = False
