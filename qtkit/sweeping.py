"""When Python's garbage goes: in the GUI thread, never in another.

Python collects in whatever thread has just made one object too many. What refers to itself in circles, as view-models and their signals
do, may die there; a QObject must not die outside its own thread: https://doc.qt.io/qt-6/threads-qobject.html
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MILLISECONDS: Final = 1000


class Sweeper(QObject):
    """From its making on, garbage is collected as often as Python's own thresholds ask, and only here. What lives by then stays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._looking = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looking.timeout.connect(self.look)
        self._looking.start()

    @Slot()
    def look(self) -> None:
        """Sweep, if there is enough to sweep."""
        sweep()


def sweep() -> None:
    """Collect the oldest generation whose threshold is passed, and all younger ones."""
    for age in reversed(range(3)):
        if gc.get_count()[age] > gc.get_threshold()[age]:
            gc.collect(age)
            return
