"""The keys of a window, given to the guide; and the touches, of which it is told.

Knows Qt's events and names of keys. Must not know what keys mean, nor what is on the screen.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow

from kiosk.guide.guide import Guide
from kiosk.guide.keypad import KeyTable, Stroke

_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_TOUCHES: Final = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress}
_HELD_DOWN: Final = {"next", "previous", "louder", "softer", "erase"}
"""Deeds that go on while their key is held down."""


class Keys(QObject):
    """Listens to *window* as long as it lives. Keys that are not the keypad's go on to the window."""

    def __init__(self, window: QWindow, *, table: KeyTable, guide: Guide) -> None:
        super().__init__(window)
        self._window, self._table, self._guide = window, table, guide
        self._unreleased: set[int] = set()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Whether the window must not see *event*."""
        if watched is not self._window:
            return False
        if event.type() in _TOUCHES:
            self._guide.touched()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            released = event.key() in self._unreleased
            self._unreleased.discard(event.key())
            return released
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _COMMANDS:
            return False
        deed = self._table.meaning(stroke_of(event), self._guide.entry())
        if deed is None:
            return False
        self._unreleased.add(event.key())
        if not event.isAutoRepeat() or deed in _HELD_DOWN:
            self._guide.do(deed)
        return True


def stroke_of(event: QKeyEvent) -> Stroke:
    """A key by its portable name, and what it types."""
    key = Qt.Key(event.key())
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return Stroke(name=name, text=event.text() if event.text().isprintable() else "")
