"""Audio outputs for players, made so that Python's interpreter lock has no part in them.

A ``QAudioOutput`` made by Python asks Python, under that lock, whenever a thread of the player's lets go of it. The thread of the window holds the
lock while it waits for just that thread in ``QMediaPlayer.stop``: neither would ever go on. One made by QML is Qt's own through and through.
"""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices
from PySide6.QtQml import QQmlComponent, QQmlEngine

from display.media.quiet import without_warnings

Outlet = Callable[[QObject], QAudioOutput | None]
"""Gives an output that lives as long as its parent, or none where nothing can be heard."""

_SOURCE = b"import QtMultimedia\nAudioOutput {}"
_NAME = "display.media.outlet"


def loudspeaker(parent: QObject) -> QAudioOutput | None:
    """The system's, if there is one now: asked for anew with each video, it may come and go. Raises RuntimeError as ``audio_output`` does."""
    with without_warnings():
        return None if QMediaDevices.defaultAudioOutput().isNull() else audio_output(parent)


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
