"""The counters seen from here and whom each calls or serves; and the one counter that a display hangs above.

Knows the watch and what the server offers. Must not know the link or how anything is drawn.
"""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.panels.counters import NO_COUNTER, CounterPainter
from display.panels.faces import Face
from display.panels.leaves import Leaves
from display.panels.offerwatch import OfferWatch
from display.panels.words import Words

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CounterBoard(QObject):
    """The *leaves* of the counters in use, each page for *page_seconds*, the first one whenever another call stands there; and the
    *single* one of this display.

    Signals: singleChanged; changed, never.
    """

    changed = Signal()
    singleChanged = Signal()

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
        self._single: Face = NO_COUNTER
        self._calling: frozenset[tuple[object, ...]] = frozenset()
        self._leaves = Leaves(seconds=page_seconds, most=8, parent=self)
        watch.changed.connect(self._look)
        offers.changed.connect(self._look)
        clock.timeChanged.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """The hall is another one, or the day."""
        sight, board = self._watch.sight, self._watch.board
        if sight is None or board is None:
            return
        painter = CounterPainter(
            sight=sight,
            board=board,
            there=board.at_counters(),
            words=self._words,
            services=self._offers.services,
            now=self._clock.server_now(),
        )
        faces = painter.in_use()
        calling = frozenset(
            (face["counter"], face["number"], face["recall"]) for face in faces if face["state"] == "calling"
        )
        self._leaves.lay(faces)
        if calling - self._calling:
            self._leaves.begin()
        self._calling = calling
        single = painter.single()
        if single != self._single:
            self._single = single
            self.singleChanged.emit()

    @Property(Leaves, notify=changed)
    def leaves(self) -> Leaves:
        return self._leaves

    @Property(dict, notify=singleChanged)
    def single(self) -> Face:
        """The counter that this display belongs to; its ``state`` is ``none`` where it belongs to no single one."""
        return self._single
