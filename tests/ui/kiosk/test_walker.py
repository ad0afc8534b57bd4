"""A walk over the controls of a window, round and round, and what is pressed there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.guide.walker import Walker

RANGE = Path(__file__).parents[1] / "qtkit" / "ControlsRange.qml"


@pytest.fixture
def window(qapp: object, qtbot: QtBot) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(RANGE)))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    with qtbot.waitExposed(window):
        window.requestActivate()
    yield window
    engine.deleteLater()


@pytest.fixture
def walker(window: QQuickWindow) -> Walker:
    return Walker(window, first="screen", through=frozenset({"shield"}))


def item(window: QQuickWindow, name: str) -> QQuickItem:
    found = window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found


def walked(walker: Walker, steps: int, by: int = 1) -> str:
    return "".join(f"{at.name} " for _ in range(steps) if (at := walker.step(by)) is not None).strip()


def test_it_begins_at_the_first_choice_and_wraps(walker: Walker) -> None:
    assert walker.here is None
    assert walked(walker, 7) == "b c below field foot a b"
    assert walked(walker, 3, by=-1) == "a foot field"


def test_the_ring_is_shown_where_it_stands_until_it_leaves(walker: Walker, window: QQuickWindow) -> None:
    walker.begin()
    assert item(window, "b").property("visualFocus") is True
    walker.leave()
    assert item(window, "b").property("visualFocus") is False
    assert walker.here is None


def test_what_it_comes_to_is_scrolled_into_view(walker: Walker, window: QQuickWindow) -> None:
    view = item(window, "view")
    walked(walker, 3)
    assert view.property("contentY") == 190
    walked(walker, 1, by=-1)
    assert view.property("contentY") == 0


def test_pressing_is_pressing(walker: Walker, window: QQuickWindow) -> None:
    walker.begin()
    assert walker.press() is not None
    assert window.property("clicked") == "b"


def test_from_nowhere_nothing_is_pressed(walker: Walker, window: QQuickWindow) -> None:
    assert walker.press() is None
    assert window.property("clicked") == ""


def test_what_is_covered_for_a_moment_is_walked_to_and_not_pressed(
    walker: Walker, window: QQuickWindow
) -> None:
    item(window, "shield").setVisible(True)
    assert walked(walker, 2) == "b c"
    assert walker.press() is None
    item(window, "shield").setVisible(False)
    assert walker.press() is not None
    assert window.property("clicked") == "c"


def test_when_a_dialog_opens_the_walk_is_in_it(walker: Walker, window: QQuickWindow) -> None:
    walker.begin()
    item(window, "dialog").setVisible(True)
    assert walker.here is None
    assert walked(walker, 3) == "yes no yes"


def test_what_goes_away_under_the_ring_is_left(walker: Walker, window: QQuickWindow) -> None:
    walker.begin()
    item(window, "b").setEnabled(False)
    assert walker.here is None
    assert walked(walker, 1) == "c"
