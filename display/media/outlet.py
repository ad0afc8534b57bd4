"""Audio outputs for players, made so that Python's interpreter lock has no part in them.

A ``QAudioOutput`` made by Python asks Python, under that lock, whenever a thread of the player's lets go of it. The thread of the window holds the
lock while it waits for just that thread in ``QMediaPlayer.stop``: neither would ever go on. One made by QML is Qt's own through and through.
"""

from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtMultimedia import QAudioOutput
from PySide6.QtQml import QQmlComponent, QQmlEngine

_SOURCE = b"import QtMultimedia\nAudioOutput {}"
_NAME = "display.media.outlet"


def audio_output(parent: QObject) -> QAudioOutput:
    """An output to the system's loudspeaker that lives as long as *parent*. Raises RuntimeError where QtMultimedia's QML is missing."""
    component = _component()
    output = component.create()
    if output is None:
        raise RuntimeError(f"no audio output can be made: {component.errorString()}")
    output.setParent(parent)
    return cast(QAudioOutput, output)


def _component() -> QQmlComponent:
    """One for the whole program: loading QtMultimedia's types takes a twentieth of a second."""
    application = QCoreApplication.instance()
    known = application.findChild(QQmlComponent, _NAME) if application is not None else None
    if known is not None:
        return known
    engine = QQmlEngine()
    engine.setParent(application)  # given at its making, it would be forgotten
    component = QQmlComponent(engine, engine)
    component.setObjectName(_NAME)
    component.setData(_SOURCE, QUrl())
    return component
