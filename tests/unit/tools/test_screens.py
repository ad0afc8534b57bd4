"""A picture of a screen is there, has its size, and shows something."""

from pathlib import Path

from PIL import Image

from qtkit.stage import ASSETS
from qtkit.themes import load_look
from server.malls.loading import load_mall
from tools.screens import shots, trouble_with

MALL = Path(__file__).parent.parent.parent / "malls" / "small"


def test_a_picture_that_is_not_there(tmp_path: Path) -> None:
    assert trouble_with(tmp_path / "none.png", (8, 8)) == "missing"


def test_a_picture_of_one_colour_is_blank(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8), "white").save(tmp_path / "a.png")

    assert trouble_with(tmp_path / "a.png", (8, 8)) == "blank"


def test_a_picture_of_another_size(tmp_path: Path) -> None:
    Image.new("RGB", (8, 9), "white").save(tmp_path / "a.png")

    assert trouble_with(tmp_path / "a.png", (8, 8)) == "8x9"


def test_one_dot_is_something(tmp_path: Path) -> None:
    picture = Image.new("RGB", (8, 8), "white")
    picture.putpixel((3, 3), (255, 255, 254))
    picture.save(tmp_path / "a.png")

    assert trouble_with(tmp_path / "a.png", (8, 8)) == ""


def test_every_program_has_pictures_in_each_size_and_language_under_a_name_of_its_own() -> None:
    wanted = list(shots(load_mall(MALL), load_look(ASSETS / "themes" / "itiak-pulang-patang")))

    assert len({shot.file for shot in wanted}) == len(wanted)
    for program, sizes in (("kiosk", 3), ("counter", 4), ("display", 3), ("face", 4), ("pairing", 3)):
        ours = [shot for shot in wanted if shot.name.startswith(f"{program}-")]
        assert len({shot.size for shot in ours}) == sizes
        assert {shot.language for shot in ours} == {"id", "en"}
