"""``python -m bench.rusher --config …``: the real kiosk, in whose window visitors follow each other without a pause. Every option is the
kiosk's own.

A button is operated as a screen reader does it, at the first frame that shows it: fingers, which must wait until a new screen has settled,
would need hours. The rest is the program as it is: its screens drawn, its numbers from the server, its slips printed.
Knows the screens by their items' names. Must not know how the kiosk is made.
"""

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from bench.process import resident_mb
from bench.sample import quick_services, sample
from kiosk.__main__ import main as kiosk
from qtkit.options import parse_options
from qtkit.pilot.eye import Eye

_LOOK_MILLISECONDS: Final = 20
EVERY: Final = 20
"""Tickets between two readings of the memory."""


class Rusher(QObject):
    """Writes a line of JSON to *file* after every few tickets: how many there were, the megabytes."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._wanted = {f"kiosk.popular.{service}" for service in quick_services(sample())}
        self._items: dict[str, QQuickItem] = {}
        self._taken = 0
        self._left = ""

    @Slot()
    def begin(self) -> None:
        """As soon as the first screen is there. On the thread of the window."""
        windows = [each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow)]
        if not windows or not (cards := self._cards(Eye(windows[0]))):
            QTimer.singleShot(_LOOK_MILLISECONDS, self.begin)
            return
        self._window, self._eye, self._names = windows[0], Eye(windows[0]), cards
        self._window.frameSwapped.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self._window.update()

    def _cards(self, eye: Eye) -> list[str]:
        return [name for name in eye.visible_names() if name in self._wanted]

    @Slot()
    def _look(self) -> None:
        """A frame was shown: do what can be done on a screen that has come since the last deed."""
        screen = str(self._item("kiosk.screen").property("name"))
        if screen == self._left:
            return
        match screen:
            case "start":
                self._press(self._names[self._taken % len(self._names)])
            case "confirm":
                self._press("kiosk.take")
            case "ticket" if self._item("kiosk.paper").isVisible():
                self._press("kiosk.home")
                self._count()
            case _:
                return
        self._left = screen

    def _press(self, name: str) -> None:
        QMetaObject.invokeMethod(self._item(name), "click")
        self._window.update()

    def _item(self, name: str) -> QQuickItem:
        """Looked for once, and again where it has become another one."""
        known = self._items.get(name)
        if known is None or known.objectName() != name or not known.isVisible():
            known = self._items[name] = self._eye.find(name)
        return known

    def _count(self) -> None:
        self._taken += 1
        if self._taken % EVERY == 0:
            with self._file.open("a", encoding="utf-8") as out:
                out.write(json.dumps({"taken": self._taken, "mb": resident_mb(os.getpid())}) + "\n")


def main() -> int:
    """Until a signal comes."""
    options = parse_options("kiosk", "The kiosk, with visitors who do not wait", None)
    rusher = Rusher(options.state / "rush.jsonl")
    threading.Thread(target=_begin, args=(rusher,), daemon=True).start()
    return kiosk()


def _begin(rusher: Rusher) -> None:
    while (application := QGuiApplication.instance()) is None:
        time.sleep(_LOOK_MILLISECONDS / 1000)
    rusher.moveToThread(application.thread())
    QMetaObject.invokeMethod(rusher, "begin", Qt.ConnectionType.QueuedConnection)


if __name__ == "__main__":
    sys.exit(main())
