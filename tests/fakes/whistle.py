"""A voice that whistles for half a second, whatever is to be said."""

import math
from array import array
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from display.announcing.announcer import Sentence
from qtkit.speech import sound


class Whistle(QObject):
    """Its tone is kept in *folder*. A sentence is ready a moment after it was asked for."""

    ready = Signal(str, str)
    failed = Signal(str, str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._tone = folder / "tone.wav"
        samples = array("h", (int(9000 * math.sin(place / 8)) for place in range(sound.RATE // 2)))
        sound.write(self._tone, sound.Sound(rate=sound.RATE, samples=samples))

    def render(self, sentence: Sentence) -> None:
        QTimer.singleShot(0, self, lambda: self.ready.emit(sentence.id, str(self._tone)))
