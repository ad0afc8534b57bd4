"""Every theme that comes with the programs can be read, is drawn, and greets in every language."""

from pathlib import Path

import pytest
from msgspec.structs import asdict
from PySide6.QtGui import QGuiApplication

from qtkit.drawings import draw_as_high
from qtkit.themes import Look, Roles, load_look
from tests.fakes.server_process import ROOT

THEMES = sorted(folder.name for folder in (ROOT / "assets" / "themes").iterdir())
REGIONS = {
    "gajah-oling",
    "itiak-pulang-patang",
    "kawung",
    "pinto-aceh",
    "pucuk-rebung",
    "songket-lepus",
}
READ_ON = {
    "ground": ("ink", "ink_soft", "primary", "good", "warn", "bad"),
    "surface": ("ink", "ink_soft", "primary", "good", "warn", "bad"),
    "primary": ("on_primary",),
    "accent": ("on_accent",),
    "header": ("on_header", "accent"),
    "good": ("on_good",),
    "warn": ("on_warn",),
    "bad": ("on_bad",),
}
"""What a person reads, and on what, written down once more than in the loader."""


def test_the_six_regions_have_their_themes() -> None:
    assert set(THEMES) >= REGIONS


@pytest.fixture(params=THEMES)
def look(request: pytest.FixtureRequest) -> Look:
    return load_look(ROOT / "assets" / "themes" / str(request.param))


@pytest.mark.parametrize("variant", ["roles", "high_contrast"])
def test_what_is_read_has_a_contrast_of_four_and_a_half_to_one(look: Look, variant: str) -> None:
    colours = asdict(_roles(look, variant))
    pale = {
        f"{ink} on {ground}": round(_ratio(colours[ink], colours[ground]), 2)
        for ground, inks in READ_ON.items()
        for ink in inks
        if _ratio(colours[ink], colours[ground]) < 4.5
    }
    assert pale == {}


def test_motif_and_texture_are_drawn(look: Look, qapp: QGuiApplication) -> None:
    for file, colour in ((look.motif, look.roles.accent), (look.texture, look.roles.primary)):
        assert file is not None
        drawn = draw_as_high(file, colour, 64).toImage()
        inked = sum(
            drawn.pixelColor(x, y).alpha() > 0 for x in range(drawn.width()) for y in range(drawn.height())
        )
        assert inked > 0.05 * drawn.width() * drawn.height(), f"{file.name} is nearly empty"


def test_tiles_meet_without_a_seam(look: Look, qapp: QGuiApplication) -> None:
    assert look.motif is not None
    drawn = draw_as_high(look.motif, look.roles.accent, 64).toImage()
    left = [drawn.pixelColor(0, y).alpha() > 100 for y in range(64)]
    right = [drawn.pixelColor(drawn.width() - 1, y).alpha() > 100 for y in range(64)]
    differing = sum(one != other for one, other in zip(left, right, strict=True))
    assert differing <= 6, "what leaves at the right comes in at the left"


@pytest.mark.parametrize("language", ["id", "en", "jv", "su", "min", "ace"])
def test_a_theme_greets_in_every_language(look: Look, language: str) -> None:
    assert look.greeting.get(language)
    assert len(look.greeting.get(language)) <= 32


def test_no_theme_draws_with_somebody_elses_files() -> None:
    drawings = [path for name in THEMES for path in (ROOT / "assets" / "themes" / name).glob("*.svg")]
    assert all("<image" not in _text(path) and "href" not in _text(path) for path in drawings)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _roles(look: Look, variant: str) -> Roles:
    return look.roles if variant == "roles" else look.high_contrast


def _ratio(one: str, other: str) -> float:
    """WCAG 2.2, computed here by itself."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722
