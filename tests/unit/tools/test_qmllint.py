import shutil
import subprocess
from pathlib import Path

import pytest

from tools import qmllint

PYTHON_PART = """
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Giliran.Trial"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Pond(QObject):
    changed = Signal()

    @Property(float, notify=changed)
    def depth(self) -> float:
        return 1.5

    @Property(list, notify=changed)
    def ducks(self) -> list[str]:
        return []
"""

QML_PART = """
import QtQuick
import Giliran.Kit
import Giliran.Trial

Rectangle {
    id: root
    required property Pond pond
    radius: root.pond.depth + Theme.radius
    color: Theme.ground
    property int ducks: root.pond.ducks.length
}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house: the real kit and one program with one Python type and one QML file."""
    shutil.copytree(qmllint.ROOT / "qtkit", tmp_path / "qtkit", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "kiosk" / "qml").mkdir(parents=True)
    (tmp_path / "kiosk" / "pond.py").write_text(PYTHON_PART, encoding="utf-8")
    (tmp_path / "kiosk" / "qml" / "Main.qml").write_text(QML_PART, encoding="utf-8")
    return tmp_path


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    return qmllint.lint(house)


def test_what_is_right_is_clean(house: Path) -> None:
    said = lint(house)
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("root.pond.depth", "root.pond.depht", "depht"),
        ("Theme.ground", "Theme.grund", "grund"),
        ("root.pond.depth", "river.depth", "unqualified"),
        ("required property Pond pond", "required property Lake pond", "Lake"),
    ],
)
def test_what_is_wrong_fails_and_is_named(house: Path, right: str, wrong: str, complaint: str) -> None:
    main = house / "kiosk" / "qml" / "Main.qml"
    main.write_text(QML_PART.replace(right, wrong), encoding="utf-8")
    said = lint(house)
    assert said.returncode != 0
    assert complaint in said.stdout + said.stderr


def test_modules_come_with_the_bases_of_their_types() -> None:
    kit = [path.name for path in qmllint.modules_of(qmllint.ROOT)["Giliran.Kit"]]
    assert "theme.py" in kit
    assert kit.index("palette.py") < kit.index("theme.py")


def test_a_house_without_screens_is_clean(tmp_path: Path) -> None:
    assert lint(tmp_path).returncode == 0
