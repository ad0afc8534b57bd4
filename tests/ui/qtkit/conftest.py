"""A stage with the shipped theme and texts, and a way to put a piece of QML on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.texts import all_texts

Put = Callable[[str], QQuickWindow]


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[Stage]:
    stage = Stage(
        look=load_look(ASSETS / "themes" / "itiak-pulang-patang"),
        languages=all_texts(),
        language="id",
    )
    yield stage
    stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def put(stage: Stage, tmp_path: Path, qtbot: QtBot) -> Put:
    """Shows one part, with objectName "part", in a window of 540 × 960."""

    def put(part: str) -> QQuickWindow:
        qml = tmp_path / "Main.qml"
        qml.write_text(
            f"""
            import QtQuick
            import QtQuick.Layouts
            import Giliran.Kit
            Window {{
                width: 540
                height: 960
                visible: true
                color: Theme.ground
                {part}
            }}
            """,
            encoding="utf-8",
        )
        window = stage.show(qml)
        qtbot.waitUntil(window.isExposed)
        window.requestActivate()
        qtbot.waitUntil(window.isActive)
        return window

    return put
