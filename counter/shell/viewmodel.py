"""The window as QML follows it: which of the three sizes, and whether it stays on top.

Knows where windows may stand and what was remembered. Must not know the desk.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from counter.desk.keys import SIZE
from counter.shell.anchor import Anchor, screens_now
from counter.shell.places import NoPlaces, Places, PlacesMemory
from counter.shell.placing import Box, Size, kind_of, place
from counter.words import Words

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Shell(QObject):
    """*size* is ``strip``, ``panel`` or ``full``. Signals: sizeChanged, changed."""

    sizeChanged = Signal()
    changed = Signal()

    def __init__(self, *, words: Callable[[], Words], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._memory: PlacesMemory = NoPlaces()
        self._places = Places()
        self._wished: tuple[int, int] | None = None
        self._usual = self._size = Size.PANEL
        self._stay_on_top = self._exact = False
        self._folded: int | None = None
        self._anchor: Anchor | None = None
        self.may_close: Callable[[], bool] = lambda: True

    def begin(
        self,
        size: Size | tuple[int, int],
        *,
        memory: PlacesMemory | None = None,
        stay_on_top: bool = False,
        exact: bool = False,
    ) -> None:
        """Before there is a window: begin with what *memory* has, else with *size*. *exact*: with a window of just that many pixels,
        wherever the system puts it, until another size is chosen.
        """
        self._memory = memory or NoPlaces()
        self._places = self._memory.recall()
        self._stay_on_top, self._exact = stay_on_top, exact
        self._wished = None if isinstance(size, Size) else size
        self._usual = size if isinstance(size, Size) else kind_of(size[0])
        self._size = self._places.size or self._usual
        self.sizeChanged.emit()
        self.changed.emit()

    @property
    def opening(self) -> dict[str, object]:
        """The window's first properties."""
        if self._exact and self._wished is not None:
            return {"width": self._wished[0], "height": self._wished[1]}
        box = self._box()
        return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}

    def hold(self, window: QQuickWindow) -> None:
        """From now on *window* stands as it should."""
        anchor = Anchor(window, may_close=self._closes)
        anchor.moved.connect(self._moved)
        anchor.zoomed.connect(self._zoomed)
        anchor.shuffled.connect(self._settle_again)
        self._anchor = anchor
        window.destroyed.connect(self._let_go)
        self._settle_again()

    @property
    def anchor(self) -> Anchor | None:
        """What holds the window; None before there is one."""
        return self._anchor

    def refresh(self, _language: str = "") -> None:
        """Word everything anew."""
        self.changed.emit()

    @Slot()
    def nextSize(self) -> None:
        """Strip, panel, full, strip."""
        self._exact = False
        self._choose(self._size.following)

    @Slot(int)
    def wantHeight(self, height: int) -> None:
        """The strip unfolded or folded its list."""
        if self._exact and self._anchor is not None:
            self._anchor.stand(replace(self._anchor.box, height=height), full=False, on_top=self._on_top())
            return
        self._folded = height if height < self._box().height else None
        if self._size is Size.STRIP:
            self._settle()

    @Property(str, notify=sizeChanged)
    def size(self) -> str:
        return self._size.value

    def _let_go(self) -> None:
        self._anchor = None

    def _closes(self) -> bool:
        return self.may_close()

    def _on_top(self) -> bool:
        return self._stay_on_top or (self._size is Size.STRIP and not self._exact)

    onTop = Property(bool, _on_top, notify=sizeChanged)

    @Property(str, notify=changed)
    def sizeText(self) -> str:
        """What the button that changes the size says: the next size."""
        return self._words().text(f"shell-size-{self._size.following}")

    @Property(str, notify=changed)
    def sizeKey(self) -> str:
        return SIZE

    def _box(self) -> Box:
        window = self._anchor
        return place(
            self._size,
            screens_now() if window is None else window.screens,
            remembered=self._places.box(self._size),
            frame=None if window is None else window.frame,
            wished=self._wished if self._size is self._usual else None,
        )

    def _settle(self) -> None:
        if self._anchor is None:
            return
        box = self._box()
        if self._size is Size.STRIP and self._folded is not None:
            box = replace(box, height=min(box.height, self._folded))
        self._anchor.stand(box, full=self._size is Size.FULL, on_top=self._on_top())

    def _settle_again(self) -> None:
        if not self._exact:
            self._settle()
        elif self._anchor is not None:
            self._anchor.keep_on_top(wanted=self._on_top())

    def _choose(self, size: Size) -> None:
        self._size, self._folded = size, None
        self._remember(self._places.chosen(size))
        self._settle()
        self.sizeChanged.emit()
        self.changed.emit()

    def _moved(self, box: Box) -> None:
        if self._exact or self._size is Size.FULL:
            return
        if self._folded is not None:
            box = replace(box, height=self._box().height)
        self._remember(self._places.put(self._size, box))

    def _zoomed(self, full: bool) -> None:
        """The officer has used the window's own buttons."""
        if not self._exact:
            self._choose(Size.FULL if full else Size.PANEL)

    def _remember(self, places: Places) -> None:
        if places != self._places:
            self._places = places
            self._memory.remember(places)
