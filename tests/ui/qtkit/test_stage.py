from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from qtkit.stage import BrokenScreen, Stage

Put = Callable[[str], QQuickWindow]


def part(window: QQuickWindow) -> QObject:
    found = window.findChild(QObject, "part")
    assert isinstance(found, QObject)
    return found


def test_a_label_changes_its_text_while_it_is_shown(put: Put, stage: Stage) -> None:
    label = part(put('KitText { objectName: "part"; text: qsTr("kit-next-page") }'))
    assert label.property("text") == "Berikutnya"
    stage.speak("en")
    assert label.property("text") == "Next"
    assert stage.translator.language() == "en"
    stage.speak("id")
    assert label.property("text") == "Berikutnya"


def test_a_label_changes_its_colour_while_it_is_shown(put: Put, stage: Stage) -> None:
    label = part(put('KitText { objectName: "part"; text: "A-012" }'))
    assert label.property("color").name() == "#1d1814"
    stage.theme.setProperty("highContrast", True)
    assert label.property("color").name() == "#000000"


def test_a_label_grows_while_it_is_shown(put: Put, stage: Stage) -> None:
    label = part(put('KitText { objectName: "part"; text: "A-012" }'))
    before = label.property("font").pixelSize()
    stage.theme.setProperty("largeText", True)
    assert label.property("font").pixelSize() > before


def test_the_window_tells_the_theme_its_size(put: Put, stage: Stage) -> None:
    put("Item {}")
    assert stage.theme.property("screenWidth") == 540
    assert stage.theme.property("unit") == 0.5


def test_required_properties_come_from_python(stage: Stage, tmp_path: Path) -> None:
    qml = tmp_path / "Main.qml"
    qml.write_text(
        "import QtQuick\nWindow { required property string greeting; title: greeting }", encoding="utf-8"
    )
    assert stage.show(qml, {"greeting": "Selamat datang"}).title() == "Selamat datang"


def test_two_screens_stand_on_one_stage(stage: Stage, tmp_path: Path) -> None:
    for name in ("One", "Two"):
        (tmp_path / f"{name}.qml").write_text(
            f'import QtQuick\nWindow {{ title: "{name}" }}', encoding="utf-8"
        )
    assert [stage.show(tmp_path / f"{name}.qml").title() for name in ("One", "Two")] == ["One", "Two"]


def test_what_is_no_window_is_refused(stage: Stage, tmp_path: Path) -> None:
    qml = tmp_path / "Item.qml"
    qml.write_text("import QtQuick\nItem {}", encoding="utf-8")
    with pytest.raises(BrokenScreen, match="no Window"):
        stage.show(qml)


@pytest.mark.qt_no_exception_capture
@pytest.mark.qt_log_level_fail("CRITICAL")
def test_what_is_no_qml_is_refused(stage: Stage, tmp_path: Path) -> None:
    qml = tmp_path / "Main.qml"
    qml.write_text("import QtQuick\nWindow { colour: }", encoding="utf-8")
    with pytest.raises(BrokenScreen, match=r"Main\.qml"):
        stage.show(qml)
