"""Nothing is cut off, covered or too small: every screen, in every size and language, and in every theme where that matters.

The same look at every screen in every theme is ``make layout``.
"""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.screens import SCENES, SIZES, Rehearsal, Scene, open_scene
from kiosk.visiting.dialogue import LanguageChosen, OpenSheet
from qtkit.pilot.eye import tree
from qtkit.pilot.layout import Fault, faults_of
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.sample_malls import sample_mall
from wire.languages import Languages

LEAST_SHARE: Final = 0.75
"""Of the smallest letters a kiosk has: what must shrink, shrinks no further."""
THEMES: Final = sorted(folder.name for folder in (ASSETS / "themes").iterdir())
FIRST: Final = "itiak-pulang-patang"
GREETING: Final = "start"
"""The scene on which a theme has words of its own."""


@pytest.fixture(scope="module")
def languages() -> Languages:
    return Languages.load(ASSETS / "languages")


def pairs() -> Iterator[tuple[Scene, str]]:
    for scene in SCENES:
        yield scene, FIRST
    for scene in SCENES:
        if scene.name == GREETING:
            yield from ((scene, theme) for theme in THEMES if theme != FIRST)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    ("scene", "theme"), list(pairs()), ids=lambda each: each if isinstance(each, str) else each.name
)
def test_every_word_is_read_whole_and_every_button_met(
    scene: Scene, theme: str, size: tuple[int, int], languages: Languages, qapp: QGuiApplication
) -> None:
    stage = Stage(look=load_look(ASSETS / "themes" / theme), languages=languages, language="id")
    stage.theme.setProperty("reducedMotion", True)
    rehearsal, window = open_scene(
        scene, stage, load_look(ASSETS / "themes" / theme), sample_mall(), language="id", size=size
    )
    faults: dict[str, list[Fault]] = {}
    try:
        for language in languages.codes:
            _speak(rehearsal, language)
            _settle(window)
            found = faults_of(
                window,
                least_letters=LEAST_SHARE * stage.theme.property("leastLetters"),
                least_touch=stage.theme.property("touch"),
            )
            if found:
                faults[language] = found
    finally:
        stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told = "\n".join(f"{language}: {fault}" for language, each in faults.items() for fault in each)
    assert not faults, told


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
