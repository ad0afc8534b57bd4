"""A theme as data: ``assets/themes/<theme>/theme.toml``, read and checked.

Knows the file, the roles and which role is written on which. Must not know Qt.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from qtkit.contrast import LARGE_BOLD_TEXT, NORMAL_TEXT, contrast_ratio
from wire.mistakes import found_in
from wire.text import Text

_COLOUR = r"^#[0-9A-Fa-f]{6}$"
Colour = Annotated[str, msgspec.Meta(pattern=_COLOUR)]


class BrokenTheme(ValueError):
    """A theme that cannot be shown: names the file, the key and the reason."""

    def __init__(self, file: Path, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file, self.key, self.reason = file, key, reason


class Roles(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """One colour for each thing that is coloured."""

    ground: Colour
    surface: Colour
    ink: Colour
    ink_soft: Colour
    line: Colour
    primary: Colour
    on_primary: Colour
    accent: Colour
    on_accent: Colour
    header: Colour
    on_header: Colour
    good: Colour
    on_good: Colour
    warn: Colour
    on_warn: Colour
    bad: Colour
    on_bad: Colour
    focus: Colour


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """A theme that passed every check. *motif* and *texture* are absolute paths of SVG files, or None."""

    name: Text
    greeting: Text
    roles: Roles
    high_contrast: Roles
    motif: Path | None = None
    texture: Path | None = None
    reduced_motion: bool = False


TEXT_PAIRS = (
    *(
        (ink, ground)
        for ink in ("ink", "ink_soft", "primary", "good", "warn", "bad")
        for ground in ("ground", "surface")
    ),
    *((f"on_{role}", role) for role in ("primary", "accent", "header", "good", "warn", "bad")),
    ("accent", "header"),
)
"""Which role is written on which: each pair needs 4.5:1."""

SIGN_PAIRS = (("focus", "ground"), ("focus", "surface"), ("focus", "header"))
"""What is seen and not read: 3:1."""


def load_look(folder: Path) -> Look:
    """The theme in *folder*. Raises BrokenTheme, or FileNotFoundError where there is no theme."""
    file = folder / "theme.toml"
    raw: object = None
    try:
        raw = msgspec.toml.decode(file.read_bytes())
        written = msgspec.convert(raw, _ThemeFile)
    except msgspec.ValidationError as mistake:
        found = found_in(raw, _ThemeFile, {_COLOUR: "is not a colour, such as #1f5fa8"}, complaint=mistake)
        raise BrokenTheme(file, found.key or "(whole file)", found.reason) from mistake
    except msgspec.DecodeError as mistake:
        raise BrokenTheme(file, "(whole file)", str(mistake)) from mistake
    for variant, roles in (("roles", written.roles), ("high_contrast", written.high_contrast)):
        for role, reason in unreadable_pairs(roles):
            raise BrokenTheme(file, f"{variant}.{role}", reason)
    return Look(
        name=written.name,
        greeting=written.greeting,
        roles=written.roles,
        high_contrast=written.high_contrast,
        motif=_drawing(file, "motif", written.motif),
        texture=_drawing(file, "texture", written.texture),
        reduced_motion=written.reduced_motion,
    )


def unreadable_pairs(roles: Roles) -> Iterator[tuple[str, str]]:
    """Each pair that is too pale: the role's key, and why."""
    for pairs, least in ((TEXT_PAIRS, NORMAL_TEXT), (SIGN_PAIRS, LARGE_BOLD_TEXT)):
        for upper, lower in pairs:
            ratio = contrast_ratio(getattr(roles, upper), getattr(roles, lower))
            if ratio < least:
                key = upper.replace("_", "-")
                yield key, f"contrast on {lower.replace('_', '-')} is {ratio:.2f}:1, less than {least}:1"


class _ThemeFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: Text
    greeting: Text
    roles: Roles
    high_contrast: Roles
    motif: str | None = None
    texture: str | None = None
    reduced_motion: bool = False


def _drawing(file: Path, key: str, name: str | None) -> Path | None:
    if name is None:
        return None
    path = (file.parent / name).resolve()
    if not path.is_relative_to(file.parent.resolve()):
        raise BrokenTheme(file, key, f"{name!r} lies outside the theme's folder")
    if not path.is_file():
        raise BrokenTheme(file, key, f"there is no file {name!r} beside it")
    return path


_PAPER = Roles(
    ground="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    ink_soft="#404040",
    line="#808080",
    primary="#1A1A1A",
    on_primary="#FFFFFF",
    accent="#FFD24A",
    on_accent="#000000",
    header="#000000",
    on_header="#FFFFFF",
    good="#00441B",
    on_good="#FFFFFF",
    warn="#5A3300",
    on_warn="#FFFFFF",
    bad="#5C0033",
    on_bad="#FFFFFF",
    focus="#0A58CA",
)
PLAIN = Look(
    name=Text(id="Polos", en="Plain"),
    greeting=Text(id="Selamat datang", en="Welcome"),
    roles=_PAPER,
    high_contrast=_PAPER,
)
"""What is worn before a theme is read, so that nothing is ever unreadable."""
