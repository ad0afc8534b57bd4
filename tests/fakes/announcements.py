"""Announcements without sound and without time: the test says when a call is large and when all is quiet."""

from collections import deque

from PySide6.QtCore import QObject, Signal

from display.board.call import Call


class FakeAnnouncements(QObject):
    """Queues calls as the real ones do; *heard* has them all."""

    shown = Signal(object)
    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Call] = []
        self._queue: deque[Call] = deque()
        self._busy = False

    def called(self, call: Call) -> None:
        self.heard.append(call)
        self._queue.append(call)
        if not self._busy:
            self.finish()

    def finish(self) -> None:
        """The current call has been announced: the next one, or quiet."""
        self._busy = bool(self._queue)
        if self._queue:
            self.shown.emit(self._queue.popleft())
        else:
            self.idle.emit()

    def leave_to_others(self, zones: frozenset[str]) -> None:
        """Everything is heard here."""
