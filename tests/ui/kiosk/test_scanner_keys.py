"""A scanner that types into a real window: its codes never reach the controls, and a person's keys do."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.scanner import open_scanner
from kiosk.scanner.settings import KeyboardScanner, NoScanner
from qtkit.pilot import hand
from qtkit.scanner.keyboard import KeyboardEar


class Desk(QQuickWindow):
    """A window that notes its keys, a scanner's ear upon it."""

    def __init__(self, settings: KeyboardScanner) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.released: list[str] = []
        self.scanned: list[str] = []
        ear = open_scanner(settings, self)
        assert isinstance(ear, KeyboardEar)
        self.ear = ear
        self.ear.scanned.connect(self.scanned.append)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        self.pressed.append(_name(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        self.released.append(_name(event))

    def scan(self, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        hand.type_text(self, text)
        if end is not None:
            QTest.keyClick(self, end)


def _name(event: QKeyEvent) -> str:
    return event.text() if event.text().isprintable() and event.text() else Qt.Key(event.key()).name


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(KeyboardScanner())
    desk.show()
    qtbot.waitUntil(desk.isExposed)
    yield desk
    desk.ear.close()
    desk.destroy()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_is_told_and_no_key_of_it_reaches_the_window(desk: Desk, end: Qt.Key) -> None:
    desk.scan("JANJI-7KQ2", end)
    assert desk.scanned == ["JANJI-7KQ2"]
    desk.scan("http://192.168.1.2/t/a-b_c", end)
    assert desk.scanned[1] == "http://192.168.1.2/t/a-b_c"
    QTest.keyClick(desk, Qt.Key.Key_Right)
    assert (desk.pressed, desk.released) == (["Key_Right"], ["Key_Right"])


def test_one_key_comes_through_after_a_moment_pressed_and_released(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk, Qt.Key.Key_6)
    assert desk.pressed == []
    with qtbot.waitSignal(desk.ear._timer.timeout, timeout=500):
        pass
    assert (desk.pressed, desk.released) == (["6"], ["6"])


def test_arrows_and_enter_come_through_at_once(desk: Desk) -> None:
    QTest.keyClick(desk, Qt.Key.Key_Right)
    QTest.keyClick(desk, Qt.Key.Key_Return)
    assert desk.pressed == ["Key_Right", "Key_Return"]
    assert desk.released == ["Key_Right", "Key_Return"]


def test_keys_that_were_held_back_come_before_what_follows(desk: Desk) -> None:
    QTest.keyClick(desk, Qt.Key.Key_6)
    QTest.keyClick(desk, Qt.Key.Key_5)
    QTest.keyClick(desk, Qt.Key.Key_Return)
    assert desk.pressed == ["6", "5", "Key_Return"]


def test_a_key_that_is_held_down_is_no_scanner(desk: Desk) -> None:
    QTest.keyPress(desk, Qt.Key.Key_6)
    for _ in range(6):
        repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_6, Qt.KeyboardModifier.NoModifier, "6", True)
        QCoreApplication.sendEvent(desk, repeat)
    QTest.keyClick(desk, Qt.Key.Key_Return)
    assert desk.pressed == ["6"] * 7 + ["Key_Return"]
    assert desk.scanned == []


def test_a_command_of_the_keyboard_is_no_letter(desk: Desk) -> None:
    QTest.keyClick(desk, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert desk.pressed == ["Key_Control", "q"]


def test_capital_letters_may_come_with_their_shift(desk: Desk) -> None:
    for letter in "ABCD":
        QTest.keyPress(desk, Qt.Key.Key_Shift)
        hand.type_text(desk, letter)
        QTest.keyRelease(desk, Qt.Key.Key_Shift)
    QTest.keyClick(desk, Qt.Key.Key_Return)
    assert desk.scanned == ["ABCD"]
    assert set(desk.pressed) <= {"Key_Shift"}


def test_a_busy_program_does_not_tear_a_code_apart(desk: Desk) -> None:
    """Keys wait while the program draws; nobody may take the wait for a pause of the typist."""
    desk.scan("JANJI", end=None)
    desk.ear._wedge._last -= 0.5
    desk.scan("-7KQ2")
    assert desk.scanned == ["JANJI-7KQ2"]


def test_a_code_without_an_end_is_nobodys_keys_and_is_said_once(
    desk: Desk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        desk.scan("JANJI-7KQ2", end=None)
        with qtbot.waitSignal(desk.ear._timer.timeout, timeout=500):
            pass
    assert (desk.pressed, desk.scanned) == ([], [])
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "JANJI" not in caplog.text


def test_a_scanner_that_sends_no_end_is_heard(qtbot: QtBot) -> None:
    desk = Desk(KeyboardScanner(suffix="none"))
    desk.show()
    with qtbot.waitSignal(desk.ear.scanned, timeout=1000):
        desk.scan("JANJI-7KQ2", end=None)
    assert desk.scanned == ["JANJI-7KQ2"]
    desk.ear.close()
    desk.destroy()


def test_without_a_scanner_nobody_listens(qapp: QObject) -> None:
    window = QWindow()
    assert open_scanner(NoScanner(), window) is None
