"""The themes this kiosk can wear, changed while it runs.

Knows the stage, the head's greeting and the themes' folder. Must not know who wants a theme.
"""

import logging
import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot

from kiosk.head import Head
from qtkit.stage import Stage
from qtkit.themes import BrokenTheme, load_look

_NAME: Final = re.compile(r"[\w-]+")

logger = logging.getLogger(__name__)


class Wardrobe(QObject):
    """*own* is the theme of the kiosk's own settings, a folder in *themes*."""

    def __init__(self, *, stage: Stage, head: Head, own: str, themes: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._head, self._own, self._themes = stage, head, own, themes

    @Slot(str)
    def wear(self, theme: str) -> None:
        """Put on *theme*, or the kiosk's own where it is empty. One that cannot be shown is not put on."""
        name = theme or self._own
        if _NAME.fullmatch(name) is None:
            logger.warning("%r is no theme", name)
            return
        try:
            look = load_look(self._themes / name)
        except FileNotFoundError:
            logger.warning("there is no theme %r", name)
        except BrokenTheme as broken:
            logger.warning("the theme %r cannot be worn: %s", name, broken)
        else:
            self._stage.wear(look)
            self._head.greet(look.greeting)
