"""The panel of pictures and videos, in a window in memory, with real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

import display
from display.app import furnish, make_clock
from display.settings import DisplaySettings, Media
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.announcements import FakeAnnouncements
from tests.fakes.display_hall import MORNING
from tests.fakes.link import FakeLink
from tests.fakes.media import draw
from tests.fakes.texts import all_texts

WINDOW = f"""
import QtQuick
import Giliran.Display
import "file:///{Path(display.__file__ or "").parent.as_posix().lstrip("/")}/qml"

Window {{
    required property Parts parts
    property alias shown: panel.visible

    width: 320
    height: 180
    visible: true

    MediaPanel {{
        id: panel

        anchors.fill: parent
        parts: parent.Window.window.parts
    }}
}}
"""


class Lobby:
    """One window with nothing but the panel in it."""

    def __init__(self, folder: Path, *, reduced_motion: bool) -> None:
        self.media = folder / "media"
        languages = all_texts()
        self.stage = Stage(
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"), languages=languages, language="en"
        )
        self.stage.theme.setProperty("reducedMotion", reduced_motion)
        settings = DisplaySettings(name="lobby", media=Media(playlist="all"))
        link = FakeLink()
        clock = make_clock(settings, link, languages, lambda: MORNING)
        self.room = furnish(
            settings=settings,
            link=link,
            languages=languages,
            clock=clock,
            announcements=FakeAnnouncements(),
            media_folder=self.media,
        )
        self.programme = self.room.parts._programme
        qml = folder / "Lobby.qml"
        qml.write_text(WINDOW, encoding="utf-8")
        self.window: QQuickWindow = self.stage.show(qml, {"parts": self.room.parts})

    @property
    def panel(self) -> QQuickItem:
        found = self.window.findChild(QQuickItem, "display.media")
        assert isinstance(found, QQuickItem)
        return found

    def colour(self, x: float = 0.5, y: float = 0.5) -> str:
        """What is seen at this part of the window."""
        image = self.window.grabWindow()
        return image.pixelColor(round(x * image.width()), round(y * image.height())).name()

    def close(self) -> None:
        self.programme.close()
        self.stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def lobby(
    qapp: QGuiApplication, tmp_path: Path, qtbot: QtBot, request: pytest.FixtureRequest
) -> Iterator[Lobby]:
    wide = draw(tmp_path / "media" / "a.png", width=400, height=100, colour="#204060")
    assert wide.is_file()
    lobby = Lobby(tmp_path, reduced_motion=getattr(request, "param", False))
    qtbot.waitUntil(lobby.window.isExposed)
    yield lobby
    lobby.close()


@pytest.mark.parametrize("lobby", [False, True], ids=["moving", "still"], indirect=True)
def test_a_picture_is_shown_whole_on_the_dark_ground(lobby: Lobby, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: lobby.colour() == "#204060")
    dark = QColor(lobby.stage.theme.property("header")).name()
    assert [lobby.colour(0.5, y) for y in (0.1, 0.9)] == [dark, dark], (
        "all of it is seen: bars above and below"
    )
    assert lobby.panel.property("color").name() == dark


def test_who_cannot_see_hears_what_it_is(lobby: Lobby, qtbot: QtBot) -> None:
    from PySide6.QtGui import QAccessible  # noqa: PLC0415

    qtbot.waitUntil(lambda: lobby.colour() == "#204060")
    interface = QAccessible.queryAccessibleInterface(lobby.panel)
    assert interface.text(QAccessible.Text.Name) == "Pictures and videos"
    assert interface.text(QAccessible.Text.Description) == "a"


def test_nothing_is_played_behind_a_hidden_panel(lobby: Lobby, qtbot: QtBot) -> None:
    projector = lobby.programme._projector
    assert projector.seen
    lobby.window.setProperty("shown", False)
    assert not projector.seen
    lobby.window.setProperty("shown", True)
    assert projector.seen
