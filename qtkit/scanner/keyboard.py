"""A scanner that types, in a window: what it types never reaches the window, and everything else does.

Knows Qt's key events. Must not know codes, controls or what keys mean.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtQuick import QQuickWindow

from qtkit.scanner.wedge import LEAST, Heard, Suffix, Wedge

logger = logging.getLogger(__name__)

_LATE_SECONDS: Final = 0.01
"""A timer that comes later than this was kept waiting, and keys that were typed before it may wait, too."""
_SHIFTS: Final = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_ENDS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, kw_only=True)
class _Key:
    """A key that was pressed, to be pressed again."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str

    @classmethod
    def of(cls, event: QKeyEvent) -> "_Key":
        return cls(key=event.key(), modifiers=event.modifiers(), text=event.text())

    def press(self, window: QWindow) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(window, QKeyEvent(kind, self.key, self.modifiers, self.text))


def types_into_field(window: QQuickWindow) -> bool:
    """Whether what is typed in *window* goes into a field, where a person may want a code to be."""
    item: QObject | None = window.activeFocusItem()
    return item is not None and item.property("cursorPosition") is not None


class KeyboardEar(QObject):
    """Listens to the keys of *window*, while *listens* says so, for codes whose first letter *begins* one. Signals: scanned(text)."""

    scanned = Signal(str)

    def __init__(
        self,
        window: QWindow,
        *,
        gap: float = 0.05,
        suffix: Suffix = "line",
        least: int = LEAST,
        listens: Callable[[], bool] = lambda: True,
        begins: Callable[[str], bool] = bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._listens, self._begins = listens, begins
        self._wedge = Wedge[_Key](gap=gap, suffix=suffix, least=least)
        self._unreleased: set[int] = set()
        self._replaying = False
        self._closed = False
        self._waited = False
        self._complained = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._lapse)
        window.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether keys are held back until it is clear who typed them."""
        return self._wedge.waits_until is not None

    def close(self) -> None:
        """Listen no more."""
        # The window may be gone already, and with it what is installed there.
        self._closed = True
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the window must not see *event*."""
        if self._closed or self._replaying or watched is not self._window or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            released = event.key() in self._unreleased
            self._unreleased.discard(event.key())
            return released
        return event.type() == QEvent.Type.KeyPress and self._hears() and self._pressed(event)

    def _hears(self) -> bool:
        # What has begun is heard to its end.
        return self._wedge.waits_until is not None or self._listens()

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in _SHIFTS:
            return False
        key, now = _Key.of(event), self._now()
        if event.isAutoRepeat() or event.modifiers() & _COMMANDS:
            heard = self._wedge.other(key, now)
        elif event.key() in _ENDS:
            heard = self._wedge.end(key, now)
        elif event.text().isprintable() and event.text() and not self._begins_none(event):
            heard = self._wedge.letter(key, event.text(), now)
        else:
            heard = self._wedge.other(key, now)
        through = bool(heard.keys) and heard.keys[-1] is key
        self._tell(heard, through=through)
        if not through:
            self._unreleased.add(event.key())
        return not through

    def _begins_none(self, event: QKeyEvent) -> bool:
        # No code begins with a blank, and Space presses buttons: it need not wait.
        begun = self._wedge.waits_until is not None
        return not begun and (event.text().isspace() or not self._begins(event.text()))

    def _now(self) -> float:
        # While the timer has not run, no gap has passed as far as anybody can tell: keys wait when the program is busy.
        until = self._wedge.waits_until
        return time.monotonic() if until is None else min(time.monotonic(), until)

    def _lapse(self) -> None:
        until = self._wedge.waits_until
        if until is not None and not self._waited and time.monotonic() > until + _LATE_SECONDS:
            self._waited = True
            self._timer.start(round(_LATE_SECONDS * 1000))
        else:
            self._tell(self._wedge.lapse(time.monotonic()))

    def _tell(self, heard: Heard[_Key], *, through: bool = False) -> None:
        self._replay(heard.keys[:-1] if through else heard.keys)
        if heard.lost and not self._complained:
            self._complained = True
            logger.warning("a scanner's code had no end, or too many letters: see how it is set up")
        if heard.scanned:
            self.scanned.emit(heard.scanned)
        self._waited = False
        if self._wedge.waits_until is None:
            self._timer.stop()
        else:
            self._timer.start(round(self._wedge.gap * 1000) + 1)

    def _replay(self, keys: tuple[_Key, ...]) -> None:
        self._replaying = True
        for key in keys:
            key.press(self._window)
        self._replaying = False
