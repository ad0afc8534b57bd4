"""Visitors who were called and did not come, and where they go now.

Knows the watch and the hall's clock. Must not know the link or how anything is drawn.
"""

from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.panels.faces import Face
from display.panels.leaves import Leaves
from display.panels.missed import MissedPainter
from display.panels.words import Words

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS: Final = 1000


@QmlElement
class MissedCalls(QObject):
    """Those missed at the counters seen from here, *perPage* at a time, each page for *page_seconds*. Signals: changed; countChanged."""

    changed = Signal()
    countChanged = Signal()

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
        self._leaves.counted.connect(self.countChanged)
        self._leaves.changed.connect(self.changed)
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        watch.changed.connect(self.tick)
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Time has passed, or the hall is another one: a row may come or go by either."""
        sight, board = self._watch.sight, self._watch.board
        if sight is None or board is None:
            return
        painter = MissedPainter(sight=sight, board=board, words=self._words, now=self._clock.server_now())
        self._leaves.lay(painter.faces())

    @Slot()
    def turn(self) -> None:
        """The next page; after the last one the first."""
        self._leaves.turn()

    @Property(list, notify=changed)
    def rows(self) -> list[Face]:
        """The rows of the open page."""
        return self._leaves.open

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many there are on all pages."""
        return len(self._leaves.all)

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._leaves.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return self._leaves.count

    def _read_per_page(self) -> int:
        return self._leaves.most

    def _set_per_page(self, rows: int) -> None:
        self._leaves.fit(rows)

    perPage = Property(int, _read_per_page, _set_per_page, notify=changed)
