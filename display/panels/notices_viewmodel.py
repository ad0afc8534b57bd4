"""Notices that hold now for where this display hangs, leafed through one by one.

Knows the watch, the hall's clock and what the server offers. Must not know the link or how anything is drawn.
"""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.panels.faces import Face
from display.panels.leaves import Leaves
from display.panels.notices import NoticePainter, leaves_of, sentences_of
from display.panels.offerwatch import OfferWatch
from display.panels.words import Words

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class NoticeBoard(QObject):
    """All *notices* that hold, urgent ones first; of their *leaves* each stays open for *page_seconds*, a long notice in one
    language after the other. While an urgent one holds, only such are leafed through. Signal: changed.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        clock: HallClock,
        offers: OfferWatch,
        words: Words,
        page_seconds: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._clock, self._offers, self._words = watch, clock, offers, words
        self._notices: list[Face] = []
        self._leaves = Leaves(seconds=page_seconds, parent=self)
        clock.ticked.connect(self._look)
        watch.changed.connect(self._look)
        offers.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Time has passed, or the hall is another one: a notice may come or go by either."""
        sight, board = self._watch.sight, self._watch.board
        if sight is None or board is None:
            return
        painter = NoticePainter(
            sight=sight,
            board=board,
            words=self._words,
            services=self._offers.services,
            now=self._clock.server_now(),
        )
        notices = painter.faces()
        if notices != self._notices:
            self._notices = notices
            pressing = [each for each in notices if each["urgent"]] or notices
            self._leaves.lay([leaf for notice in pressing for leaf in leaves_of(notice)])
            self.changed.emit()

    @Property(list, notify=changed)
    def notices(self) -> list[Face]:
        """All of them; none: the panel has nothing to say."""
        return self._notices

    @Property(list, notify=changed)
    def sentences(self) -> list[str]:
        """All of them for the foot of the screen, each in every language shown."""
        return [said for notice in self._notices for said in sentences_of(notice)]

    @Property(bool, notify=changed)
    def urgent(self) -> bool:
        """Whether an urgent one holds."""
        return any(notice["urgent"] for notice in self._notices)

    @Property(Leaves, notify=changed)
    def leaves(self) -> Leaves:
        return self._leaves
