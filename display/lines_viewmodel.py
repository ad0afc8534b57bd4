"""The band with the lines' lengths, leafed through page by page.

Knows Qt. Must not know where the lengths come from.
"""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from display.faces import Face

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LineBand(QObject):
    """Lines in use, *perPage* at a time, each page for *page_seconds*. Signal: changed."""

    changed = Signal()

    def __init__(self, *, page_seconds: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Face] = []
        self._page = 0
        self._per_page = 5
        self._turning = QTimer(self, interval=round(page_seconds * 1000))
        self._turning.timeout.connect(self.turn)
        self._turning.start()

    def show(self, lines: list[Face]) -> None:
        """Other lengths; the page that is open stays open while there is one."""
        if lines != self._lines:
            self._lines = lines
            self._page = min(self._page, self._count() - 1)
            self.changed.emit()

    @Slot()
    def turn(self) -> None:
        """The next page; after the last one the first."""
        if self._count() > 1:
            self._page = (self._page + 1) % self._count()
            self.changed.emit()

    def _count(self) -> int:
        return max(1, -(-len(self._lines) // self._per_page))

    @Property(list, notify=changed)
    def lines(self) -> list[Face]:
        """The lines of the open page."""
        first = self._page * self._per_page
        return self._lines[first : first + self._per_page]

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return self._count()

    def _read_per_page(self) -> int:
        return self._per_page

    def _set_per_page(self, lines: int) -> None:
        if lines > 0 and lines != self._per_page:
            self._per_page, self._page = lines, 0
            self.changed.emit()

    perPage = Property(int, _read_per_page, _set_per_page, notify=changed)
