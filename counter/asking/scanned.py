"""A scanner that types while a sheet is open: its digits choose nothing, and its Enter answers nothing.

What is scanned into a line that a person types stays there: it may be wanted. Where a digit would choose, the whole code goes nowhere.
Knows the window's keys and the sheet. Must not know what is asked.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from counter.asking.viewmodel import AskView
from qtkit.scanner.keyboard import KeyboardEar, types_into_field
from qtkit.scanner.wedge import LEAST

GAP_MILLISECONDS: Final = 50
"""Nobody types so fast, letter after letter."""
_ENDS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def keep_scans_out(window: QQuickWindow, ask: AskView) -> "LineGuard":
    """No scan answers the sheet from now on, as long as *window* is there."""
    guard = LineGuard(window, ask)

    def begins(letter: str) -> bool:
        return not types_into_field(window) or ask.chooses(letter)

    # After the guard, so that it hears first: what it swallows the guard never counts.
    KeyboardEar(
        window,
        gap=GAP_MILLISECONDS / 1000,
        least=LEAST,
        listens=lambda: bool(ask.property("isOpen")),
        begins=begins,
        parent=window,
    )
    return guard


class LineGuard(QObject):
    """Swallows the Enter that ends a scan into the sheet's line. *busy* until the letters have had a gap."""

    def __init__(self, window: QQuickWindow, ask: AskView) -> None:
        super().__init__(window)
        self._window, self._ask = window, ask
        self._letters = 0
        self._gap = QTimer(
            self, singleShot=True, interval=GAP_MILLISECONDS, timerType=Qt.TimerType.PreciseTimer
        )
        window.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether the last letter was typed so lately that an Enter now may be a scanner's."""
        return self._gap.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Whether the window must not see *event*."""
        if watched is not self._window or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(event, QKeyEvent) or not self._ask.property("field"):
            return False
        letters = self._letters if self.busy else 0
        if event.key() in _ENDS:
            self._letters = 0
            return letters >= LEAST
        if event.text().isprintable() and event.text():
            self._letters = letters + 1
            self._gap.start()
        return False
