"""Another layout and another theme while the display runs: the window stays, and so does the call that is being announced."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from tests.ui.display.conftest import Raise, Theatre
from wire.displays import DisplayTrouble

PANEL = "display.panel."


def panels(theatre: Theatre) -> set[str]:
    return {name.removeprefix(PANEL) for name in theatre.names() if name.startswith(PANEL)}


def panel(theatre: Theatre, kind: str) -> QQuickItem:
    return next(item for item in theatre.visible() if item.objectName() == PANEL + kind)


def named(theatre: Theatre, name: str) -> Iterator[QQuickItem]:
    return (item for item in theatre.visible() if item.objectName() == name)


def test_another_layout_takes_its_place_without_another_window(raise_curtain: Raise) -> None:
    theatre = raise_curtain()
    theatre.connect()
    assert panels(theatre) == {"call", "recent", "lines"}
    window = theatre.window

    theatre.arrange(layout="zone", zone="north")
    assert panels(theatre) == {"call", "recent", "lines", "missed"}

    theatre.arrange(layout="counter", counter="2")
    assert panels(theatre) == {"counter"}
    assert "display.clock" not in theatre.names()
    assert theatre.window is window

    theatre.arrange()
    assert panels(theatre) == {"call", "recent", "lines"}
    assert "display.clock" in theatre.names()


def test_a_call_that_is_being_announced_stays_on_the_screen_throughout(
    raise_curtain: Raise, qtbot: QtBot
) -> None:
    theatre = raise_curtain()
    theatre.connect()
    theatre.call("2")
    before = next(named(theatre, "display.call.number"))
    opaque: list[float] = []

    for layout in ("serving", "waiting-room", "zone", "hall"):
        theatre.arrange(layout=layout)
        assert theatre.read("display.call.number") == "A-001", layout
        opaque.append(panel(theatre, "call").opacity())
        with qtbot.waitSignal(theatre.window.frameSwapped):
            theatre.window.update()
        assert next(named(theatre, "display.call.number")) == before, layout
        opaque.append(panel(theatre, "call").opacity())

    assert opaque == [1.0] * 8
    qtbot.waitUntil(lambda: len(theatre.heard()) == 1)


def test_other_panels_come_in_calmly(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain()
    theatre.connect()
    theatre.arrange(layout="zone")
    assert panel(theatre, "recent").opacity() < 1
    qtbot.waitUntil(lambda: panel(theatre, "recent").opacity() == 1)


def test_with_reduced_motion_they_are_there_at_once(raise_curtain: Raise) -> None:
    theatre = raise_curtain(reduced_motion=True)
    theatre.connect()
    theatre.arrange(layout="zone")
    assert panel(theatre, "recent").opacity() == 1


def test_a_window_that_turns_upright_takes_the_upright_arrangement(
    raise_curtain: Raise, qtbot: QtBot
) -> None:
    theatre = raise_curtain((960, 540))
    theatre.connect()
    assert panel(theatre, "recent").x() > panel(theatre, "call").width()

    theatre.window.resize(540, 960)
    qtbot.waitUntil(lambda: panel(theatre, "recent").y() > panel(theatre, "call").height())
    assert panel(theatre, "recent").x() == panel(theatre, "call").x()


def test_an_unknown_layout_is_told_and_the_hall_is_shown(raise_curtain: Raise) -> None:
    theatre = raise_curtain()
    theatre.connect()
    theatre.arrange(layout="ballroom")

    assert panels(theatre) == {"call", "recent", "lines"}
    assert [each.kind for each in theatre.room.troubles.all] == ["layout"]
    assert "ballroom.toml" in theatre.room.troubles.all[0].detail

    theatre.arrange(layout="zone")
    assert not theatre.room.troubles.all


def test_another_theme_is_worn_at_once_and_motion_stays_reduced(raise_curtain: Raise) -> None:
    theatre = raise_curtain(reduced_motion=True)
    theatre.connect()
    before = theatre.stage.theme.property("primary")
    theatre.arrange(theme="gajah-oling")

    assert isinstance(before, QColor)
    assert theatre.stage.theme.property("primary") != before
    assert theatre.stage.theme.property("reducedMotion")

    theatre.arrange()
    assert theatre.stage.theme.property("primary") == before


@pytest.mark.parametrize("theme", ["no-such-theme", ".."])
def test_an_unknown_theme_is_told_and_what_is_worn_stays(raise_curtain: Raise, theme: str) -> None:
    theatre = raise_curtain()
    theatre.connect()
    before = theatre.stage.theme.property("primary")
    theatre.arrange(theme=theme)

    assert theatre.stage.theme.property("primary") == before
    assert [*theatre.room.troubles.all] == [DisplayTrouble(kind="theme", detail=theme)]

    theatre.arrange(theme="gajah-oling")
    assert not theatre.room.troubles.all
