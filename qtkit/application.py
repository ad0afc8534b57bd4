"""What every program's ``__main__`` does alike: make the Qt application, log its messages, stop on a signal.

Knows Qt and the process. Must not know what the program is for.
"""

import logging
import os
import sys
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QGuiApplication

from qtkit.stage import Stage
from qtkit.stopping import StopSignals
from qtkit.sweeping import Sweeper
from qtkit.theme import FAMILIES

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

logger = logging.getLogger("qt")


def make_application(name: str, *, widgets: bool = False, software: bool = False) -> QGuiApplication:
    """The QGuiApplication of *name* (``giliran-kiosk``), with Qt's messages, QML's warnings among them, in the log.

    *widgets*: a QApplication, for what only QtWidgets has (a tray icon and its menu). *software*: the processor draws, unless
    the environment's QT_QUICK_BACKEND says otherwise: no driver of an old graphics card can spoil it.
    """
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    if software:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    qInstallMessageHandler(log_message)
    application = _made(widgets=widgets)
    application.setApplicationName(name)
    application.setOrganizationName("Giliran")
    application.setFont(QFont(list(FAMILIES)))
    return application


def _made(*, widgets: bool) -> QGuiApplication:
    if not widgets:
        return QGuiApplication([*sys.argv[:1]])
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  a library that most programs need not load

    return QApplication([*sys.argv[:1]])


def log_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """One of Qt's messages, with its file and line where Qt knows them."""
    place = f"{context.file}:{context.line}: " if context.file else ""
    logger.log(_LEVELS[kind], "%s%s", place, text)


def run(stage: Stage) -> int:
    """Play until the last window closes, or SIGINT or SIGTERM comes; then take the stage down. The exit status.

    From here on garbage goes in this thread alone: see ``qtkit.sweeping``.
    """
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("make_application comes first")
    Sweeper(application)
    # Not quit(), which asks the windows first: a locked one says no.
    with StopSignals(lambda: application.exit(0)):
        status = application.exec()
    stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return status
