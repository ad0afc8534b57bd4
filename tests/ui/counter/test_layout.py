"""Nothing is cut off, covered or too small: every scene of the console in every size, in Indonesian; in English where it has the least
room for words beside one another.
"""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from counter.screens.scenes import SCENES, SIZES, Scene, open_scene
from qtkit.pilot.eye import tree
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.layout_critic import Fault, faults_of
from tests.fakes.sample_malls import sample_mall
from tests.fakes.texts import all_texts
from wire.languages import Languages

LEAST_LETTERS: Final = 9
"""Pixels. What must shrink shrinks no further; read from an arm's length, sitting."""
LEAST_TOUCH: Final = 22
"""Pixels: a mouse is enough (WCAG 2.5.8 asks for 24 with the space around)."""
ODD_SIZES: Final = ((320, 600), (683, 512), (1366, 768))
"""The narrowest strip, a screen of 1024×768 at 150 %, a small laptop."""
CROWDED: Final = frozenset({"much-news", "beside", "beside-full", "kept", "called-long", "menu", "pick"})
"""Scenes with more than others: they are looked at in the odd sizes too."""
ENGLISH: Final = ((1024, 768),)


@pytest.fixture(scope="module")
def languages() -> Languages:
    return all_texts()


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_word_is_read_whole_and_every_button_met(
    scene: Scene, languages: Languages, qapp: QGuiApplication
) -> None:
    told = [
        f"{size[0]}x{size[1]} {language}: {fault}"
        for language in ("id", "en")
        for size, fault in _faults(scene, language, languages)
    ]
    assert not told, "\n".join(told)


def _faults(scene: Scene, language: str, languages: Languages) -> Iterator[tuple[tuple[int, int], Fault]]:
    sizes = ENGLISH if language == "en" else (*SIZES, *ODD_SIZES) if scene.name in CROWDED else SIZES
    stage = Stage(
        look=load_look(ASSETS / "themes" / "itiak-pulang-patang"), languages=languages, language=language
    )
    stage.theme.setProperty("reducedMotion", True)
    rehearsal, window = open_scene(scene, stage, sample_mall(), language=language, size=sizes[0])
    try:
        for size in sizes:
            window.resize(*size)
            _settle(window)
            for fault in faults_of(window, least_letters=LEAST_LETTERS, least_touch=LEAST_TOUCH):
                yield size, fault
    finally:
        stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del rehearsal


def _settle(window: QQuickWindow) -> None:
    """Items are laid out when a frame is drawn, and what one asks of another in the next; nobody needs the frames."""
    for _ in range(3):
        QCoreApplication.processEvents()
        for item in tree(window.contentItem()):
            item.ensurePolished()
