"""Logos in black and white."""

from pathlib import Path

import pytest
from PIL import Image

from kiosk.paperwork.forms import FORMS
from kiosk.paperwork.logos import Logos
from kiosk.paperwork.paper import Drawing


def black(drawing: Drawing, left: int, top: int) -> bool:
    return bool(drawing.data[top * drawing.row_bytes + left // 8] >> (7 - left % 8) & 1)


def test_the_mark_that_comes_along_is_drawn_as_wide_as_it_is_asked_for() -> None:
    mark = Logos().draw(FORMS / "mark.svg", 176)
    assert mark is not None
    assert (mark.dots, mark.rows, len(mark.data)) == (176, 72, 72 * 22)
    assert black(mark, 54, 36)
    assert not black(mark, 74, 36)
    narrow = Logos().draw(FORMS / "mark.svg", 88)
    assert narrow is not None
    assert (narrow.dots, narrow.rows) == (88, 36)


def test_greys_become_scattered_dots(tmp_path: Path) -> None:
    Image.new("L", (64, 64), 128).save(tmp_path / "grey.png")
    grey = Logos().draw(tmp_path / "grey.png", 64)
    assert grey is not None
    inked = sum(byte.bit_count() for byte in grey.data) / (64 * 64)
    assert 0.4 < inked < 0.6


def test_what_is_transparent_stays_white(tmp_path: Path) -> None:
    Image.new("RGBA", (16, 16), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    clear = Logos().draw(tmp_path / "clear.png", 16)
    assert clear is not None
    assert not any(clear.data)


@pytest.mark.qt_log_ignore("Cannot read file")
@pytest.mark.parametrize("name", ["broken.svg", "broken.png", "gone.png"])
def test_a_file_that_is_no_picture_leaves_the_slip_without(
    tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    if name.startswith("broken"):
        (tmp_path / name).write_text("no picture", encoding="utf-8")
    assert Logos().draw(tmp_path / name, 64) is None
    assert "is no picture" in caplog.text
