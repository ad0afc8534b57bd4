"""Notices that hold now for where this display hangs, leafed through one by one.

Knows the watch, the hall's clock and what the server offers. Must not know the link or how anything is drawn.
"""

from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
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

_TICK_MS: Final = 1000


@QmlElement
class NoticeBoard(QObject):
    """All *notices* that hold, urgent ones first; the *open* one stays for *page_seconds*; a long one in one language
    after the other. While an urgent one holds, only such are leafed through. Signals: changed; sentencesChanged.
    """

    changed = Signal()
    sentencesChanged = Signal()

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
        self._sentences: list[str] = []
        self._leaves = Leaves(seconds=page_seconds, parent=self)
        self._leaves.changed.connect(self.changed)
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        watch.changed.connect(self.tick)
        offers.changed.connect(self.tick)
        self.tick()

    @Slot()
    def tick(self) -> None:
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
        self._notices = painter.faces()
        pressing = [each for each in self._notices if each["urgent"]] or self._notices
        self._leaves.lay([leaf for notice in pressing for leaf in leaves_of(notice)])
        sentences = [said for notice in self._notices for said in sentences_of(notice)]
        if sentences != self._sentences:
            self._sentences = sentences
            self.sentencesChanged.emit()

    @Slot()
    def turn(self) -> None:
        """The next notice; after the last one the first."""
        self._leaves.turn()

    @Property(list, notify=changed)
    def notices(self) -> list[Face]:
        """All of them; none: the panel has nothing to say."""
        return self._notices

    @Property(list, notify=sentencesChanged)
    def sentences(self) -> list[str]:
        """All of them for the foot of the screen, each in every language shown."""
        return self._sentences

    @Property(bool, notify=changed)
    def urgent(self) -> bool:
        """Whether an urgent one holds."""
        return any(notice["urgent"] for notice in self._notices)

    @Property(list, notify=changed)
    def open(self) -> list[Face]:
        """The one that is shown now, or none."""
        return self._leaves.open

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._leaves.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return self._leaves.count
