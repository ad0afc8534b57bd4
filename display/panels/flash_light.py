"""The light of a called number's frame, at the moments that flash.py allows.

Knows one timer. Must not know what lights up, nor whether anything may move on the screen.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from display.panels.flash import Flashes


class FlashLight(QObject):
    """Tell it of every call that is shown. Signal: ``flashed()``: light up once, now."""

    flashed = Signal()

    def __init__(self, *, now: Callable[[], float] = monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._flashes = Flashes()
        self._next = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self._look)

    def called(self, *, recall: bool) -> None:
        """A number is shown large."""
        self._flashes.called(recall=recall)
        self._look()

    def stop(self) -> None:
        """It is not large any more."""
        self._flashes.stop()
        self._next.stop()

    @Slot()
    def _look(self) -> None:
        if self._flashes.lit(self._now()):
            self.flashed.emit()
        due = self._flashes.next_at
        if due is not None:
            # Rounded up: a timer a millisecond early would only have to be set again.
            self._next.start(max(0, int((due - self._now()) * 1000) + 1))
