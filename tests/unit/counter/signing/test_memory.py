"""What the PC remembers."""

from pathlib import Path

from counter.signing.memory import FILE, Memory, Remembered


def test_what_was_remembered_comes_back(tmp_path: Path) -> None:
    told = Remembered(counter="3", officer="Rina Ñ", language="en")
    Memory(tmp_path / "new" / "folder").remember(told)
    assert Memory(tmp_path / "new" / "folder").recall() == told


def test_nothing_remembered_is_empty(tmp_path: Path) -> None:
    assert Memory(tmp_path).recall() == Remembered()


def test_a_change_leaves_the_rest_and_is_written_once(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.change(counter="3", officer="Rina")
    memory.change(language="en")
    assert Memory(tmp_path).now == Remembered(counter="3", officer="Rina", language="en")
    (tmp_path / FILE).unlink()
    memory.change(language="en")
    assert not (tmp_path / FILE).exists()


def test_what_an_older_console_remembered_is_understood(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'{"counter":"3","officer":"Rina","language":"en"}')
    assert Memory(tmp_path).now == Remembered(counter="3", officer="Rina", language="en")


def test_a_broken_file_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'{"counter": 3')
    assert Memory(tmp_path).recall() == Remembered()


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    Memory(tmp_path / "file").remember(Remembered(counter="3"))
    assert Memory(tmp_path / "file").recall() == Remembered()
