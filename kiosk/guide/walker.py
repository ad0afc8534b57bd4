"""Moves the focus of a window over everything that can be operated there, one step at a time.

Knows windows, controls and focus. Must not know keys, words or voices. Only what could be operated by a finger
now is walked over; the ring shows where the walk stands.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from qtkit.controls import Control, controls


class Walker:
    """Walks in *window*. *first* is the objectName of the part in which the first choice stands, *not_first* are those of
    controls that are none; *through* are objectNames of what covers a window for a moment, to be walked under but not pressed through.
    """

    def __init__(
        self,
        window: QQuickWindow,
        *,
        first: str,
        not_first: frozenset[str] = frozenset(),
        through: frozenset[str] = frozenset(),
    ) -> None:
        self._window = window
        self._first, self._not_first = first, not_first
        self._through = through

    @property
    def here(self) -> Control | None:
        """Where the walk stands, if the ring is shown there and it can still be operated."""
        return self._among(self.controls())

    def controls(self) -> list[Control]:
        """All that can be walked over now."""
        return controls(self._window, through=self._through)

    def step(self, by: int) -> Control | None:
        """One on, or back; round the ends. From nowhere to the first choice."""
        ring = self.controls()
        here = self._among(ring)
        if here is None:
            return self._go(self._first_of(ring))
        return self._go(ring[(ring.index(here) + by) % len(ring)])

    def first(self) -> Control | None:
        """The first choice of the dialog or screen; None while there is none, or the window has not arranged itself yet."""
        return next((each for each in self.controls() if self._is_choice(each)), None)

    def begin(self) -> Control | None:
        """To the first choice of a new screen; where it has none, to whatever there is."""
        return self._go(self._first_of(self.controls()))

    def press(self) -> Control | None:
        """Operate where the walk stands; None where it stands nowhere, or something covers it for the moment."""
        here = self.here
        if here is None or here not in controls(self._window):
            return None
        if here.item.inherits("QQuickAbstractButton"):
            QMetaObject.invokeMethod(here.item, "click")
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                press = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.sendEvent(here.item, press)
        return here

    def leave(self) -> None:
        """Take the ring away."""
        here = self.here
        if here is not None:
            here.item.setFocus(False, Qt.FocusReason.MouseFocusReason)

    def _among(self, ring: Sequence[Control]) -> Control | None:
        focused = self._window.activeFocusItem()
        return next((each for each in ring if each.item is focused), None)

    def _first_of(self, ring: Sequence[Control]) -> Control | None:
        return next((each for each in ring if self._is_choice(each)), ring[0] if ring else None)

    def _is_choice(self, control: Control) -> bool:
        within = control.in_dialog or _is_in(control.item, self._first)
        return within and control.name not in self._not_first

    def _go(self, control: Control | None) -> Control | None:
        if control is not None:
            if control.view is not None:
                _scroll(control.view, control.item)
            control.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        return control


def _is_in(item: QQuickItem, name: str) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if above.objectName() == name:
            return True
        above = above.parentItem()
    return False


def _scroll(view: QQuickItem, item: QQuickItem) -> None:
    """Bring *item* into *view*, a Flickable, no further than it must be."""
    place = item.mapRectToItem(view, QRectF(0, 0, item.width(), item.height()))
    for edge, size, content in (
        ("contentX", view.width(), place.x()),
        ("contentY", view.height(), place.y()),
    ):
        length = place.width() if edge == "contentX" else place.height()
        over = max(0.0, content + length - size) or min(0.0, content)
        if over:
            view.setProperty(edge, float(view.property(edge)) + over)
