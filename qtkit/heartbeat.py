"""Tells whoever keeps this program (``qtkit.keeper``) that its window still answers: a line a second on standard output."""

import logging
import os
import sys

from PySide6.QtCore import QObject, QTimer

from qtkit.keeping import BEAT, KEPT

logger = logging.getLogger(__name__)


def beat(parent: QObject) -> QTimer | None:
    """Beat from the GUI thread, at once and then every second, for as long as *parent* lives; nothing where nobody listens."""
    if KEPT not in os.environ:
        return None
    timer = QTimer(parent, interval=1000)
    timer.timeout.connect(lambda: _say(timer))
    timer.start()
    QTimer.singleShot(0, timer, lambda: _say(timer))
    return timer


def _say(timer: QTimer) -> None:
    try:
        sys.stdout.write(BEAT + "\n")
        sys.stdout.flush()
    except OSError as error:
        # Who killed the keeper alone left a program that works; it is not told so once a second.
        logger.warning("the keeper is gone: %s", error)
        timer.stop()
