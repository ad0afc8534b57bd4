"""What can be operated is found, and nothing else is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from qtkit.controls import Label, controls, label_of


@pytest.fixture
def window(qapp: object, qtbot: QtBot) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("ControlsRange.qml"))))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    with qtbot.waitExposed(window):
        window.requestActivate()
    yield window
    engine.deleteLater()


def item(window: QQuickWindow, name: str) -> QQuickItem:
    found = window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found


def names(window: QQuickWindow, *through: str) -> list[str]:
    return [control.name for control in controls(window, through=frozenset(through))]


def test_only_what_could_be_pressed_is_found_in_the_order_of_the_tree(window: QQuickWindow) -> None:
    assert names(window) == ["a", "b", "c", "below", "field", "foot"]


def test_what_a_view_could_scroll_to_is_found_with_its_view(window: QQuickWindow) -> None:
    below = next(control for control in controls(window) if control.name == "below")
    assert below.view is not None
    assert below.view.objectName() == "view"
    item(window, "view").setVisible(False)
    assert names(window) == ["a", "b", "field", "foot"]


def test_while_a_dialog_is_open_there_is_nothing_else(window: QQuickWindow) -> None:
    item(window, "dialog").setVisible(True)
    assert names(window) == ["yes", "no"]
    item(window, "dialog").setVisible(False)
    assert names(window)[0] == "a"


def test_what_covers_everything_for_a_moment_can_be_looked_through(window: QQuickWindow) -> None:
    item(window, "shield").setVisible(True)
    assert names(window) == []
    assert names(window, "shield") == ["a", "b", "c", "below", "field", "foot"]


def test_what_is_switched_on_later_is_found_then(window: QQuickWindow) -> None:
    item(window, "off").setEnabled(True)
    item(window, "hidden").setVisible(True)
    assert names(window) == ["a", "b", "off", "hidden", "c", "below", "field", "foot"]


def test_a_control_is_called_what_a_screen_reader_calls_it(window: QQuickWindow) -> None:
    assert label_of(item(window, "a")) == Label(name="Key a", role=QAccessible.Role.Button)
    assert label_of(item(window, "b")) == Label(name="Key b", role=QAccessible.Role.CheckBox, checked=True)
    assert label_of(item(window, "field")) == Label(name="Words", role=QAccessible.Role.EditableText)
    assert label_of(item(window, "head")) == Label()
