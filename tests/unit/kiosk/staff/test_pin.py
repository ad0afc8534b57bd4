"""The staff PIN: nobody can read it, nobody gets in without it."""

import stat
from pathlib import Path

import pytest

from kiosk.staff.__main__ import main
from kiosk.staff.pin import FILE, PoorPin, StaffPin


def test_there_is_no_pin_that_everybody_knows(tmp_path: Path) -> None:
    pin = StaffPin(tmp_path)
    assert not pin.is_set()
    assert not any(pin.check(each) for each in ("", "0000", "1234", "123456"))


def test_the_pin_that_was_set_opens_and_no_other(tmp_path: Path) -> None:
    StaffPin(tmp_path).set("28406")
    pin = StaffPin(tmp_path)
    assert pin.is_set()
    assert pin.check("28406")
    assert not any(pin.check(each) for each in ("", "2840", "284066", "28407"))


def test_the_file_does_not_hold_the_pin_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    StaffPin(tmp_path).set("28406")
    file = tmp_path / FILE
    assert "28406" not in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_same_pin_is_kept_differently_each_time(tmp_path: Path) -> None:
    kept = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        StaffPin(folder).set("28406")
        kept.append((folder / FILE).read_text(encoding="utf-8"))
    assert kept[0] != kept[1]


@pytest.mark.parametrize(
    "pin", ["", "123", "123456789", "12a4", "1111", "1234", "12345", "123456", "4321", "٤٢٨١"]
)
def test_a_poor_pin_is_not_taken_and_the_old_one_stays(tmp_path: Path, pin: str) -> None:
    kept = StaffPin(tmp_path)
    kept.set("28406")
    with pytest.raises(PoorPin):
        kept.set(pin)
    assert kept.check("28406")


@pytest.mark.parametrize(
    "written",
    [b"", b"{", b'{"salt":"xyz","cost":16384,"hash":"00"}', b"\xff", b'{"salt":"00","cost":3,"hash":"00"}'],
)
def test_a_broken_file_lets_nobody_in(tmp_path: Path, written: bytes) -> None:
    (tmp_path / FILE).write_bytes(written)
    assert not StaffPin(tmp_path).is_set()
    assert not StaffPin(tmp_path).check("28406")


def test_it_is_set_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--state", str(tmp_path)], ask=lambda _: "28406") == 0
    assert StaffPin(tmp_path).check("28406")
    assert "28406" not in capsys.readouterr().out


def test_two_different_answers_change_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = iter(("28406", "28407"))
    assert main(["--state", str(tmp_path)], ask=lambda _: next(answers)) == 1
    assert not StaffPin(tmp_path).is_set()
    assert "not the same" in capsys.readouterr().err
