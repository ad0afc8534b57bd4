"""Layouts as data: what ships is whole, and a mistake names its file and key."""

from pathlib import Path

import pytest

from display.layouts.layout import CALLING, BrokenLayout, load_layout

SHIPPED = Path(__file__).parents[4] / "assets" / "layouts"
NAMES = '[name]\nid = "Uji"\nen = "Trial"\n'
CALL = '{ kind = "call", x = 0, y = 0, width = 60, height = 100 }'


def layout(folder: Path, *panels: str, head: str = "[landscape]", more: str = "") -> Path:
    """A layout's file with these *panels*."""
    file = folder / "trial.toml"
    file.write_text(f"{NAMES}{head}\npanels = [{', '.join(panels)}]\n{more}", encoding="utf-8")
    return file


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*.toml")), ids=lambda file: file.stem)
def test_every_layout_that_ships_stands_upright_and_lying_and_shows_calls(file: Path) -> None:
    shipped = load_layout(file)
    assert shipped.name.id != shipped.name.en
    for portrait in (False, True):
        assert (shipped.portrait if portrait else shipped.landscape) is not None
        assert {place.kind for place in shipped.standing(portrait=portrait).panels} & CALLING


def test_the_layouts_of_the_plan_ship() -> None:
    assert {file.stem for file in SHIPPED.glob("*.toml")} == {
        "hall",
        "zone",
        "counter",
        "waiting-room",
        "serving",
    }


def test_the_hall_gives_the_call_its_62_percent() -> None:
    call = load_layout(SHIPPED / "hall.toml").standing(portrait=False).panels[0]
    assert (call.kind, call.width) == ("call", 62)


@pytest.mark.parametrize(
    ("panels", "key", "reason"),
    [
        (
            ('{ kind = "karaoke", x = 0, y = 0, width = 1, height = 1 }',),
            "landscape.panels[0].kind",
            "'karaoke' is none of: call, recent, ",
        ),
        (
            ('{ kind = "call", x = -1, y = 0, width = 1, height = 1 }',),
            "landscape.panels[0].x",
            "is less than 0",
        ),
        (
            ('{ kind = "call", x = 0, y = 0, width = 0, height = 1 }',),
            "landscape.panels[0].width",
            "is not more than 0",
        ),
        (('{ kind = "call", x = 0, y = 0, width = 1 }',), "landscape.panels[0].height", "is missing"),
        (
            ('{ kind = "call", x = 0, y = 0, width = 1, height = 1, colour = 1 }',),
            "landscape.panels[0].colour",
            "is not a key",
        ),
        (
            ('{ kind = "call", x = 50, y = 0, width = 51, height = 1 }',),
            "landscape.panels[0].width",
            "101 %",
        ),
        (
            (CALL, '{ kind = "recent", x = 59, y = 99, width = 9, height = 1 }'),
            "landscape.panels[1]",
            "overlaps call",
        ),
        (
            (CALL, '{ kind = "call", x = 60, y = 0, width = 9, height = 1 }'),
            "landscape.panels[1].kind",
            "already",
        ),
        (
            ('{ kind = "recent", x = 0, y = 0, width = 9, height = 1 }',),
            "landscape.panels",
            "no panel shows calls",
        ),
        ((), "landscape.panels", "one entry at least"),
    ],
)
def test_a_mistake_names_the_file_the_key_and_the_reason(
    tmp_path: Path, panels: tuple[str, ...], key: str, reason: str
) -> None:
    with pytest.raises(BrokenLayout) as told:
        load_layout(layout(tmp_path, *panels))

    assert told.value.file.name == "trial.toml"
    assert told.value.key.startswith(key)
    assert reason in told.value.reason
    assert str(told.value).startswith(f"trial.toml: {key}")


def test_panels_may_share_an_edge(tmp_path: Path) -> None:
    file = layout(tmp_path, CALL, '{ kind = "recent", x = 60, y = 0, width = 40, height = 100 }')
    assert len(load_layout(file).standing(portrait=False).panels) == 2


def test_an_upright_screen_takes_the_lying_arrangement_where_there_is_no_other(tmp_path: Path) -> None:
    one = load_layout(layout(tmp_path, CALL))
    assert one.standing(portrait=True) == one.standing(portrait=False)


@pytest.mark.parametrize("text", [NAMES, "[name", '[name]\nid = "Uji"\n', "\xff"])
def test_a_file_that_is_no_layout_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "trial.toml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(BrokenLayout, match=r"trial\.toml"):
        load_layout(file)


def test_a_layout_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenLayout, match="there is no such layout"):
        load_layout(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(("portrait", "heir"), [(False, "call"), (True, "media")])
def test_while_there_are_no_notices_their_neighbour_takes_the_place(portrait: bool, heir: str) -> None:
    standing = load_layout(SHIPPED / "waiting-room.toml").standing(portrait=portrait)
    full = {place.kind: place for place in standing.panels}
    left = {place.kind: place for place in standing.without("notices").panels}

    assert set(left) == set(full) - {"notices"}
    for kind, place in left.items():
        grown = full["notices"].height if kind == heir else 0
        assert place.height == pytest.approx(full[kind].height + grown)
        assert (place.x, place.y, place.width) == (full[kind].x, full[kind].y, full[kind].width)
    assert not list(standing.without("notices").mistakes())


def test_a_panel_without_a_neighbour_of_its_size_leaves_its_place_empty() -> None:
    hall = load_layout(SHIPPED / "hall.toml").standing(portrait=False)
    assert hall.without("lines") == hall
    assert hall.without("notices") == hall
