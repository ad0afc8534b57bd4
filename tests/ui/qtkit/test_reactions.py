"""A finger becomes two milestones: when the window shows that it felt it, and when it shows what came of it."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from qtkit.milestones import Milestones
from qtkit.pilot import hand
from qtkit.reactions import watch_reactions

ON_THE_BUTTON = QPointF(50, 30)


@pytest.fixture
def window(qapp: object, qtbot: QtBot) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("PilotRange.qml"))))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    with qtbot.waitExposed(window):
        window.requestActivate()
    yield window
    engine.deleteLater()


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_pressing_and_lifting_are_seen_in_a_frame_each(
    window: QQuickWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "marks.jsonl"
    milestones = Milestones(file)
    watch_reactions(window, milestones)
    before = time.monotonic_ns()
    hand.press(window, ON_THE_BUTTON)
    qtbot.waitUntil(lambda: len(lines(file)) == 1)
    hand.release(window, ON_THE_BUTTON)
    qtbot.waitUntil(lambda: len(lines(file)) == 2)
    milestones.close()

    reaction, outcome = lines(file)
    assert (reaction["what"], outcome["what"]) == ("reaction", "outcome")
    assert before < reaction["since_ns"] < reaction["t_ns"] < outcome["since_ns"] < outcome["t_ns"]


def test_nobody_watches_where_no_milestones_are_kept(window: QQuickWindow) -> None:
    watch_reactions(window, Milestones(None))
    hand.tap(window, ON_THE_BUTTON)
    assert [child.objectName() for child in window.children() if type(child).__name__ == "_Fingers"] == []
