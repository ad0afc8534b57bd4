"""Which tray and which global keys this system gives.

Knows the platforms by Qt's names. Must not know what either is for.
"""

import ctypes
import logging
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from counter.shell.globalkeys import GlobalKeys
from counter.shell.nokeys import NoKeys
from counter.shell.tray import NoTray, QtTray, Tray
from counter.shell.trayicon import draw_icon
from counter.shell.winkeys import WinKeys
from qtkit.themes import Roles

_WITHOUT_DESKTOP: Final = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})
"""Platforms where nothing but our own windows is to be seen."""

logger = logging.getLogger(__name__)


def keys_of(platform: str, *, parent: QObject | None = None) -> GlobalKeys:
    """The global keys of *platform*, as ``QGuiApplication.platformName()`` calls it."""
    if sys.platform == "win32":
        if platform == "windows":
            return WinKeys(ctypes.windll.user32, parent)
    elif platform == "xcb":
        from counter.shell.xkeys import XKeys  # noqa: PLC0415  python-xlib is installed on Linux alone

        return XKeys(parent=parent)
    logger.info("%s gives no global keys", platform)
    return NoKeys(parent)


def tray_of(platform: str, *, show: bool, roles: Roles, icons: Path, parent: QObject | None = None) -> Tray:
    """The tray of *platform*, where one is wanted (*show*). *roles* and *icons* draw its icon."""
    if not show:
        return NoTray(parent)
    if platform in _WITHOUT_DESKTOP:
        logger.info("%s has no place for a tray icon", platform)
        return NoTray(parent)
    return QtTray(lambda tone, count: draw_icon(tone, count, roles=roles, icons=icons), parent)
