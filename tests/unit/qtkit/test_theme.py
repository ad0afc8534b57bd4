from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qtkit.theme import Theme
from qtkit.themes import PLAIN

SIZES = ("sizeSmall", "sizeBody", "sizeTitle", "sizeHeading", "sizeDisplay")


@pytest.fixture
def theme(qapp: QGuiApplication) -> Theme:
    return Theme()


def on_screen(theme: Theme, width: int, height: int) -> Theme:
    theme.setProperty("screenWidth", width)
    theme.setProperty("screenHeight", height)
    return theme


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_one_unit_is_one_pixel_at_the_reference_side(theme: Theme, size: tuple[int, int]) -> None:
    on_screen(theme, *size)
    assert theme.property("unit") == 1
    assert theme.property("grid") == 8
    assert theme.property("radius") == 16
    assert theme.property("margin") == 54
    assert [theme.property(name) for name in SIZES] == [27, 36, 48, 64, 85]


def test_a_4k_screen_has_everything_twice(theme: Theme) -> None:
    on_screen(theme, 3840, 2160)
    assert theme.property("grid") == 16
    assert theme.property("sizeBody") == 72


def test_the_narrow_strip_stays_readable(theme: Theme) -> None:
    on_screen(theme, 360, 640)
    assert [theme.property(name) for name in SIZES] == [14, 18, 24, 32, 43]
    assert theme.property("grid") == 4
    assert theme.property("touch") >= 36
    assert theme.property("margin") == 18


def test_a_fingers_target_is_twenty_millimetres_on_the_kiosk(theme: Theme) -> None:
    kiosk_pixels_per_millimetre = 1080 / 270
    on_screen(theme, 1080, 1920)
    assert theme.property("touch") / kiosk_pixels_per_millimetre >= 20


def test_no_letters_are_under_twelve_pixels(theme: Theme) -> None:
    on_screen(theme, 360, 640).setProperty("typeScale", 0.4)
    assert theme.property("sizeSmall") == 12


def test_portrait_is_known(theme: Theme) -> None:
    assert on_screen(theme, 1080, 1920).property("portrait") is True
    assert on_screen(theme, 1920, 1080).property("portrait") is False


def test_a_window_without_a_size_yet_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.sizesChanged):
        on_screen(theme, 0, 0)


def test_large_text_enlarges_letters_and_nothing_else(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.sizesChanged):
        theme.setProperty("largeText", True)
    assert theme.property("sizeBody") == 45
    assert theme.property("grid") == 8


def test_a_console_on_a_desk_has_smaller_letters(theme: Theme) -> None:
    on_screen(theme, 1920, 1080).setProperty("typeScale", 0.6)
    assert theme.property("sizeSmall") == 16


def test_reduced_motion_stands_still(theme: Theme, qtbot: QtBot) -> None:
    assert theme.property("quick") < 100
    assert 150 <= theme.property("enter") <= 250
    with qtbot.waitSignal(theme.motionChanged):
        theme.setProperty("reducedMotion", True)
    assert theme.property("quick") == theme.property("enter") == 0


def test_the_worn_look_brings_its_drawings_and_its_wish_for_quiet(theme: Theme, qtbot: QtBot) -> None:
    assert theme.property("motif") == ""
    with qtbot.waitSignals([theme.motifChanged, theme.paletteChanged, theme.motionChanged]):
        theme.wear(msgspec.structs.replace(PLAIN, motif=Path("/themes/a b/motif.svg"), reduced_motion=True))
    assert theme.property("motif") == "image://giliran-motif/%2Fthemes%2Fa%20b%2Fmotif.svg"
    assert theme.property("texture") == ""
    assert theme.property("reducedMotion") is True
