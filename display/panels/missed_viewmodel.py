"""Visitors who were called and did not come, and where they go now.

Knows the watch and the hall's clock. Must not know the link or how anything is drawn.
"""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.panels.leaves import Leaves
from display.panels.missed import MissedPainter
from display.panels.words import Words

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MissedCalls(QObject):
    """The *leaves* of those missed at the counters seen from here, each page for *page_seconds*. Signal: changed, never."""

    changed = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        clock: HallClock,
        words: Words,
        page_seconds: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._clock, self._words = watch, clock, words
        self._leaves = Leaves(seconds=page_seconds, most=4, parent=self)
        clock.ticked.connect(self._look)
        watch.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Time has passed, or the hall is another one: a row may come or go by either."""
        sight, board = self._watch.sight, self._watch.board
        if sight is None or board is None:
            return
        painter = MissedPainter(sight=sight, board=board, words=self._words, now=self._clock.server_now())
        self._leaves.lay(painter.faces())

    @Property(Leaves, notify=changed)
    def leaves(self) -> Leaves:
        return self._leaves
