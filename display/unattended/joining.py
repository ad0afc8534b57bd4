"""What a display needs where nobody looks after it, joined: light, its screen, its memory, its beat.

Knows these parts and the room. Must not know what is shown.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow

from display.app import Room
from display.settings import DisplaySettings
from display.unattended.awake import Awake, stay_awake
from display.unattended.keepsake import Album
from display.unattended.remembering import Remembering
from display.unattended.wall import Wall
from qtkit.heartbeat import beat
from qtkit.ports import LinkPort


class Unattended:
    """Begins with the *window* on the screen, before the hall is looked for; *close* it at the end.

    *whole*: the window is the whole screen. A window among others leaves pointer, screens and light to the person who opened it.
    """

    def __init__(
        self,
        *,
        room: Room,
        link: LinkPort,
        settings: DisplaySettings,
        state: Path,
        application: QGuiApplication,
        window: QWindow,
        whole: bool,
    ) -> None:
        self._wall: Wall | None = None
        self._awake: Awake | None = None
        if whole:
            self._wall = Wall(window, application, wished=settings.screen.output)
            if settings.keep_awake:
                self._awake = stay_awake(application)
        self._memory = Remembering(
            watch=room.watch, clock=room.clock, link=link, album=Album(state), hall=settings.server.hall
        )
        self._memory.put_up()
        beat(self._memory)

    def close(self) -> None:
        """Keep the board a last time, and let go of the rest."""
        self._memory.close()
        if self._awake is not None:
            self._awake.let_go()
        self._wall = None


def hide_pointer(application: QGuiApplication) -> None:
    """From before the first window on and for good: no window can bring it back."""
    application.setOverrideCursor(Qt.CursorShape.BlankCursor)
