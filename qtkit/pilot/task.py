"""One word being done: tried until it can be done or its time is over.

Knows eye and hand. Must not know sockets.
"""

import time
from typing import Any, Final, assert_never

import msgspec
from PySide6.QtCore import QObject, QPointF, QTimer, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtQml import QJSValue
from PySide6.QtQuick import QQuickWindow

from qtkit.pilot.eye import Eye, NotThere, middle_of
from qtkit.pilot.hand import press, press_key, release, tap, type_text
from qtkit.pilot.words import (
    AnyWord,
    Key,
    Place,
    Press,
    Quit,
    Read,
    Release,
    Shot,
    Tap,
    Type,
    Visible,
    Wait,
)

LOOK_MILLISECONDS: Final = 16
"""Between two looks; a thing that is at the same place in both stands still."""


class Task(QObject):
    """Signals: done(answer: dict), once."""

    done = Signal(object)

    def __init__(self, word: AnyWord, window: QQuickWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._word = word
        self._window = window
        self._eye = Eye(window)
        self._until = time.monotonic() + word.timeout_ms / 1000
        self._last_place: QPointF | None = None
        self._look = QTimer(self, interval=LOOK_MILLISECONDS, singleShot=True)
        self._look.timeout.connect(self.start)

    def start(self) -> None:
        """Try now, and again while it cannot be done yet."""
        try:
            answer = self._do(self._word)
        except NotThere as reason:
            if time.monotonic() < self._until:
                self._look.start()
            else:
                self._answer({"ok": False, "error": str(reason)})
        except ValueError as mistake:
            self._answer({"ok": False, "error": str(mistake)})
        else:
            self._answer({"ok": True, **answer})

    def _answer(self, answer: dict[str, Any]) -> None:
        self.done.emit({"id": self._word.id, **answer})
        self.deleteLater()

    def _do(self, word: AnyWord) -> dict[str, Any]:
        match word:
            case Tap():
                middle = self._still(word.target)
                moments = [tap(self._window, middle) for _ in range(word.times)]
                return {"t_ns": moments[0]}
            case Press():
                return {"t_ns": press(self._window, self._still(word.target))}
            case Release():
                return {"t_ns": release(self._window, middle_of(self._eye.find(word.target)))}
            case Key():
                return {"t_ns": press_key(self._window, word.key)}
            case Type():
                type_text(self._window, word.text)
                return {}
            case Read():
                return {"value": self._value(word.target, word.property)}
            case Wait():
                return self._wait(word)
            case Visible():
                return {"names": self._eye.visible_names()}
            case Shot():
                if not self._window.grabWindow().save(word.path):
                    raise ValueError(f"{word.path} cannot be written")
                return {}
            case Place():
                self._place(word)
                return {}
            case Quit():
                return {}
            case _:
                assert_never(word)

    def _place(self, word: Place) -> None:
        room = self._window.screen().availableGeometry()
        left, top = room.x() + word.x * room.width(), room.y() + word.y * room.height()
        self._window.setGeometry(
            round(left), round(top), round(word.width * room.width()), round(word.height * room.height())
        )

    def _still(self, target: str) -> QPointF:
        """The middle of *target*, where a finger meets it, once it stands still."""
        try:
            _, middle = self._eye.touchable(target)
        except NotThere:
            self._last_place = None
            raise
        still, self._last_place = middle == self._last_place, middle
        if not still:
            raise NotThere(f"{target} moves")
        return middle

    def _wait(self, word: Wait) -> dict[str, Any]:
        if (word.equals is msgspec.UNSET) == (word.contains is None):
            raise ValueError("wait needs either equals or contains")
        value = self._value(word.target, word.property)
        if word.contains is None:
            wanted, so = word.equals, value == word.equals
        else:
            wanted, so = word.contains, word.contains in (value if isinstance(value, list) else str(value))
        if not so:
            raise NotThere(f"{word.target}.{word.property} is {value!r}, not {wanted!r}")
        return {"value": value, "t_ns": time.monotonic_ns()}

    def _value(self, target: str, name: str) -> Any:
        item = self._eye.find(target)
        if item.metaObject().indexOfProperty(name) < 0:
            raise ValueError(f"{target} has no property {name!r}")
        return plain(item.property(name))


def plain(value: object) -> Any:
    """A property's value as JSON has it; what JSON has no word for, as text."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case list() | tuple():
            return [plain(each) for each in value]
        case dict():
            return {str(key): plain(each) for key, each in value.items()}
        case QColor():
            return value.name(QColor.NameFormat.HexArgb if value.alpha() < 255 else QColor.NameFormat.HexRgb)
        case QUrl():
            return value.toString()
        case QJSValue():
            return plain(value.toVariant())
        case _:
            return str(value)
