"""The themes this display can wear, changed while it runs.

Knows the stage, the display's post and the themes' folder. Must not know who wants a theme.
"""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot

from display.board.troubles import Troubles
from display.board.watch import Watch
from qtkit.stage import Stage
from qtkit.themes import BrokenTheme, load_look

_NAME: Final = re.compile(r"[\w-]+")


class Wardrobe(QObject):
    """What the post names is worn, from *themes*; one that cannot be shown is told, and what is worn stays.

    With *reduced_motion* every theme stands still.
    """

    def __init__(
        self,
        *,
        stage: Stage,
        watch: Watch,
        troubles: Troubles,
        themes: Path,
        reduced_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage, self._watch, self._troubles = stage, watch, troubles
        self._themes, self._reduced_motion = themes, reduced_motion
        self._wanted = watch.post.theme
        watch.posted.connect(self._look)

    @Slot()
    def _look(self) -> None:
        """The display is for something else; perhaps in another theme."""
        if self._watch.post.theme != self._wanted:
            self._wanted = self._watch.post.theme
            mistake = self._wear(self._wanted)
            self._troubles.tell("theme", filter(None, [mistake]))

    def _wear(self, theme: str) -> str:
        """Why *theme* cannot be worn; empty where it is on now."""
        if _NAME.fullmatch(theme) is None:
            return theme
        try:
            look = load_look(self._themes / theme)
        except FileNotFoundError:
            return theme
        except BrokenTheme as broken:
            return f"{theme}: {broken.key}: {broken.reason}"
        self._stage.wear(look)
        if self._reduced_motion:
            self._stage.theme.setProperty("reducedMotion", True)
        return ""
