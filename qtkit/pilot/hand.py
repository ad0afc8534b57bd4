"""Real input events, sent the way the platform sends them, so that every item reacts as to a person."""

import time

from PySide6.QtCore import QKeyCombination, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def press(window: QQuickWindow, point: QPointF) -> int:
    """Press at *point* and do not let go. The moment before."""
    pressed_ns = time.monotonic_ns()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, _NO_MODIFIER, point.toPoint())
    return pressed_ns


def release(window: QQuickWindow, point: QPointF) -> int:
    """Let go at *point*. The moment before."""
    released_ns = time.monotonic_ns()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, _NO_MODIFIER, point.toPoint())
    return released_ns


def tap(window: QQuickWindow, point: QPointF) -> int:
    """Press and release at *point*. The moment of the release, in ``time.monotonic_ns()``."""
    press(window, point)
    return release(window, point)


def press_key(window: QQuickWindow, name: str) -> int:
    """Press and release a key such as ``F2`` or ``Ctrl+P``. The moment. Raises ValueError for an unknown name."""
    sequence = QKeySequence(name, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        raise ValueError(f"{name!r} is not one key")
    stroke: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs forget that it is a sequence
    if stroke.key() == Qt.Key.Key_unknown:
        raise ValueError(f"there is no key {name!r}")
    pressed_ns = time.monotonic_ns()
    QTest.keyClick(window, stroke.key(), stroke.keyboardModifiers())
    return pressed_ns


def type_text(window: QQuickWindow, text: str) -> None:
    """Type *text*, in any script, where the focus is. A line's end is the return key, as scanners press it."""
    for letter in text:
        code = ord(letter.upper()) if letter.isascii() and letter.isprintable() else 0
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key(code)
        QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, letter, _NO_MODIFIER)
