"""The icon beside the clock, as the console sees it, and the real one.

Knows Qt's tray icon. Must not know what a menu's line does, nor when something is to be told.
"""

import logging
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from counter.shell.badge import UP, Badge, Item, Tone

TOLD_MILLISECONDS: Final = 8000

_SIGNS: Final = {
    "good": QSystemTrayIcon.MessageIcon.Information,
    "warn": QSystemTrayIcon.MessageIcon.Warning,
    "bad": QSystemTrayIcon.MessageIcon.Critical,
}

logger = logging.getLogger(__name__)


class Tray(Protocol):
    """``QtTray`` is the real one, ``NoTray`` stands where there is no place for it."""

    @property
    def asked(self) -> SignalInstance:
        """Signal (id: str): an Item of the menu, or ``up`` for the icon itself or a notification that was clicked."""

    @property
    def shows(self) -> bool:
        """Whether it is worth while to show and tell it anything."""

    @property
    def available(self) -> bool:
        """Whether somebody can see and click it now."""

    def show(self, badge: Badge) -> None:
        """It is so now."""

    def tell(self, title: str, text: str, mood: str) -> None:
        """A notification, which goes away by itself. *mood* is ``good``, ``warn`` or ``bad``."""

    def close(self) -> None:
        """Take it away."""


class NoTray(QObject):
    """Shows nothing. Signals: asked(str), never emitted."""

    asked = Signal(str)
    shows: Final = False
    available: Final = False

    def show(self, badge: Badge) -> None:
        """Nothing happens."""

    def tell(self, title: str, text: str, mood: str) -> None:
        """Nothing happens."""

    def close(self) -> None:
        """Nothing happens."""


class QtTray(QObject):
    """Signals: asked(str). *draw* makes the icon of a tone and a count. A desktop whose tray comes late gets it then."""

    asked = Signal(str)
    shows: Final = True

    def __init__(self, draw: Callable[[Tone, int], QIcon], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._icon = QSystemTrayIcon(self)
        self._menu = QMenu()
        self._menu.triggered.connect(self._pressed)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._clicked)
        self._icon.messageClicked.connect(self._message_clicked)
        self._badge: Badge | None = None
        if not QSystemTrayIcon.isSystemTrayAvailable():
            logger.info("this desktop has no place for a tray icon now")

    @property
    def available(self) -> bool:
        """Whether the desktop has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, badge: Badge) -> None:
        """Change what has changed: some desktops flicker with every new icon."""
        before, self._badge = self._badge, badge
        if before is None or (before.tone, before.count) != (badge.tone, badge.count):
            self._icon.setIcon(self._draw(badge.tone, badge.count))
        if before is None or before.tip != badge.tip:
            self._icon.setToolTip(badge.tip)
        if before is None or before.items != badge.items:
            self._fill(badge.items)
        if before is None:
            self._icon.show()

    def tell(self, title: str, text: str, mood: str) -> None:
        """A notification of the desktop's own kind."""
        self._icon.showMessage(title, text, _SIGNS[mood], TOLD_MILLISECONDS)

    def close(self) -> None:
        """Before the application ends: a menu is a widget."""
        self._icon.hide()
        self._icon.setContextMenu(None)  # type: ignore[arg-type]  # the stubs do not know that none is allowed
        self._menu.deleteLater()

    @property
    def menu(self) -> QMenu:
        """The menu, for tests to press."""
        return self._menu

    def _fill(self, items: tuple[Item, ...]) -> None:
        self._menu.clear()
        for item in items:
            if item.after_line:
                self._menu.addSeparator()
            action = self._menu.addAction(item.text)
            action.setEnabled(item.enabled)
            action.setData(item.id)

    def _pressed(self, action: QAction) -> None:
        self.asked.emit(str(action.data()))

    def _clicked(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.asked.emit(UP)

    def _message_clicked(self) -> None:
        self.asked.emit(UP)
