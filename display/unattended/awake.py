"""The screen stays lit while the display runs: every way that this machine has is taken at once.

Knows which ways there are. Must not know how each of them speaks: see ``sessionbus``, ``xscreen`` and ``winpower``.
"""

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtGui import QGuiApplication

WHY: Final = "The display of the hall is read by everyone"

logger = logging.getLogger(__name__)


class Watcher(Protocol):
    """Keeps one machine's screen from going dark. What it asks for ends with the program, also when that is killed."""

    def keep(self) -> bool:
        """Ask for it; False where it cannot be had this way."""

    def let_go(self) -> None:
        """The screen may go dark again. Safe without ``keep``, and twice."""


class Unwatched:
    """Where nothing would darken the screen, or nobody asks for it to stay lit."""

    def keep(self) -> bool:
        """It is so anyway."""
        return True

    def let_go(self) -> None:
        """Nothing is held."""


class Awake:
    """All *watchers* together: one that takes it is enough, and all that do are held."""

    def __init__(self, watchers: Sequence[tuple[str, Watcher]]) -> None:
        self._watchers = watchers

    def keep(self) -> bool:
        """Keep the screen lit; False, and a line in the log, where nothing here can."""
        held = [name for name, each in self._watchers if each.keep()]
        if held:
            logger.info("the screen stays on: %s", ", ".join(held))
        else:
            logger.warning(
                "the screen may go dark: switch off screen saver and power saving in the system's settings"
            )
        return bool(held)

    def let_go(self) -> None:
        """The screen may go dark again."""
        for _, each in self._watchers:
            each.let_go()


def watchers(platform: str, *, system: str = sys.platform) -> list[tuple[str, Watcher]]:
    """The ways of a program whose windows are on Qt's *platform* (``xcb``, ``wayland``, ``windows``)."""
    if platform in {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}:
        return [(f"nothing darkens {platform}", Unwatched())]
    if system == "win32":
        return [("Windows", _windows())]
    ways: list[tuple[str, Callable[[], Watcher]]] = [("the desktop", _desktop)]
    if platform == "xcb":
        ways.append(("X", _x))
    return [(name, made()) for name, made in ways]


def stay_awake(application: QGuiApplication) -> Awake:
    """Kept awake from now on, until ``let_go``."""
    awake = Awake(watchers(application.platformName()))
    awake.keep()
    return awake


def _windows() -> Watcher:
    from display.unattended.winpower import WinPower, kernel32  # noqa: PLC0415  Windows alone has it

    return WinPower(kernel32())


def _desktop() -> Watcher:
    if not _has_session_bus(os.environ):
        return Refusing()  # asked all the same, the library would start a bus of its own, with nobody on it
    from display.unattended.sessionbus import SessionBus  # noqa: PLC0415  no D-Bus on Windows

    return SessionBus()


def _has_session_bus(environment: Mapping[str, str]) -> bool:
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return "DBUS_SESSION_BUS_ADDRESS" in environment or bool(runtime and (Path(runtime) / "bus").exists())


def _x() -> Watcher:
    try:
        from display.unattended.xscreen import XScreen  # noqa: PLC0415  Linux alone has python-xlib
    except ImportError:
        return Refusing()
    return XScreen()


class Refusing:
    """A way that is not there on this machine."""

    def keep(self) -> bool:
        """No."""
        return False

    def let_go(self) -> None:
        """Nothing is held."""
