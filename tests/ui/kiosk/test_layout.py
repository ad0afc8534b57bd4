"""Nothing is cut off, covered or too small: every screen in every size, and in one of the other languages (in turn) in the smallest
size; and in every theme the one whose words are the theme's own. A theme changes no other words and no sizes.

The same look at every screen in every size, language and theme is ``make layout``.
"""

import os
from collections.abc import Iterator
from itertools import product
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.screens import SCENES, SIZES, Rehearsal, Scene, open_scene
from kiosk.visiting.dialogue import LanguageChosen, OpenSheet
from qtkit.pilot.eye import tree
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.layout_critic import Fault, faults_of
from tests.fakes.resizing import resize
from tests.fakes.sample_malls import sample_mall
from tests.fakes.texts import all_texts
from wire.languages import Languages

LEAST_SHARE: Final = 0.75
"""Of the smallest letters a kiosk has: what must shrink, shrinks no further."""
THEMES: Final = sorted(folder.name for folder in (ASSETS / "themes").iterdir())
FIRST: Final = "itiak-pulang-patang"
EVERYTHING: Final = "GILIRAN_EVERY_THEME" in os.environ
TIGHTEST: Final = min(SIZES, key=lambda size: size[0] * size[1])
SHIELD: Final = "kiosk.shield"
"""Lies over a new screen for a moment, so that the second tap of a double one chooses nothing."""
GREETING: Final = "start"
"""The scene on which a theme has words of its own."""


@pytest.fixture(scope="module")
def languages() -> Languages:
    return all_texts()


def pairs() -> Iterator[tuple[Scene, str]]:
    for scene in SCENES:
        yield scene, FIRST
    for scene in SCENES:
        if scene.name == GREETING or EVERYTHING:
            yield from ((scene, theme) for theme in THEMES if theme != FIRST)


def looks(scene: Scene, theme: str, languages: Languages) -> list[tuple[tuple[int, int], str]]:
    """The first language in every size, another in the smallest, where words have the least room; with ``make layout`` all in all."""
    if EVERYTHING:
        return list(product(SIZES, languages.codes))
    first, *others = languages.codes
    other = others[(SCENES.index(scene) + THEMES.index(theme)) % len(others)]
    return [*((size, first) for size in SIZES), (TIGHTEST, other)]


@pytest.mark.usefixtures("every_drawing_is_made_once")
@pytest.mark.parametrize(
    ("scene", "theme"), list(pairs()), ids=lambda each: each if isinstance(each, str) else each.name
)
def test_every_word_is_read_whole_and_every_button_met(
    scene: Scene, theme: str, languages: Languages, qapp: QGuiApplication
) -> None:
    look = load_look(ASSETS / "themes" / theme)
    stage = Stage(look=look, languages=languages, language="id")
    stage.theme.setProperty("reducedMotion", True)
    rehearsal, window = open_scene(scene, stage, look, sample_mall(), language="id", size=SIZES[0])
    faults: dict[str, list[Fault]] = {}
    try:
        for size, language in looks(scene, theme, languages):
            resize(window, stage, size)
            _speak(rehearsal, language)
            _settle(window)
            faults[f"{size[0]}x{size[1]} {language}"] = faults_of(
                window,
                least_letters=LEAST_SHARE * stage.theme.property("leastLetters"),
                least_touch=stage.theme.property("touch"),
            )
    finally:
        stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told = [f"{where}: {fault}" for where, each in faults.items() for fault in each]
    assert not told, "\n".join(told)


def _speak(rehearsal: Rehearsal, language: str) -> None:
    """The visitor reads *language*; a sheet that this puts away is opened again."""
    sheet = rehearsal.kiosk.course.visit.sheet
    rehearsal.happen(LanguageChosen(language=language))
    if rehearsal.kiosk.course.visit.sheet != sheet:
        rehearsal.happen(OpenSheet(sheet=sheet))


def _settle(window: QQuickWindow) -> None:
    """Items are laid out when a frame is drawn, and what one asks of another in the next; nobody needs the frames."""
    for _ in range(3):
        QCoreApplication.processEvents()
        for item in tree(window.contentItem()):
            item.ensurePolished()
            if item.objectName() == SHIELD:
                item.setVisible(False)
