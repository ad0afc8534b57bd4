"""SIGINT and SIGTERM in a Qt program. Knows signals and sockets; must not know what is stopped."""

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Self

from PySide6.QtCore import QSocketNotifier


class StopSignals:
    """While entered, SIGINT and SIGTERM call *stop* in the Qt thread, at once.

    Python runs its handlers between its own instructions, and inside ``exec`` there are none: so the signal writes a
    byte to a socket, and the socket wakes Qt.
    """

    def __init__(self, stop: Callable[[], None]) -> None:
        self._stop = stop
        self._heard, self._told = socket.socketpair()
        self._told.setblocking(False)
        self._notifier: QSocketNotifier | None = None
        self._before: dict[signal.Signals, object] = {}
        self._fd_before = -1

    def __enter__(self) -> Self:
        self._fd_before = signal.set_wakeup_fd(self._told.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._ignore)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._wake)
        return self

    def __exit__(self, *error: object) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what signal() itself gave back
        self._heard.close()
        self._told.close()

    def _wake(self) -> None:
        self._heard.recv(16)
        self._stop()

    def _ignore(self, number: int, frame: FrameType | None) -> None:
        """The byte in the socket says it all."""
