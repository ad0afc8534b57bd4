"""Timers that tell the flow how long nobody has touched the screen, and how long an answer has been awaited.

Knows Qt's timers and the seconds of the settings. Must not know what the flow makes of them.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.visiting.dialogue import Idle, Waited
from kiosk.visiting.visit import Issuing, TicketShown, Visit

SLOW_MILLISECONDS = 300
"""An answer that takes longer is worth a word."""
LATE_MILLISECONDS = 4000
"""An answer that takes longer is worth an explanation."""


@dataclass(frozen=True, kw_only=True)
class Rests:
    """Seconds without a touch: on a screen of choices, on a ticket, and after the question "still there?"."""

    idle: int = 45
    ticket: int = 25
    question: int = 15


class Silence(QObject):
    """Signals: came(Input), secondsChanged (of the question's countdown)."""

    came = Signal(object)
    secondsChanged = Signal()  # noqa: N815  Qt's way of names

    def __init__(self, rests: Rests, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rests = rests
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(lambda: self.came.emit(Idle()))
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MILLISECONDS)
        self._slow.timeout.connect(lambda: self.came.emit(Waited()))
        self._late = QTimer(self, singleShot=True, interval=LATE_MILLISECONDS)
        self._late.timeout.connect(lambda: self.came.emit(Waited()))
        self._seconds = 0

    @property
    def seconds(self) -> int:
        """What is left of the question's time."""
        return self._seconds

    def begin(self, visit: Visit) -> None:
        """Something happened: everybody's time starts again."""
        self._idle.start(1000 * self._allowed(visit))
        self._second.stop()
        if visit.asking:
            self._set_seconds(self._rests.question)
            self._second.start()

    def await_answer(self, visit: Visit) -> None:
        """The screen changed: watch the answer if there is one to come."""
        for timer in (self._slow, self._late):
            timer.stop()
            if isinstance(visit.screen, Issuing):
                timer.start()

    def _allowed(self, visit: Visit) -> int:
        if visit.asking:
            return self._rests.question
        return self._rests.ticket if isinstance(visit.screen, TicketShown) else self._rests.idle

    def _count(self) -> None:
        self._set_seconds(max(0, self._seconds - 1))

    def _set_seconds(self, seconds: int) -> None:
        self._seconds = seconds
        self.secondsChanged.emit()
