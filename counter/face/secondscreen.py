"""The visitor's window beside the console's: there while its screen is, gone while it is not.

Knows Qt's screens. Must not know what the window shows.
"""

import logging
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from counter.face.place import Seat, seat, told_apart
from counter.face.settings import VisitorScreen

SETTLE_MILLISECONDS: Final = 400
"""A screen that was plugged in is moved about by the system for a moment."""

logger = logging.getLogger(__name__)


class SecondScreen(QObject):
    """Puts *window* on the screen that *settings* name, and never on the one where *console* is. Without a console it may stand on any
    but the main one.
    """

    def __init__(
        self,
        window: QWindow,
        *,
        settings: VisitorScreen,
        console: QWindow | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._settings, self._console = window, settings, console
        self._seat: Seat | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise TypeError("there is no QGuiApplication")
        application.screenAdded.connect(self._settle.start)
        application.screenRemoved.connect(self._removed)
        application.primaryScreenChanged.connect(self._settle.start)
        if console is not None:
            console.screenChanged.connect(self._settle.start)

    @property
    def seat(self) -> Seat | None:
        """Where it stands, or why nowhere; None before the first look."""
        return self._seat

    def look(self) -> None:
        """Open, move or close the window, as the screens are now."""
        self._stand(QGuiApplication.screens())

    def _removed(self, screen: QScreen) -> None:
        """At once: the system would move the window over the officer's."""
        self._stand([each for each in QGuiApplication.screens() if each is not screen])

    def _stand(self, there: list[QScreen]) -> None:
        screens = dict(zip(told_apart([screen.name() for screen in there]), there, strict=True))
        console = self._console.screen() if self._console is not None else None
        self._take(
            seat(
                self._settings.screen,
                screens=list(screens),
                main=next(iter(screens), ""),  # Qt lists the main one first
                console=next((name for name, each in screens.items() if each is console), ""),
            ),
            screens,
        )

    def _take(self, found: Seat, screens: dict[str, QScreen]) -> None:
        if found != self._seat:
            where = f"on {found.screen}" if found.screen else f"not opened: {found.why}"
            logger.info("the visitor's screen is %s", where)
        self._seat = found
        if found.screen is None:
            self._window.hide()
            return
        screen = screens[found.screen]
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        # Not showFullScreen(), which asks for the keyboard that is the officer's.
        self._window.setWindowState(Qt.WindowState.WindowFullScreen)
        self._window.setVisible(True)
