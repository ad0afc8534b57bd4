"""Holds the window where it is told, and tells when somebody else has moved it: the officer, the system, a screen that is gone.

Knows Qt's windows and screens. Must not know sizes' names, nor what is remembered.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

from counter.shell.placing import Box, Frame, least_in

SETTLED_MILLISECONDS: Final = 400
"""A window that is dragged, and screens that are plugged in, tell many steps; the last one counts."""

_ON_TOP: Final = Qt.WindowType.WindowStaysOnTopHint


class Anchor(QObject):
    """Signals: moved(Box) by anybody but us, zoomed(bool) likewise, shuffled(): the screens are others now, or the frame is known.

    *may_close* is asked when somebody closes the window.
    """

    moved = Signal(object)
    zoomed = Signal(bool)
    shuffled = Signal()

    def __init__(self, window: QQuickWindow, *, may_close: Callable[[], bool]) -> None:
        super().__init__(window)  # it ends with its window, and so do its timers
        self._window, self._may_close = window, may_close
        self._told: Box | None = None
        self._shown = self._full = self._returns = False
        self._moving = QTimer(self, interval=SETTLED_MILLISECONDS, singleShot=True)
        self._moving.timeout.connect(self._look)
        self._zooming = QTimer(self, interval=SETTLED_MILLISECONDS, singleShot=True)
        self._zooming.timeout.connect(self._look_how_large)
        self._shuffling = QTimer(self, interval=SETTLED_MILLISECONDS, singleShot=True)
        self._shuffling.timeout.connect(self.shuffled)
        for lengths in (window.xChanged, window.yChanged, window.widthChanged, window.heightChanged):
            lengths.connect(self._moved)
        window.windowStateChanged.connect(self._state_changed)
        window.frameSwapped.connect(self._first_frame, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)
        window.destroyed.connect(self._moving.stop)
        window.destroyed.connect(self._shuffling.stop)
        self._watch_screens()

    def stand(self, box: Box, *, full: bool, on_top: bool) -> None:
        """Put the window at *box*, or over all of its screen, without giving it the keyboard."""
        width, height = least_in(self.screens, self.frame)
        if self._window.minimumSize() != QSize(width, height):
            self._window.setMinimumSize(QSize(width, height))
        self.keep_on_top(wanted=on_top)
        self._told, self._full = box, full
        if not full:
            self._window.setWindowState(Qt.WindowState.WindowNoState)
        self._window.setGeometry(_rect(box))
        if full:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def keep_on_top(self, *, wanted: bool) -> None:
        """Above other programs' windows, or among them; where it is and who has the keyboard stays."""
        window = self._window
        if bool(window.flags() & _ON_TOP) == wanted:
            return
        was_visible = window.isVisible()
        # Some platforms make the window anew and show it again; then it must not take the keyboard.
        window.setProperty("_q_showWithoutActivating", True)
        window.setFlag(_ON_TOP, wanted)
        if was_visible and not window.isVisible():
            window.setVisible(True)
        window.setProperty("_q_showWithoutActivating", None)

    def bring_up(self) -> None:
        """To the front, with the keyboard, from wherever it is."""
        self._window.setWindowStates(self._window.windowStates() & ~Qt.WindowState.WindowMinimized)
        self._window.setVisible(True)
        self._window.raise_()
        self._window.requestActivate()

    def hide(self) -> None:
        """Away, but alive."""
        self._window.setVisible(False)

    @property
    def box(self) -> Box:
        """Where the window is, without its frame."""
        return _box(self._window.geometry())

    @property
    def screens(self) -> list[Box]:
        """What programs may use of each screen, the window's own first."""
        return screens_now(self._window)

    @property
    def frame(self) -> Frame:
        """The system's frame around it; nothing until the window was seen."""
        margins = self._window.frameMargins()
        return Frame(left=margins.left(), top=margins.top(), right=margins.right(), bottom=margins.bottom())

    @property
    def active(self) -> bool:
        """Whether the officer works in it."""
        return self._window.isVisible() and self._window.isActive()

    @property
    def seen(self) -> bool:
        """Whether it is surely in sight: the officer works in it, or it stays on top of what the officer works in."""
        window = self._window
        shown = window.isVisible() and window.windowState() != Qt.WindowState.WindowMinimized
        return shown and (self.active or bool(window.flags() & _ON_TOP))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Nobody closes the window unasked, but the system when the session ends."""
        if event.type() != QEvent.Type.Close or watched is not self._window or _session_ends():
            return False
        if self._may_close():
            return False
        event.ignore()
        return True

    def _moved(self, _length: int) -> None:
        self._moving.start()

    def _look(self) -> None:
        if self._zooming.isActive():
            self._moving.start()
            return
        windowed = self._window.windowState() == Qt.WindowState.WindowNoState and self._window.isVisible()
        # Where a screen has just gone the system moves windows about; that is not the officer's wish.
        if windowed and not self._shuffling.isActive() and self.box != self._told:
            self._told = self.box
            self.moved.emit(self.box)

    def _state_changed(self, state: Qt.WindowState) -> None:
        # The system reports late: what it says now may be what was asked for before the last change.
        self._returns |= state == Qt.WindowState.WindowNoState
        self._zooming.start()

    def _look_how_large(self) -> None:
        state, returns, self._returns = self._window.windowState(), self._returns, False
        if state == Qt.WindowState.WindowMinimized:
            return
        full = state != Qt.WindowState.WindowNoState
        if full != self._full:
            self._full = full
            self.zoomed.emit(full)
        elif not full and returns and self._told is not None and self.box != self._told:
            # The system has put it where it was before it was large.
            self._window.setGeometry(_rect(self._told))

    def _first_frame(self) -> None:
        if not self._shown:  # frames that were on their way come as well
            self._shown = True
            self._window.frameSwapped.disconnect(self._first_frame)
            self.shuffled.emit()

    def _watch_screens(self) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screen_added)
            application.screenRemoved.connect(self._shuffle)
            application.primaryScreenChanged.connect(self._shuffle)
        for screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self._shuffle)

    def _screen_added(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._shuffle)
        self._shuffling.start()

    def _shuffle(self, _what: object = None) -> None:
        self._shuffling.start()


def _session_ends() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()


def screens_now(window: QWindow | None = None) -> list[Box]:
    """What programs may use of each screen, in logical pixels; the window's own first, else the main one."""
    own = window.screen() if window is not None else QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not own]
    return [_available(screen) for screen in (own, *others)]


def _available(screen: QScreen) -> Box:
    box = _box(screen.availableGeometry())
    if screen.devicePixelRatio().is_integer():
        return box
    # Qt has rounded: at 150 % a screen of 1024 pixels has 682⅔, and 683 would be one pixel too many.
    return replace(box, width=box.width - 1, height=box.height - 1)


def _box(area: QRect) -> Box:
    return Box(x=area.x(), y=area.y(), width=area.width(), height=area.height())


def _rect(box: Box) -> QRect:
    return QRect(box.x, box.y, box.width, box.height)
