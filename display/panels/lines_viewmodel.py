"""The lines, how long they are and how long one waits, leafed through page by page.

Knows the watch and what the server offers. Must not know the link or how anything is drawn.
"""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.board.watch import Watch
from display.panels.faces import Painter
from display.panels.leaves import Leaves
from display.panels.offerwatch import OfferWatch
from display.panels.waits import line_waits, wait_in_words
from display.panels.words import Words

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LineBand(QObject):
    """The *leaves* of the lines in use, each page for *page_seconds*. Without *offers* nobody knows how long one waits. Signal: changed, never."""

    changed = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        words: Words,
        page_seconds: float,
        offers: OfferWatch | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._words, self._offers = watch, words, offers
        self._leaves = Leaves(seconds=page_seconds, most=5, parent=self)
        watch.changed.connect(self._look)
        if offers is not None:
            offers.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Other lengths or waits."""
        sight, board = self._watch.sight, self._watch.board
        if sight is None or board is None:
            return
        painter = Painter(sight=sight, words=self._words, directions=self._watch.post.directions)
        services = self._offers.services if self._offers else None
        waits = line_waits(sight.mall, services) if services else {}
        self._leaves.lay(
            [
                painter.of_length(length, wait=wait_in_words(waits.get(length.line.id), self._words))
                for length in sight.lengths(board)
            ]
        )

    @Property(Leaves, notify=changed)
    def leaves(self) -> Leaves:
        return self._leaves
