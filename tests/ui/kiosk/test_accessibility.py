"""Every screen can be used without seeing it and without touching it: what is there has a name, is reached by keys, and is told."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.guide.leading import make_walker
from kiosk.guide.visit_side import VisitSide
from kiosk.screens import SCENES, Rehearsal, Scene, open_scene
from kiosk.visiting.dialogue import LanguageChosen, OpenSheet
from qtkit.controls import is_control, label_of
from qtkit.pilot.eye import Eye, ancestors
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.sample_malls import sample_mall
from tests.fakes.texts import all_texts
from wire.languages import Languages

SIZES: Final = ((1024, 768),)
SILENT: Final = {"waiting", "issuing"}
"""Screens on which there is nothing to do but wait."""


@pytest.fixture(scope="module")
def languages() -> Languages:
    return all_texts()


class Reader:
    """A scene, read as a screen reader and a keypad meet it."""

    def __init__(self, rehearsal: Rehearsal, window: QQuickWindow, languages: Languages) -> None:
        self.window, self.rehearsal = window, rehearsal
        self.walker = make_walker(window)
        self.visited = VisitSide(rehearsal.kiosk, languages)

    def faults(self) -> list[str]:
        self._settle()
        return [*self._nameless(), *self._alike(), *self._unreached(), *self._untold()]

    def _settle(self) -> None:
        for _ in range(2):
            QCoreApplication.processEvents()
            self.window.grabWindow()

    def _nameless(self) -> Iterator[str]:
        for item in _tree(self.window.contentItem()):
            if is_control(item) and item.width() > 0:
                label = label_of(item)
                if not label.name.strip():
                    yield f"{_called(item)} has no accessible name"
                if label.role == QAccessible.Role.NoRole:
                    yield f"{_called(item)} has no accessible role"
                if not item.objectName():
                    yield f"{_called(item)} has no objectName"

    def _alike(self) -> Iterator[str]:
        names = Counter(control.label.name for control in self.walker.controls())
        yield from (f"{times} controls are called {name!r}" for name, times in names.items() if times > 1)

    def _unreached(self) -> Iterator[str]:
        """All that a finger can press is come to by as many steps as there are controls."""
        ring = self.walker.controls()
        reached = {at.name for _ in ring if (at := self.walker.step(1)) is not None}
        dialog = any(control.in_dialog for control in ring)
        eye = Eye(self.window)
        for item in _tree(self.window.contentItem()):
            if not is_control(item) or not item.isEnabled() or (dialog and not _in_dialog(item)):
                continue
            middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            if eye.sees_at(item, middle) and item.objectName() not in reached:
                yield f"{_called(item)} is not reached by {len(ring)} steps"
        if not ring and self.rehearsal.kiosk.shown() not in SILENT:
            yield "nothing can be reached"

    def _untold(self) -> Iterator[str]:
        told = self.visited.told().whole
        if len(told) < 8 or "spoken-" in told or "{" in told:
            yield f"what is told is {told!r}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_control_is_named_told_apart_and_reached_by_keys(
    scene: Scene, size: tuple[int, int], languages: Languages, qapp: QGuiApplication
) -> None:
    look = load_look(ASSETS / "themes" / "itiak-pulang-patang")
    stage = Stage(look=look, languages=languages, language="id")
    stage.theme.setProperty("reducedMotion", True)
    rehearsal, window = open_scene(scene, stage, look, sample_mall(), language="id", size=size)
    window.requestActivate()
    reader = Reader(rehearsal, window, languages)
    faults: list[str] = []
    try:
        for language in ("id", "en"):
            _speak(rehearsal, language)
            faults += [f"{language}: {fault}" for fault in reader.faults()]
    finally:
        stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not faults, "\n".join(faults)


def _speak(rehearsal: Rehearsal, language: str) -> None:
    """The visitor reads *language*; a sheet that this puts away is opened again."""
    sheet = rehearsal.kiosk.course.visit.sheet
    rehearsal.happen(LanguageChosen(language=language))
    if rehearsal.kiosk.course.visit.sheet != sheet:
        rehearsal.happen(OpenSheet(sheet=sheet))


def _tree(item: QQuickItem) -> Iterator[QQuickItem]:
    """What is visible."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _tree(child)


def _in_dialog(item: QQuickItem) -> bool:
    return any(label_of(above).role == QAccessible.Role.Dialog for above in ancestors(item))


def _called(item: QQuickItem) -> str:
    kind = item.metaObject().className().split("_QML")[0]
    return f"{item.objectName() or 'something'} ({kind}, {label_of(item).name!r})"
