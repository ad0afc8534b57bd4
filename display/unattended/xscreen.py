"""An X server neither blanks the screen nor saves its power while this connection asks so (XScreenSaverSuspend, MIT-SCREEN-SAVER 1.1).

Knows Xlib. The server takes it back by itself when the connection ends, also when the program is killed; it counts
saver and DPMS with one timer, and both stand still.
"""

import logging
from contextlib import suppress
from typing import Final

from Xlib.display import Display
from Xlib.error import ConnectionClosedError, DisplayError
from Xlib.ext import screensaver
from Xlib.protocol import rq

logger = logging.getLogger(__name__)

_SUSPENDS_FROM: Final = (1, 1)


class Suspend(rq.Request):  # type: ignore[misc]  # python-xlib has no types
    """ScreenSaverSuspend, which python-xlib lacks. A boolean of four bytes, as saverproto.h has it."""

    _request = rq.Struct(rq.Card8("opcode"), rq.Opcode(5), rq.RequestLength(), rq.Card32("suspend"))


class XScreen:
    """A ``display.unattended.awake.Watcher``. *name* is ``:0`` and the like; None: the session's own."""

    def __init__(self, name: str | None = None) -> None:
        self._name = name
        self._display: Display | None = None

    def keep(self) -> bool:
        """Hold a connection of our own that suspends the saver."""
        try:
            display = Display(self._name)
        except (DisplayError, OSError) as error:
            logger.info("no X server to ask for light: %s", error)
            return False
        if not self._suspends(display):
            display.close()
            return False
        self._display = display
        return True

    def let_go(self) -> None:
        """The server's own settings count again."""
        if self._display is not None:
            with suppress(ConnectionClosedError, OSError):
                self._display.close()
            self._display = None

    def _suspends(self, display: Display) -> bool:
        if not display.has_extension(screensaver.extname):
            return False
        version = display.screensaver_query_version()
        if (version.major_version, version.minor_version) < _SUSPENDS_FROM:
            return False
        Suspend(
            display=display.display,
            opcode=display.display.get_extension_major(screensaver.extname),
            suspend=1,
        )
        # Whoever has blanked the screen before lights it up.
        display.force_screen_saver(0)
        display.sync()
        return True
