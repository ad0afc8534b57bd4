"""Faces in pages, leafed through calmly: what does not fit now is shown a moment later, never smaller.

Knows Qt's timer. Must not know what is on a page.
"""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panels.faces import Face

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Leaves(QObject):
    """*most* faces a page, each page for so many *seconds*.

    Signals: ``changed()``, another page or another face; ``counted()``, there are more faces or fewer, before ``changed``.
    """

    changed = Signal()
    counted = Signal()

    def __init__(self, *, seconds: float, most: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Face] = []
        self._page = 0
        self._most = most
        self._turning = QTimer(self, interval=round(seconds * 1000))
        self._turning.timeout.connect(self.turn)
        self._turning.start()

    def lay(self, faces: list[Face]) -> None:
        """These are all the faces now; the page that is open stays open while there is one."""
        if faces != self._all:
            others = len(faces) != len(self._all)
            self._all = faces
            self._page = min(self._page, self._how_many_pages() - 1)
            if others:
                self.counted.emit()
            self.changed.emit()

    def fit(self, most: int) -> None:
        """So many faces fit on a page; from the first page on."""
        if most > 0 and most != self._most:
            self._most, self._page = most, 0
            self.changed.emit()

    def begin(self) -> None:
        """The first page, for as long as any other."""
        self._turning.start()
        if self._page:
            self._page = 0
            self.changed.emit()

    @Slot()
    def turn(self) -> None:
        """The next page; after the last one the first."""
        if self._how_many_pages() > 1:
            self._page = (self._page + 1) % self._how_many_pages()
            self.changed.emit()

    @Property(list, notify=changed)
    def open(self) -> list[Face]:
        """The faces of the open page."""
        first = self._page * self._most
        return self._all[first : first + self._most]

    @Property(int, notify=counted)
    def count(self) -> int:
        """How many faces there are on all pages."""
        return len(self._all)

    @Property(int, notify=changed)
    def page(self) -> int:
        """Which page is open, from 0."""
        return self._page

    def _how_many_pages(self) -> int:
        """At least one."""
        return max(1, -(-len(self._all) // self._most))

    def _read_per_page(self) -> int:
        return self._most

    pages = Property(int, _how_many_pages, notify=changed)
    perPage = Property(int, _read_per_page, fit, notify=changed)  # noqa: N815  a property of QML
