import shutil
from pathlib import Path

import pytest

from qtkit.contrast import LARGE_BOLD_TEXT, NORMAL_TEXT, contrast_ratio
from qtkit.themes import PLAIN, SIGN_PAIRS, TEXT_PAIRS, BrokenTheme, Look, load_look

THEMES = Path(__file__).parents[3] / "assets" / "themes"
DUCKS = THEMES / "itiak-pulang-patang"
SHIPPED = sorted(path.parent for path in THEMES.glob("*/theme.toml"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A theme that an operator may spoil."""
    return Path(shutil.copytree(DUCKS, tmp_path / "ours"))


def spoil(folder: Path, written: str, instead: str) -> Path:
    file = folder / "theme.toml"
    source = file.read_text(encoding="utf-8")
    assert written in source
    file.write_text(source.replace(written, instead, 1), encoding="utf-8")
    return folder


def test_the_ducks_are_shipped() -> None:
    assert DUCKS in SHIPPED
    look = load_look(DUCKS)
    assert look.name.get("id") == "Itiak pulang patang"
    assert look.greeting.get("en") == "Welcome"
    assert look.motif is not None
    assert look.motif.is_file()


@pytest.mark.parametrize("look", [*map(load_look, SHIPPED), PLAIN], ids=lambda look: look.name.en)
@pytest.mark.parametrize("variant", ["roles", "high_contrast"])
def test_every_text_of_every_theme_can_be_read(look: Look, variant: str) -> None:
    roles = getattr(look, variant)
    for upper, lower in TEXT_PAIRS:
        assert contrast_ratio(getattr(roles, upper), getattr(roles, lower)) >= NORMAL_TEXT, (upper, lower)
    for upper, lower in SIGN_PAIRS:
        assert contrast_ratio(getattr(roles, upper), getattr(roles, lower)) >= LARGE_BOLD_TEXT, (upper, lower)


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_high_contrast_is_higher(folder: Path) -> None:
    look = load_look(folder)
    for pair in (("ink_soft", "ground"), ("primary", "surface"), ("on_primary", "primary")):
        strong, usual = (
            contrast_ratio(*(getattr(roles, role) for role in pair))
            for roles in (look.high_contrast, look.roles)
        )
        assert strong > usual, pair
        assert strong >= 7, f"{pair}: WCAG's enhanced contrast"


def test_a_pale_ink_is_refused_with_its_key_and_its_ratio(copy: Path) -> None:
    spoil(copy, 'ink-soft = "#5C5046"', 'ink-soft = "#B0A89C"')
    with pytest.raises(
        BrokenTheme, match=r"theme\.toml: roles\.ink-soft: contrast on ground is 2\.\d+:1"
    ) as mistake:
        load_look(copy)
    assert mistake.value.file == copy / "theme.toml"


def test_a_colour_that_is_none_is_refused_with_its_key(copy: Path) -> None:
    with pytest.raises(BrokenTheme, match=r"roles\.primary: is not a colour") as mistake:
        load_look(spoil(copy, '"#A51C24"', '"marawa red"'))
    assert mistake.value.key == "roles.primary"


def test_a_missing_role_is_named(copy: Path) -> None:
    with pytest.raises(BrokenTheme, match="focus"):
        load_look(spoil(copy, 'focus = "#1F6FD0"\n', ""))


def test_a_role_that_does_not_exist_is_named(copy: Path) -> None:
    with pytest.raises(BrokenTheme, match="pirmary"):
        load_look(spoil(copy, "primary =", "pirmary ="))


def test_what_is_no_toml_is_refused(copy: Path) -> None:
    with pytest.raises(BrokenTheme, match="whole file"):
        load_look(spoil(copy, "[roles]", "[roles"))


def test_a_missing_drawing_is_named(copy: Path) -> None:
    with pytest.raises(BrokenTheme, match=r"motif: there is no file 'swan\.svg'"):
        load_look(spoil(copy, '"motif.svg"', '"swan.svg"'))


def test_a_drawing_stays_in_its_folder(copy: Path) -> None:
    with pytest.raises(BrokenTheme, match="outside"):
        load_look(spoil(copy, '"motif.svg"', '"../../motif.svg"'))


def test_a_folder_without_a_theme_is_no_theme(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_look(tmp_path)
