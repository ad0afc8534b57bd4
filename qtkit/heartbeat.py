"""Tells whoever keeps this program (``qtkit.keeper``) that its window still answers: a line a second on standard output."""

import os
import sys

from PySide6.QtCore import QObject, QTimer

from qtkit.keeping import BEAT, KEPT


def beat(parent: QObject) -> QTimer | None:
    """Beat from the GUI thread, once a second, for as long as *parent* lives; nothing where nobody listens."""
    if KEPT not in os.environ:
        return None
    timer = QTimer(parent, interval=1000)
    timer.timeout.connect(_say)
    timer.start()
    return timer


def _say() -> None:
    sys.stdout.write(BEAT + "\n")
    sys.stdout.flush()
