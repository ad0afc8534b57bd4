import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QPixmap

from qtkit.drawings import IconProvider, MotifProvider, draw, draw_as_high, parse_address

ASSETS = Path(__file__).parents[3] / "assets"
ICONS = sorted((ASSETS / "icons").glob("*.svg"))
WANTED = [
    "civil-registry",
    "licensing",
    "immigration",
    "police",
    "tax",
    "land",
    "health-insurance",
    "employment-insurance",
    "vehicle-tax",
    "power",
    "water",
    "bank",
    "religious-affairs",
    "court",
    "religious-court",
    "prosecutor",
    "manpower",
    "social-affairs",
    "health",
    "education",
    "environment",
    "transport",
    "cooperatives",
    "pension",
    "narcotics",
    "post",
    "public-works",
    "agriculture",
    "customs",
    "statistics",
    "building",
    "call",
    "recall",
    "start",
    "finish",
    "no-show",
    "cancel",
    "close",
    "back",
    "home",
    "language",
    "contrast",
    "text-size",
    "help",
    "print",
    "printer-trouble",
    "ticket",
    "priority",
    "elderly",
    "maternity",
    "disability",
    "small-children",
    "search",
    "next-page",
    "previous-page",
    "clock",
    "people",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "arrow-down",
    "network-lost",
    "check",
    "warning",
    "speaker",
    "sound-off",
    "counter",
    "backspace",
    "low-reach",
    "settings",
    "officer",
    "agencies",
    "appointment",
    "basket",
    "comfort",
    "complaints",
    "cost",
    "duration",
    "info",
    "package",
    "papers",
    "plus",
    "privacy",
    "product",
    "remove",
    "smile-1",
    "smile-2",
    "smile-3",
    "smile-4",
    "space",
    "voice",
    "hold",
    "transfer",
    "turn",
    "call-another",
    "menu",
    "undo",
    "walk-in",
    "note",
    "resume",
    "bring-back",
    "pause",
]


def colours(pixmap: QPixmap) -> set[str]:
    """The colours of all wholly painted pixels."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_every_kind_and_every_action_has_its_icon() -> None:
    assert {path.stem for path in ICONS} == set(WANTED)


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_icons_are_of_one_family(file: Path, qapp: QGuiApplication) -> None:
    root = ET.parse(file).getroot()
    assert root.attrib["viewBox"] == "0 0 24 24"
    assert root.attrib["stroke-width"] == "2"
    assert root.attrib["stroke-linecap"] == "round"
    assert not re.search(r"#[0-9A-Fa-f]{3}", file.read_text(encoding="utf-8")), (
        "an icon brings no colour of its own"
    )
    painted = colours(draw(file, "#a51c24", QSize(96, 96)))
    # Where two strokes overlap, the painter may round a channel by one.
    assert painted <= {"#a51c24", "#a41c24"}
    assert "#a51c24" in painted


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_nothing_of_an_icon_is_cut_off(file: Path, qapp: QGuiApplication) -> None:
    """A stroke that leaves the grid would stand, painted, on the picture's edge."""
    image = draw(file, "#000000", QSize(96, 96)).toImage()
    edge = [(x, y) for x in range(96) for y in range(96) if x in {0, 95} or y in {0, 95}]
    assert all(image.pixelColor(x, y).alpha() < 255 for x, y in edge)


def test_the_provider_draws_what_the_address_says(qapp: QGuiApplication) -> None:
    size = QSize()
    drawn = IconProvider(ASSETS / "icons").requestPixmap("check?color=1e6a3b", size, QSize(48, 48))
    assert (drawn.width(), drawn.height()) == (48, 48) == (size.width(), size.height())
    assert colours(drawn) == {"#1e6a3b"}


def test_the_provider_has_a_size_of_its_own_where_none_is_asked(qapp: QGuiApplication) -> None:
    assert IconProvider(ASSETS / "icons").requestPixmap("check", QSize(), QSize(-1, -1)).width() == 24


@pytest.mark.logs_errors
def test_an_icon_that_is_not_there_is_blank_and_logged(
    qapp: QGuiApplication, caplog: pytest.LogCaptureFixture
) -> None:
    drawn = IconProvider(ASSETS / "icons").requestPixmap("unicorn?color=000000", QSize(), QSize(24, 24))
    assert colours(drawn) == set()
    assert "unicorn.svg" in caplog.text


def test_the_motif_is_as_high_as_asked_and_as_wide_as_it_is_drawn(qapp: QGuiApplication) -> None:
    motif = ASSETS / "themes" / "itiak-pulang-patang" / "motif.svg"
    box = [float(number) for number in ET.parse(motif).getroot().attrib["viewBox"].split()]
    size = QSize()
    MotifProvider().requestPixmap(f"{motif}?color=d9a441", size, QSize(0, 64))
    assert (size.width(), size.height()) == (round(64 * box[2] / box[3]), 64)
    assert "#d9a441" in colours(draw_as_high(motif, "#d9a441", 64))


def test_two_tiles_of_the_motif_meet_without_a_seam(qapp: QGuiApplication) -> None:
    """The lines above and below the ducks run on: first and last column are alike."""
    motif = ASSETS / "themes" / "itiak-pulang-patang" / "motif.svg"
    image = draw_as_high(motif, "#d9a441", 64).toImage()
    for y in (0, 63):
        assert image.pixelColor(0, y) == image.pixelColor(image.width() - 1, y)
        assert image.pixelColor(0, y).alpha() > 0


def test_an_address_without_a_colour_is_black() -> None:
    assert parse_address("check") == ("check", "#000000")
    assert parse_address("%2Fa%20b.svg?color=abcdef") == ("/a b.svg", "#abcdef")
