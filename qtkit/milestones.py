"""When things happened, as JSON lines, so that tests and benches can measure from a finger to a frame.

Knows the clock that all processes of a machine share, and Qt Quick's frames. Must not know what is measured.
"""

import json
import threading
import time
from pathlib import Path
from typing import IO

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow


class Milestones:
    """Writes ``{"t_ns": …, "what": …}`` per line to *file*; nothing where *file* is None.

    ``t_ns`` is ``time.monotonic_ns()``, which on one machine is the same clock in every process.
    """

    def __init__(self, file: Path | None) -> None:
        self._out: IO[str] | None = None
        self._lock = threading.Lock()  # frames are swapped on the render thread
        self._awaited: set[_NextFrame] = (
            set()
        )  # Qt holds on to no Python object that a signal is connected to
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._out = file.open("a", encoding="utf-8", buffering=1)

    @property
    def kept(self) -> bool:
        """Whether anybody reads them: what costs time is not worth it otherwise."""
        return self._out is not None

    def mark(self, what: str, **fields: str | float | None) -> None:
        """It happened now."""
        self._write(time.monotonic_ns(), what, fields)

    def mark_shown(self, window: QQuickWindow, what: str, **fields: str | float | None) -> None:
        """It happens when the next frame that holds today's state of *window* was swapped. From the GUI thread."""
        if self._out is not None:
            frame = _NextFrame(self, window, what, fields)
            self._awaited.add(frame)
            frame.watch()

    def close(self) -> None:
        """Write no more."""
        with self._lock:
            if self._out is not None:
                self._out.close()
                self._out = None

    def _swapped(self, frame: "_NextFrame", t_ns: int) -> None:
        self._awaited.discard(frame)
        self._write(t_ns, frame.what, frame.fields)

    def _write(self, t_ns: int, what: str, fields: dict[str, str | float | None]) -> None:
        line = json.dumps({"t_ns": t_ns, "what": what, **fields}, ensure_ascii=False) + "\n"
        with self._lock:
            if self._out is not None:
                self._out.write(line)


class _NextFrame:
    """Waits for a frame that was synchronised after this moment: one already on its way shows the state before."""

    def __init__(
        self, milestones: Milestones, window: QQuickWindow, what: str, fields: dict[str, str | float | None]
    ) -> None:
        self._milestones = milestones
        self._window = window
        self.what = what
        self.fields = fields
        self._synchronised = False
        self._done = False

    def watch(self) -> None:
        direct = Qt.ConnectionType.DirectConnection
        self._window.afterSynchronizing.connect(self._synchronise, direct)
        self._window.frameSwapped.connect(self._swap, direct)
        self._window.update()

    def _synchronise(self) -> None:
        self._synchronised = True

    def _swap(self) -> None:
        if not self._synchronised or self._done:
            return
        swapped_ns = time.monotonic_ns()
        self._done = True
        self._window.afterSynchronizing.disconnect(self._synchronise)
        self._window.frameSwapped.disconnect(self._swap)
        self._milestones._swapped(self, swapped_ns)  # noqa: SLF001  two halves of one thing
