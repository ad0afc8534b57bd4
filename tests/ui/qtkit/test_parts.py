"""Every part can be pressed, read aloud and read: by finger, by key, by a screen reader, in any language."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from qtkit.stage import Stage

Put = Callable[[str], QQuickWindow]

LONGEST = "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan Payakumbuh"
"""Sixty-one letters."""

BUTTONS = {
    "PrimaryButton": 'PrimaryButton { objectName: "part"; text: "Panggil"; iconName: "call"; y: 20 }',
    "QuietButton": 'QuietButton { objectName: "part"; text: "Panggil"; iconName: "call"; y: 20 }',
    "WordButton": 'WordButton { objectName: "part"; text: "Panggil"; y: 20 }',
    "ChoiceCard": 'ChoiceCard { objectName: "part"; title: "Panggil"; iconName: "call"; y: 20 }',
}


def item(window: QQuickWindow, name: str = "part") -> QQuickItem:
    """By its name, in the tree of what is seen: rows of a list are no children in Qt's other tree."""
    waiting = [window.contentItem()]
    for each in waiting:
        if each.objectName() == name:
            return each
        waiting.extend(each.childItems())
    raise AssertionError(f"nothing on screen is called {name}")


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def tap(window: QQuickWindow, item: QQuickItem) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(item))


def clicks(item: QQuickItem, signal: str = "clicked()") -> QSignalSpy:
    kind = item.metaObject()
    spy = QSignalSpy(item, kind.method(kind.indexOfSignal(signal)))
    assert spy.isValid()
    return spy


def picture(window: QQuickWindow) -> QImage:
    return window.grabWindow()


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_finger_presses(put: Put, kind: str) -> None:
    window = put(BUTTONS[kind])
    button = item(window)
    pressed = clicks(button)
    tap(window, button)
    assert pressed.count() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", BUTTONS)
def test_a_key_presses(put: Put, kind: str, key: Qt.Key) -> None:
    window = put(BUTTONS[kind])
    button = item(window)
    pressed = clicks(button)
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window, key)
    assert pressed.count() == 1


@pytest.mark.parametrize("kind", BUTTONS)
def test_the_focus_of_the_keyboard_is_seen(put: Put, kind: str, stage: Stage) -> None:
    window = put(BUTTONS[kind])
    button = item(window)
    outside = button.mapToScene(QPointF(button.width() / 2, -2)).toPoint()
    before = picture(window).pixelColor(outside)
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert picture(window).pixelColor(outside) == QColor(stage.theme.property("focus")) != before


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_press_is_answered_within_a_tenth_of_a_second(put: Put, kind: str, stage: Stage) -> None:
    window = put(BUTTONS[kind])
    button = item(window)
    inside = button.mapToScene(QPointF(button.width() / 2, button.height() - 6)).toPoint()
    QTest.mouseMove(window, inside)
    before = picture(window).pixelColor(inside)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, inside)
    assert picture(window).pixelColor(inside) != before, "in the very next picture"
    assert stage.theme.property("quick") < 100
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, inside)


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_screen_reader_hears_what_it_is_and_its_word(put: Put, kind: str) -> None:
    reader = QAccessible.queryAccessibleInterface(item(put(BUTTONS[kind])))
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name) == "Panggil"


def test_what_is_off_cannot_be_pressed(put: Put) -> None:
    window = put('PrimaryButton { objectName: "part"; text: "Panggil"; enabled: false }')
    button = item(window)
    pressed = clicks(button)
    tap(window, button)
    assert pressed.count() == 0


def test_a_card_says_all_its_words(put: Put) -> None:
    card = item(
        put('ChoiceCard { objectName: "part"; title: "PLN"; subtitle: "Listrik"; note: "3 menunggu" }')
    )
    reader = QAccessible.queryAccessibleInterface(card)
    assert reader.text(QAccessible.Text.Name) == "PLN, Listrik, 3 menunggu"


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [216, 234, 320, 480])
def test_the_longest_name_fits_on_a_card(put: Put, stage: Stage, width: int, large: bool) -> None:
    """At half the kiosk's size: a column of two is 234 wide."""
    stage.theme.setProperty("largeText", large)
    window = put(
        f'ChoiceCard {{ objectName: "part"; width: {width}; title: "{LONGEST}"; subtitle: "{LONGEST}";'
        ' note: "12 menunggu"; noteIcon: "people"; iconName: "manpower" }'
    )
    card = item(window)
    for name in ("part.title", "part.note"):
        words = item(window, name)
        shown = next(child for child in words.childItems() if child.isVisible())
        assert shown.property("truncated") is False
        assert shown.property("contentWidth") <= words.width() + 1
        assert shown.property("contentHeight") <= words.height() + 1
        corner = words.mapToItem(card, QPointF(words.width(), words.height()))
        assert corner.y() <= card.height()
        assert corner.x() <= card.width()
    title = item(window, "part.title")
    note = item(window, "part.note")
    assert (
        title.mapToItem(card, QPointF(0, title.height())).y() <= note.mapToItem(card, QPointF(0, 0)).y() + 1
    )


def test_a_short_name_keeps_its_size_and_its_subtitle(put: Put, stage: Stage) -> None:
    window = put(
        'ChoiceCard { objectName: "part"; width: 234; title: "Dukcapil"; subtitle: "KTP, KK"; note: "3" }'
    )
    assert item(window, "part.subtitle").isVisible()
    assert item(window, "part.title").height() >= stage.theme.property("sizeBody")


def test_leafing(put: Put) -> None:
    window = put('PagerBar { objectName: "part"; page: 1; pages: 3; width: 500 }')
    pager = item(window)
    back, on = clicks(pager, "previous()"), clicks(pager, "next()")
    tap(window, item(window, "part.previous"))
    assert (back.count(), on.count()) == (1, 0)
    tap(window, item(window, "part.next"))
    assert (back.count(), on.count()) == (1, 1)
    assert item(window, "part.place").property("text") == "2 / 3"


@pytest.mark.parametrize(("page", "back", "on"), [(0, False, True), (1, True, True), (2, True, False)])
def test_there_is_nothing_before_the_first_page_and_after_the_last(
    put: Put, page: int, back: bool, on: bool
) -> None:
    window = put(f'PagerBar {{ objectName: "part"; page: {page}; pages: 3; width: 500 }}')
    assert item(window, "part.previous").isEnabled() is back
    assert item(window, "part.next").isEnabled() is on


def test_one_page_needs_no_leafing(put: Put) -> None:
    assert not item(put('PagerBar { objectName: "part"; pages: 1 }')).isVisible()


@pytest.mark.parametrize("mood", ["good", "warn", "bad"])
def test_a_sign_is_never_colour_alone(put: Put, stage: Stage, mood: str) -> None:
    sign = item(put(f'StatusSign {{ objectName: "part"; mood: "{mood}"; text: qsTr("kit-next-page") }}'))
    assert sign.property("color") == QColor(stage.theme.property(mood))
    assert sign.property("iconName") in {"check", "warning", "network-lost"}
    assert QAccessible.queryAccessibleInterface(sign).text(QAccessible.Text.Name) == "Berikutnya"


def test_a_called_number_grows_once_and_rests(put: Put, qtbot: QtBot) -> None:
    window = put('TicketNumber { objectName: "part"; number: "A-012"; width: 400; height: 200 }')
    number = item(window)
    assert not number.property("calling")
    assert QObject.metaObject(number).invokeMethod(number, "call")
    assert number.property("calling")
    qtbot.waitUntil(lambda: not number.property("calling"), timeout=5000)


def test_nothing_moves_where_motion_is_reduced(put: Put, stage: Stage) -> None:
    stage.theme.setProperty("reducedMotion", True)
    number = item(put('TicketNumber { objectName: "part"; number: "A-012"; width: 400; height: 200 }'))
    assert QObject.metaObject(number).invokeMethod(number, "call")
    assert not number.property("calling")


def test_the_choice_of_a_server(put: Put) -> None:
    window = put(
        """ServerChooser {
            objectName: "part"; anchors.fill: parent
            servers: [{name: "MPP Payakumbuh", address: "10.0.0.1", hall: "payakumbuh"},
                      {name: "MPP Latihan", address: "10.0.0.2", hall: "latihan"}]
        }"""
    )
    chosen = clicks(item(window), "chosen(QString)")
    tap(window, item(window, "part.latihan"))
    assert [chosen.at(index)[0] for index in range(chosen.count())] == ["latihan"]


def test_a_server_is_chosen_by_keys(put: Put) -> None:
    window = put(
        """ServerChooser {
            objectName: "part"; anchors.fill: parent; focus: true
            servers: [{name: "One", address: "10.0.0.1", hall: "one"}, {name: "Two", address: "10.0.0.2", hall: "two"}]
        }"""
    )
    chosen = clicks(item(window), "chosen(QString)")
    QTest.keyClick(window, Qt.Key.Key_Down)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert [chosen.at(index)[0] for index in range(chosen.count())] == ["two"]


def test_waiting_says_what_happens_next(put: Put, stage: Stage) -> None:
    window = put('WaitingForServer { objectName: "part"; anchors.fill: parent }')
    assert item(window, "part.title").property("text") == "Menyiapkan antrean…"
    stage.speak("en")
    assert "by itself" in item(window, "part.hint").property("text")


def test_the_header_bears_the_name_and_the_ducks(put: Put, stage: Stage) -> None:
    window = put(
        'AppHeader { objectName: "part"; width: parent.width; title: "MPP Payakumbuh"; KitText { text: "09.41" } }'
    )
    image = picture(window)
    header = item(window)
    gold = QColor(stage.theme.property("accent"))
    band = range(int(header.property("barHeight")), int(header.height()))
    assert any(image.pixelColor(x, y) == gold for x in range(0, 540, 2) for y in band)
    assert image.pixelColor(1, 1) == QColor(stage.theme.property("header"))


def test_footer_panel_and_codes_stand_where_they_are_put(put: Put) -> None:
    window = put(
        """Item {
            anchors.fill: parent
            MotifFooter { anchors.bottom: parent.bottom; width: parent.width }
            Panel {
                width: 300; height: 300
                Texture { anchors.fill: parent }
                QrImage { objectName: "part"; width: 200; height: 200; text: "https://mpp/t/1"; description: "Tiket" }
            }
        }"""
    )
    code = item(window)
    image = picture(window)
    box = [code.mapToScene(QPointF(x, y)).toPoint() for x in range(0, 200, 2) for y in range(0, 200, 2)]
    assert {image.pixelColor(point).name() for point in box} == {"#000000", "#ffffff"}
    reader = QAccessible.queryAccessibleInterface(code)
    assert reader.text(QAccessible.Text.Name) == "Tiket"
