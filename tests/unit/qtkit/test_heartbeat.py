"""The beat: at once, and no noise when nobody listens any more."""

import io
import logging

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from qtkit.heartbeat import beat
from qtkit.keeping import BEAT, KEPT


class Broken(io.StringIO):
    """A pipe whose other end is gone."""

    def flush(self) -> None:
        raise BrokenPipeError


def test_without_a_keeper_there_is_no_beat(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEPT, raising=False)
    assert beat(QObject()) is None


def test_the_first_beat_comes_at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that hangs right after its start is noticed like any other."""
    monkeypatch.setenv(KEPT, "1")
    heard = io.StringIO()
    monkeypatch.setattr("sys.stdout", heard)
    program = QObject()
    beat(program)
    qtbot.waitUntil(lambda: heard.getvalue() == BEAT + "\n", timeout=500)


def test_a_keeper_that_is_gone_is_told_of_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(KEPT, "1")
    monkeypatch.setattr("sys.stdout", Broken())
    program = QObject()
    timer = beat(program)
    assert timer is not None
    with caplog.at_level(logging.WARNING):
        qtbot.waitUntil(lambda: not timer.isActive(), timeout=500)
    assert caplog.text.count("the keeper is gone") == 1
