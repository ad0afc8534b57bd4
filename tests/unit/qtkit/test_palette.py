import msgspec
from pytestqt.qtbot import QtBot

from qtkit.palette import Palette
from qtkit.themes import PLAIN, Roles


def colour(palette: Palette, name: str) -> str:
    return str(palette.property(name).name()).upper()


def test_every_role_is_a_property_in_qmls_spelling() -> None:
    palette = Palette()
    for role in Roles.__struct_fields__:
        first, *others = role.split("_")
        name = first + "".join(other.capitalize() for other in others)
        assert colour(palette, name) == getattr(PLAIN.roles, role).upper(), name


def test_high_contrast_changes_the_colours_while_shown(qtbot: QtBot) -> None:
    palette = Palette()
    strong = msgspec.structs.replace(PLAIN.roles, ink_soft="#000000")
    palette._wear(msgspec.structs.replace(PLAIN, high_contrast=strong))
    assert colour(palette, "inkSoft") == "#404040"
    with qtbot.waitSignal(palette.paletteChanged):
        palette.setProperty("highContrast", True)
    assert colour(palette, "inkSoft") == "#000000"
    with qtbot.waitSignal(palette.paletteChanged):
        palette.setProperty("highContrast", False)
    assert colour(palette, "inkSoft") == "#404040"


def test_what_is_so_already_tells_nobody(qtbot: QtBot) -> None:
    palette = Palette()
    with qtbot.assertNotEmitted(palette.paletteChanged):
        palette.setProperty("highContrast", False)
