"""The server's own secrets: made once, kept, and nobody else's to read."""

from pathlib import Path

import pytest

from server.keyfiles import hall_key, particulars_secret, staff_secret

MAKERS = {"hall.key": hall_key, "particulars.key": particulars_secret, "staff.key": staff_secret}


@pytest.mark.parametrize("name", MAKERS)
def test_it_is_made_once_for_the_servers_user_alone(tmp_path: Path, name: str) -> None:
    made = MAKERS[name](tmp_path)
    assert len(made) >= 32
    assert MAKERS[name](tmp_path) == made
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def test_no_two_are_the_same(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    made = [
        hall_key(tmp_path).encode(),
        particulars_secret(tmp_path),
        staff_secret(tmp_path),
        staff_secret(other),
    ]
    assert len(set(made)) == 4


@pytest.mark.parametrize("name", MAKERS)
def test_an_empty_file_is_no_key(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("\n", encoding="utf-8")
    assert len(MAKERS[name](tmp_path)) >= 32


@pytest.mark.parametrize("name", MAKERS)
def test_what_a_power_cut_left_half_written_is_no_key_and_stays_nowhere(tmp_path: Path, name: str) -> None:
    half = tmp_path / f"{name}.new"
    half.write_text("half", encoding="utf-8")
    half.chmod(0o644)
    made = MAKERS[name](tmp_path)
    assert MAKERS[name](tmp_path) == made
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
