"""The visitor's screen: nothing is cut off, covered or too small in any scene, size and language; every control has a name, a role and
a key that reaches it.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from counter.face.scenes import SCENES, SIZES, FaceScene, open_scene
from qtkit.controls import controls
from qtkit.pilot.eye import tree
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.layout_critic import faults_of
from tests.fakes.sample_malls import sample_mall
from tests.fakes.texts import all_texts

LEAST_SHARE: Final = 0.75
LEAST_TOUCH: Final = 57
"""15 mm at 96 dpi."""
TIGHTEST: Final = (800, 480)
ASKING: Final = [scene for scene in SCENES if scene.name.startswith(("smile", "skm"))]


@pytest.fixture
def stages(qapp: QGuiApplication) -> Iterator[Callable[[], Stage]]:
    """A stage for each window: whatever shares one is laid out again with every change of its theme."""
    opened: list[Stage] = []

    def stage() -> Stage:
        fresh = Stage(
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"), languages=all_texts(), language="id"
        )
        fresh.theme.setProperty("reducedMotion", True)
        opened.append(fresh)
        return fresh

    yield stage
    for each in opened:
        each.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def sizes(language: str) -> tuple[tuple[int, int], ...]:
    """Indonesian in every size, also in large letters; the others where words have the least room."""
    return SIZES if language == "id" else (TIGHTEST,)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_word_is_read_whole_and_every_button_met(scene: FaceScene, stages: Callable[[], Stage]) -> None:
    faults: list[str] = []
    for language in all_texts().codes:
        stage = stages()
        rehearsal, window = open_scene(scene, stage, sample_mall(), language=language, size=TIGHTEST)
        for large, size in product((False, True) if language == "id" else (False,), sizes(language)):
            stage.theme.setProperty("largeText", large)
            window.resize(*size)
            _settle(window)
            found = faults_of(
                window,
                least_letters=LEAST_SHARE * stage.theme.property("leastLetters"),
                least_touch=LEAST_TOUCH,
            )
            where = f"{size[0]}x{size[1]} {language}{' large' if large else ''}"
            faults += [f"{where}: {fault}" for fault in found]
        window.hide()
        del rehearsal
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scene", ASKING, ids=lambda scene: scene.name)
def test_every_control_is_named_told_apart_and_reached_by_keys(
    scene: FaceScene, stages: Callable[[], Stage]
) -> None:
    rehearsal, window = open_scene(scene, stages(), sample_mall(), language="id", size=(1024, 600))
    window.requestActivate()
    _settle(window)
    there = controls(window)
    names = Counter(control.label.name for control in there)
    assert [name for name, times in names.items() if not name.strip() or times > 1] == []
    assert all(control.label.role == QAccessible.Role.Button for control in there)
    assert all(control.item.objectName() for control in there)
    assert len(there) >= 5
    assert _walked(window, len(there) + 2) >= {control.item.objectName() for control in there}
    del rehearsal


def _walked(window: QQuickWindow, steps: int) -> set[str]:
    reached = set()
    for _ in range(steps):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        item = window.activeFocusItem()
        assert isinstance(item, QQuickItem)
        reached.add(item.objectName())
    return reached


def _settle(window: QQuickWindow) -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
        for item in tree(window.contentItem()):
            item.ensurePolished()
