"""One of the two places where media is drawn: one is on, the other has the next one ready.

Knows what is in it and how large it is drawn. Must not know playlists or players.
"""

from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from display.media.playlist import Fit

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST: Final = QSize(3840, 2160)


class Content(Protocol):
    """A picture or a video. *ready*: can be shown at once; *trouble*: why it cannot, or cannot any more; *now* is monotonic seconds."""

    ready: bool
    trouble: str

    def image(self) -> QImage:
        """What to draw now."""

    def look(self, now: float) -> None:
        """See to *ready* and *trouble*."""

    def play(self, now: float) -> None:
        """On and seen."""

    def pause(self) -> None:
        """Not seen."""

    def left_seconds(self, now: float) -> float | None:
        """Until it is over; None: not known."""

    def sound(self, volume: float) -> None:
        """As loud as this, 0 to 1."""

    def close(self) -> None:
        """Let go of everything but the image."""


@dataclass(slots=True)
class Tally:
    """How often a new picture was drawn, on both panes together."""

    drawn: int = 0


@QmlElement
class Pane(QObject):
    """What is drawn, and how. Signal: framed, when it is to be drawn again."""

    framed = Signal()

    def __init__(self, tally: Tally, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tally = tally
        self.content: Content | None = None
        self.fit: Fit = "contain"
        self.fresh = False
        self.size = QSize(1920, 1080)

    def measure(self, size: QSize) -> None:
        """It is drawn on *size* pixels of the screen."""
        if not size.isEmpty():
            self.size = size.boundedTo(LARGEST)

    def fill(self, content: Content | None, fit: Fit = "contain") -> None:
        """Instead of what it holds, which is closed."""
        if self.content is not None:
            self.content.close()
        self.content, self.fit = content, fit
        self.framed.emit()

    def refresh(self) -> None:
        """There is something new to draw."""
        self.fresh = True
        self.framed.emit()

    def drawn(self) -> QImage | None:
        """The image to draw now; None where the pane is empty."""
        if self.content is None:
            return None
        if self.fresh:
            self.fresh = False
            self.tally.drawn += 1
        return self.content.image()
