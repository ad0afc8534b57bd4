"""What staff set stays set."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.adjusted import FILE, HIGHEST_REACH, LOWEST_REACH, Adjusted, Adjustments


def test_nothing_was_set_at_first(tmp_path: Path) -> None:
    assert Adjustments(tmp_path).load() == Adjusted(reach=0.5, volume=None, printer=None)


def test_it_is_there_after_a_restart(tmp_path: Path) -> None:
    adjusted = Adjusted(reach=0.62, volume=0.4, printer={"connection": "file", "path": "/dev/usb/lp0"})
    Adjustments(tmp_path / "new").save(adjusted)
    assert Adjustments(tmp_path / "new").load() == adjusted


@pytest.mark.parametrize("written", [b"", b"[]", b'{"reach": 9}', b'{"volume": -1}', b"\x00"])
def test_a_broken_file_is_as_none(tmp_path: Path, written: bytes) -> None:
    (tmp_path / FILE).write_bytes(written)
    assert Adjustments(tmp_path).load() == Adjusted()


def test_a_folder_that_cannot_be_written_is_no_crash(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    Adjustments(tmp_path / "file").save(Adjusted(reach=0.6))
    assert "cannot be kept" in caplog.text


@given(st.floats(min_value=LOWEST_REACH, max_value=HIGHEST_REACH))
def test_every_reach_on_the_scale_can_be_set(reach: float) -> None:
    assert Adjusted(reach=reach).reach == reach
