"""Joins the announcements to the ducking of media. Knows their signals and one timer. Must not know players."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from display.media.ducking import Ducking
from display.panels.calls_viewmodel import AnnouncementsPort

STEP_MILLISECONDS: Final = 20


class Ducker(QObject):
    """The part of its loudness that media has now. Signal: ``moved(level: float)``, 0 to 1, in small steps."""

    moved = Signal(float)

    def __init__(
        self,
        announcements: AnnouncementsPort,
        *,
        under: float,
        monotonic: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ducking = Ducking(under)
        self._monotonic = monotonic
        self._stepping = QTimer(self, interval=STEP_MILLISECONDS, timerType=Qt.TimerType.PreciseTimer)
        self._stepping.timeout.connect(self._step)
        # Also where this display is silent: then another one speaks in the same hall.
        announcements.shown.connect(self._call)
        announcements.idle.connect(self._quiet)

    @property
    def level(self) -> float:
        """What part is left now."""
        return self._ducking.level(self._monotonic())

    def _call(self, _call: object) -> None:
        self._ducking.call(self._monotonic())
        self._step()

    def _quiet(self) -> None:
        self._ducking.quiet(self._monotonic())
        self._step()

    def _step(self) -> None:
        if self._ducking.settled(self._monotonic()):
            self._stepping.stop()
        elif not self._stepping.isActive():
            self._stepping.start()
        self.moved.emit(self.level)
