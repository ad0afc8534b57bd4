"""Nobody was called for a while: media, or a greeting, takes the call's place, and the last call is a card."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from display.settings import Media
from tests.fakes.media import draw, write_playlists
from tests.ui.display.conftest import Raise, Theatre

pytestmark = pytest.mark.qt_log_ignore(
    # A machine without a sound server; what QtMultimedia looks for when it is imported.
    "pa_context_connect",
    "Couldn't (load|resolve)",
    "No audio device detected",
    extend=True,
)


def quiet_hall(raise_curtain: Raise, folder: Path, **settings: object) -> Theatre:
    """A display with one picture to show, whose last call was long ago."""
    draw(folder / "media" / "sea.png")
    write_playlists(folder / "media", 'file = "sea.png", seconds = 60')
    theatre = raise_curtain(
        (960, 540), rest_seconds=0.05, media=Media(folder="media", playlist="hall"), **settings
    )
    theatre.connect()
    theatre.call("2")
    theatre.at += timedelta(seconds=1)
    return theatre


def test_media_takes_the_calls_place_and_the_last_call_is_a_card(
    raise_curtain: Raise, tmp_path: Path, qtbot: QtBot
) -> None:
    theatre = quiet_hall(raise_curtain, tmp_path)
    assert "display.media" not in theatre.names()
    qtbot.waitUntil(lambda: {"display.media", "display.last.number"} <= theatre.names())

    assert theatre.read("display.last.number") == "A-001"
    assert theatre.read("display.last.counter") == "2"
    assert theatre.read("display.media", "width") > theatre.window.width() / 2  # type: ignore[operator]  # a number
    assert theatre.read("display.media", "height") > theatre.window.height() / 4  # type: ignore[operator]  # a number


def test_a_call_takes_its_place_back_at_once(raise_curtain: Raise, tmp_path: Path, qtbot: QtBot) -> None:
    theatre = quiet_hall(raise_curtain, tmp_path)
    qtbot.waitUntil(lambda: "display.media" in theatre.names())

    assert theatre.call("1") == theatre.read("display.call.number")
    assert "display.media" not in theatre.names()


def test_where_there_is_no_media_its_neighbour_has_its_place(raise_curtain: Raise) -> None:
    theatre = raise_curtain((960, 540), layout="waiting-room")
    theatre.connect()
    assert "display.panel.media" not in theatre.names()
    assert theatre.read("display.panel.recent", "height") == theatre.read("display.panel.call", "height")


def test_media_with_a_place_of_its_own_stays_there_under_the_calls(
    raise_curtain: Raise, tmp_path: Path, qtbot: QtBot
) -> None:
    theatre = quiet_hall(raise_curtain, tmp_path, layout="waiting-room")
    qtbot.waitUntil(lambda: {"display.media", "display.last.number"} <= theatre.names())
    theatre.call("1")
    assert {"display.media", "display.call.number"} <= theatre.names()

    assert theatre.read("display.media", "width") < theatre.window.width() / 2  # type: ignore[operator]  # one of them only, and a number


def test_the_last_call_says_that_it_is_over(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain((540, 960), rest_seconds=0.05)
    theatre.connect()
    theatre.call("2")
    theatre.at += timedelta(seconds=1)
    qtbot.waitUntil(lambda: "display.last.number" in theatre.names())
    assert "Panggilan terakhir" in {str(item.property("text")) for item in theatre.visible()}


def test_an_upright_screen_has_room_for_the_halls_name_and_none_for_the_date(raise_curtain: Raise) -> None:
    for size, dated in (((960, 540), True), ((540, 960), False)):
        theatre = raise_curtain(size)
        theatre.connect()
        texts = {str(item.property("text")) for item in theatre.visible()}
        assert (theatre.room.clock.property("date") in texts) is dated
        assert theatre.room.display.property("mallName") in texts
