"""What the PC remembers."""

from pathlib import Path

from counter.memory import FILE, Memory, Remembered


def test_what_was_remembered_comes_back(tmp_path: Path) -> None:
    told = Remembered(counter="3", officer="Rina Ñ", language="en")
    Memory(tmp_path / "new" / "folder").remember(told)
    assert Memory(tmp_path / "new" / "folder").recall() == told


def test_nothing_remembered_is_empty(tmp_path: Path) -> None:
    assert Memory(tmp_path).recall() == Remembered()


def test_a_broken_file_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'{"counter": 3')
    assert Memory(tmp_path).recall() == Remembered()


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    Memory(tmp_path / "file").remember(Remembered(counter="3"))
    assert Memory(tmp_path / "file").recall() == Remembered()
