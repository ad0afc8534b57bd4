"""Waits for a voice: for commands that say one thing and end. A display never waits so.

Knows Qt's event loop. Must not know what is said.
"""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop, SignalInstance

from qtkit.speech.voice import Sentence


class Rendering(Protocol):
    """A voice: ``ready`` or ``failed`` follows each ``render``, never from within it."""

    @property
    def ready(self) -> SignalInstance: ...

    @property
    def failed(self) -> SignalInstance: ...

    def render(self, sentence: Sentence) -> None: ...


def render(voice: Rendering, sentence: Sentence) -> Path | str:
    """The file of *sentence*, or the reason why there is none."""
    loop = QEventLoop()
    answers: list[Path | str] = []

    def ready(name: str, path: str) -> None:
        if name == sentence.id:
            answers.append(Path(path))
            loop.quit()

    def failed(name: str, reason: str) -> None:
        if name == sentence.id:
            answers.append(reason)
            loop.quit()

    voice.ready.connect(ready)
    voice.failed.connect(failed)
    try:
        voice.render(sentence)
        loop.exec()
    finally:
        voice.ready.disconnect(ready)
        voice.failed.disconnect(failed)
    return answers[0]
