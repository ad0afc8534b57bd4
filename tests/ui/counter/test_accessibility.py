"""Every screen of the console can be worked without seeing it and without a mouse: each control has a name and a role, Tab alone comes to
it in the order in which it is read, and Enter presses it.
"""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from counter.screens.scenes import SCENES, Scene, open_scene
from qtkit.controls import Control, controls, label_of
from qtkit.pilot.eye import ancestors, tree
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.sample_malls import sample_mall
from tests.fakes.texts import all_texts
from wire.languages import Languages

SIZES: Final = ((360, 640), (512, 384), (1024, 768), (1920, 1080))
LISTED: Final = frozenset({"waiting", "shut-out", "pick", "sign-who", "sign-counters", "sign-visit"})
"""Scenes with nothing to press, or with tiles that the arrow keys go through: Tab comes back to the tile where one was."""
WORKED: Final = tuple(scene for scene in SCENES if scene.name not in LISTED)
MOST_STEPS: Final = 60


@pytest.fixture(scope="module")
def languages() -> Languages:
    return all_texts()


class Reader:
    """One scene, met with the Tab key and a screen reader."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        window.requestActivate()
        self._settle()
        self.controls = [each for each in controls(window) if _is_in_sight(each)]

    def faults(self) -> Iterator[str]:
        yield from self._nameless()
        yield from self._alike()
        yield from self._unreached()

    def _settle(self) -> None:
        for _ in range(3):
            QCoreApplication.processEvents()
            for item in tree(self.window.contentItem()):
                item.ensurePolished()

    def _nameless(self) -> Iterator[str]:
        for control in self.controls:
            label = control.label
            if not label.name.strip() and not _is_described_secret(control.item):
                yield f"{_called(control.item)} has no accessible name"
            if label.role == QAccessible.Role.NoRole:
                yield f"{_called(control.item)} has no accessible role"
            if not control.name:
                yield f"{_called(control.item)} has no objectName"

    def _alike(self) -> Iterator[str]:
        names = [control.name for control in self.controls]
        yield from (f"two controls are {name}" for name in sorted({n for n in names if names.count(n) > 1}))

    def _unreached(self) -> Iterator[str]:
        """Tab goes once round, from the first to the last, and comes to all."""
        wanted = [control.name for control in self.controls]
        steps = self._steps()
        missing = [name for name in wanted if name not in steps]
        yield from (f"{name} is not reached by Tab, which goes {steps}" for name in missing)
        if not missing:
            met = [name for name in steps if name in wanted]
            first = met.index(wanted[0])
            turned = met[first:] + met[:first]
            if turned != wanted:
                yield f"Tab goes {turned}, but one reads {wanted}"

    def _steps(self) -> list[str]:
        steps: list[str] = []
        for _ in range(MOST_STEPS):
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
            at = _focused(self.window)
            name = at.objectName() if at is not None else ""
            if steps and name == steps[0]:
                break
            if name:
                steps.append(name)
        return steps


def _is_in_sight(control: Control) -> bool:
    """What a view has scrolled away is come to by the arrow keys, and is no stop of Tab."""
    view = control.view
    if view is None:
        return True
    middle = control.item.mapToItem(view, control.item.boundingRect().center())
    return view.boundingRect().contains(middle)


def _is_described_secret(item: QQuickItem) -> bool:
    """Qt gives a field whose letters are hidden no name, only a description."""
    told = QAccessible.queryAccessibleInterface(item)
    described = told.text(QAccessible.Text.Description).strip()
    return bool(told.state().passwordEdit and described)


def _focused(window: QQuickWindow) -> QQuickItem | None:
    focused: QObject | None = window.activeFocusItem()
    return focused if isinstance(focused, QQuickItem) else None


def _called(item: QQuickItem) -> str:
    around = next((above.objectName() for above in ancestors(item) if above.objectName()), "")
    return f"{item.objectName() or 'something'} in {around or 'the window'} ({label_of(item).name!r})"


@pytest.mark.parametrize("scene", WORKED, ids=lambda scene: scene.name)
def test_every_control_is_named_and_reached_by_tab_in_reading_order(
    scene: Scene, languages: Languages, qapp: QGuiApplication
) -> None:
    stage = Stage(
        look=load_look(ASSETS / "themes" / "itiak-pulang-patang"), languages=languages, language="id"
    )
    stage.theme.setProperty("reducedMotion", True)
    rehearsal, window = open_scene(scene, stage, sample_mall(), language="id", size=SIZES[0])
    faults: list[str] = []
    try:
        for size in SIZES:
            window.resize(*size)
            faults += [f"{size[0]}x{size[1]}: {fault}" for fault in Reader(window).faults()]
    finally:
        stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del rehearsal
    assert not faults, "\n".join(faults)
