"""Keeps the display's window over the whole of its screen: a cable is pulled and put back, a screen is turned or changes its pixels,
something puts the window away.

Knows Qt's screens and the window. Must not know what it shows; which screen is ``hanging``'s decision.
"""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from display.unattended.hanging import Hung, choose

SETTLE_MILLISECONDS: Final = 250
"""One pull of a cable is several changes; the last of them counts."""

logger = logging.getLogger(__name__)


class Wall(QObject):
    """Hangs *window* on the *wished* screen of *application*, or the main one, for as long as it lives."""

    def __init__(
        self,
        window: QWindow,
        application: QGuiApplication,
        *,
        wished: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._application, self._wished = window, application, wished
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._soon.timeout.connect(self.hang)
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._changed)
        application.primaryScreenChanged.connect(self._changed)
        window.visibilityChanged.connect(self._changed)
        for screen in application.screens():
            screen.geometryChanged.connect(self._changed)
        self.hang()

    @Slot()
    def hang(self) -> None:
        """The whole of the right screen, now."""
        screens = {_hung(each, self._application): each for each in self._application.screens()}
        chosen = choose(list(screens), self._wished)
        if chosen is None:
            return
        self._cover(screens[chosen], chosen)

    def _cover(self, screen: QScreen, chosen: Hung) -> None:
        window, whole = self._window, screen.geometry()
        if (
            window.screen() == screen
            and window.geometry() == whole
            and window.visibility() == QWindow.Visibility.FullScreen
        ):
            return
        logger.info(
            "the display covers %s, %d x %d", chosen.name or "the screen", chosen.width, chosen.height
        )
        if window.screen() != screen:
            # A window that is the whole of one screen already is not moved to another one by every window manager.
            window.setVisibility(QWindow.Visibility.Windowed)
            window.setScreen(screen)
        window.setGeometry(whole)
        window.setVisibility(QWindow.Visibility.FullScreen)

    @Slot(QScreen)
    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._soon.start()

    def _changed(self, *_: object) -> None:
        self._soon.start()


def _hung(screen: QScreen, application: QGuiApplication) -> Hung:
    area = screen.geometry()
    return Hung(
        name=screen.name(),
        x=area.x(),
        y=area.y(),
        width=area.width(),
        height=area.height(),
        main=screen == application.primaryScreen(),
    )
