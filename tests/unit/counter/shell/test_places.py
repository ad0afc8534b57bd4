"""What the PC remembers of the window."""

from pathlib import Path

import pytest

from counter.shell.places import FILE, NoPlaces, Places, PlacesFile
from counter.shell.placing import Box, Size

STRIP = Box(x=1006, y=-44, width=360, height=640)
PANEL = Box(x=10, y=20, width=900, height=700)


def test_each_size_has_a_place_of_its_own(tmp_path: Path) -> None:
    told = Places().put(Size.PANEL, PANEL).put(Size.STRIP, STRIP)
    PlacesFile(tmp_path / "new" / "folder").remember(told)
    again = PlacesFile(tmp_path / "new" / "folder").recall()
    assert again == told
    assert (again.size, again.box(Size.STRIP), again.box(Size.PANEL)) == (Size.STRIP, STRIP, PANEL)
    assert again.box(Size.FULL) is None


def test_choosing_a_size_moves_nothing() -> None:
    told = Places().put(Size.STRIP, STRIP).chosen(Size.FULL)
    assert (told.size, told.box(Size.STRIP)) == (Size.FULL, STRIP)


@pytest.mark.parametrize(
    "written",
    [
        b'{"size": "strip"',
        b'{"size": "huge"}',
        b'{"spots": {"strip": {"x": 1, "y": 2, "width": 0, "height": 9}}}',
        b"\xff",
    ],
)
def test_a_file_that_cannot_be_read_is_forgotten(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, written: bytes
) -> None:
    (tmp_path / FILE).write_bytes(written)
    assert PlacesFile(tmp_path).recall() == Places()
    assert "is forgotten" in caplog.text


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    PlacesFile(tmp_path / "file").remember(Places(size=Size.STRIP))
    assert PlacesFile(tmp_path / "file").recall() == Places()


def test_nothing_is_remembered_where_nothing_shall_be() -> None:
    NoPlaces().remember(Places(size=Size.STRIP))
    assert NoPlaces().recall() == Places()
