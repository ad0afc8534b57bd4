"""How soon a window answers a finger: from the event that it gets to the first frame that shows what came of it.

Knows Qt's events and milestones. Must not know what is pressed, nor what it looks like then.
"""

import time
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtQuick import QQuickWindow

from qtkit.milestones import Milestones

_MARKS: Final = {
    QEvent.Type.TouchBegin: "reaction",
    QEvent.Type.MouseButtonPress: "reaction",
    QEvent.Type.TouchEnd: "outcome",
    QEvent.Type.MouseButtonRelease: "outcome",
}


def watch_reactions(window: QQuickWindow, milestones: Milestones) -> None:
    """A finger that is put down becomes a milestone ``reaction``, one that is lifted an ``outcome``, each with ``since_ns``, when it did
    so. Nothing where no milestones are kept.
    """
    if milestones.kept:
        _Fingers(window, milestones)


class _Fingers(QObject):
    def __init__(self, window: QQuickWindow, milestones: Milestones) -> None:
        super().__init__(window)
        self._window, self._milestones = window, milestones
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the window must not see *event*: it sees all."""
        mark = _MARKS.get(event.type()) if watched is self._window else None
        if mark is not None:
            # No frame is begun before the window has dealt with the event: the next one shows what it made of it.
            self._milestones.mark_shown(self._window, mark, since_ns=time.monotonic_ns())
        return False
