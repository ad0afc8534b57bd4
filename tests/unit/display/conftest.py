"""A display's calls without a screen, for the rooms that show and speak them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from display.settings import DisplaySettings
from tests.fakes.display_scene import Scene

MakeScene = Callable[[DisplaySettings], Scene]


@pytest.fixture
def make_scene(qapp: QGuiApplication) -> Iterator[MakeScene]:
    """Makes a Scene of these settings."""
    scenes: list[Scene] = []

    def make(settings: DisplaySettings) -> Scene:
        scenes.append(Scene(settings))
        return scenes[-1]

    yield make
    for scene in scenes:
        for part in (scene.display, scene.band, scene.clock):
            part.deleteLater()
