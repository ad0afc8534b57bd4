"""Milestones say when a thing was done, and when it was really seen."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from qtkit.milestones import Milestones


@pytest.fixture
def window(qapp: object) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    window.resize(100, 100)
    yield window
    window.close()
    window.deleteLater()


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_a_mark_is_a_line_with_the_shared_clock(tmp_path: Path) -> None:
    milestones = Milestones(tmp_path / "new" / "marks.jsonl")
    before = time.monotonic_ns()
    milestones.mark("tap_issue", ticket="t1")
    milestones.mark("slip_failed", ticket="t1", trouble="kertas habis")
    assert lines(tmp_path / "new" / "marks.jsonl")[0]["what"] == "tap_issue"
    assert before <= lines(tmp_path / "new" / "marks.jsonl")[0]["t_ns"] <= time.monotonic_ns()
    assert lines(tmp_path / "new" / "marks.jsonl")[1]["trouble"] == "kertas habis"
    milestones.close()
    milestones.mark("tap_issue", ticket="t2")
    assert len(lines(tmp_path / "new" / "marks.jsonl")) == 2


def test_a_thing_counts_as_shown_once_when_its_frame_was_swapped(
    qtbot: QtBot, window: QQuickWindow, tmp_path: Path
) -> None:
    file = tmp_path / "marks.jsonl"
    milestones = Milestones(file)
    milestones.mark_shown(window, "number_shown", ticket="t1", label="A-001")
    assert lines(file) == []

    with qtbot.waitSignal(window.frameSwapped):
        window.show()
    qtbot.waitUntil(lambda: len(lines(file)) == 1)
    with qtbot.waitSignal(window.frameSwapped):
        window.update()

    assert [(line["what"], line["label"]) for line in lines(file)] == [("number_shown", "A-001")]
    milestones.close()


def test_nothing_is_written_where_none_was_asked_for(qtbot: QtBot, window: QQuickWindow) -> None:
    milestones = Milestones(None)
    milestones.mark("tap_issue", ticket="t1")
    milestones.mark_shown(window, "number_shown", ticket="t1")
    milestones.close()
