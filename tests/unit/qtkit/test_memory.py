"""What is remembered over a restart."""

from pathlib import Path

import pytest

from qtkit.credentials import Credentials
from qtkit.memory import FILE, HallKey, HallMemory, KnownHall, hall_key
from wire.settings import ServerLink

PADANG = KnownHall(hall="padang", name="MPP Padang", url="http://127.0.0.1:8301")


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    assert HallMemory(tmp_path / "new").load() is None


def test_a_hall_is_remembered_in_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    HallMemory(tmp_path / "new").save(PADANG)
    assert HallMemory(tmp_path / "new").load() == PADANG
    assert [path.name for path in (tmp_path / "new").iterdir()] == [FILE]


@pytest.mark.parametrize("broken", [b"", b"{", b'{"hall": 3}'])
def test_a_broken_memory_is_no_memory(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE).write_bytes(broken)
    assert HallMemory(tmp_path).load() is None
    HallMemory(tmp_path).save(PADANG)
    assert HallMemory(tmp_path).load() == PADANG


def test_a_folder_that_cannot_be_written_is_survived(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    HallMemory(tmp_path / "file").save(PADANG)
    assert "cannot be written" in caplog.text


def test_a_key_comes_without_its_line_end_and_may_come_late(tmp_path: Path) -> None:
    key = HallKey(tmp_path / "key")
    assert key.read() is None
    (tmp_path / "key").write_text("rahasia\n", encoding="utf-8")
    assert key.read() == Credentials(key="rahasia", authority="")
    assert HallKey(None).read() == Credentials(key="", authority="")


def test_who_waits_for_an_authority_has_no_key_to_show_meanwhile(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    named = ServerLink(key_file="key", authority_file="authority.pem")
    (tmp_path / "key").write_text("rahasia\n", encoding="utf-8")
    key = hall_key(named, settings_file=tmp_path / "kiosk.toml")
    assert key.read() is None
    assert key.read() is None
    assert caplog.text.count("authority.pem") == 1
    (tmp_path / "authority.pem").write_text("PEM\n", encoding="utf-8")
    assert key.read() == Credentials(key="rahasia", authority="PEM")
