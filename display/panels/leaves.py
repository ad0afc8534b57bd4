"""Faces in pages, leafed through calmly: what does not fit now is shown a moment later, never smaller.

Knows Qt's timer. Must not know what is on a page.
"""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from display.panels.faces import Face


class Leaves(QObject):
    """*most* faces a page, each page for so many *seconds*.

    Signals: ``changed()``, another page or another face; ``counted()``, there are more faces or fewer, before ``changed``.
    """

    changed = Signal()
    counted = Signal()

    def __init__(self, *, seconds: float, most: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: list[Face] = []
        self.page = 0
        self.most = most
        self._turning = QTimer(self, interval=round(seconds * 1000))
        self._turning.timeout.connect(self.turn)
        self._turning.start()

    @property
    def open(self) -> list[Face]:
        """The faces of the open page."""
        first = self.page * self.most
        return self.all[first : first + self.most]

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-len(self.all) // self.most))

    def lay(self, faces: list[Face]) -> None:
        """These are all the faces now; the page that is open stays open while there is one."""
        if faces != self.all:
            others = len(faces) != len(self.all)
            self.all = faces
            self.page = min(self.page, self.count - 1)
            if others:
                self.counted.emit()
            self.changed.emit()

    def fit(self, most: int) -> None:
        """So many faces fit on a page; from the first page on."""
        if most > 0 and most != self.most:
            self.most, self.page = most, 0
            self.changed.emit()

    def begin(self) -> None:
        """The first page, for as long as any other."""
        self._turning.start()
        if self.page:
            self.page = 0
            self.changed.emit()

    @Slot()
    def turn(self) -> None:
        """The next page; after the last one the first."""
        if self.count > 1:
            self.page = (self.page + 1) % self.count
            self.changed.emit()
