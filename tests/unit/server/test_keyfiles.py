"""The server's own secrets: made once, kept, and nobody else's to read."""

from pathlib import Path

import pytest

from server.keyfiles import (
    audit_secret,
    fingerprints,
    hall_key,
    known_audit_secret,
    made_fingerprints,
    particulars_secret,
    staff_secret,
)

MAKERS = {
    "hall.key": hall_key,
    "particulars.key": particulars_secret,
    "staff.key": staff_secret,
    "audit.key": audit_secret,
}


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
        audit_secret(tmp_path),
    ]
    assert len(set(made)) == 5


def test_who_only_looks_makes_no_key(tmp_path: Path) -> None:
    assert known_audit_secret(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
    assert audit_secret(tmp_path) == known_audit_secret(tmp_path)


@pytest.mark.parametrize("name", MAKERS)
def test_an_empty_file_is_no_key(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("\n", encoding="utf-8")
    assert len(MAKERS[name](tmp_path)) >= 32


def test_two_servers_tell_by_fingerprints_whether_they_have_the_same_keys(tmp_path: Path) -> None:
    assert fingerprints(tmp_path) == {}
    made = made_fingerprints(tmp_path)
    assert set(made) == set(MAKERS)
    (tmp_path / "authority.key").write_text("the hall's authority", encoding="ascii")
    there = fingerprints(tmp_path)
    assert there == dict(made) | {"authority.key": there["authority.key"]}
    assert not any(hall_key(tmp_path) in each for each in there.values())


@pytest.mark.parametrize("name", MAKERS)
def test_what_a_power_cut_left_half_written_is_no_key_and_stays_nowhere(tmp_path: Path, name: str) -> None:
    half = tmp_path / f"{name}.new"
    half.write_text("half", encoding="utf-8")
    half.chmod(0o644)
    made = MAKERS[name](tmp_path)
    assert MAKERS[name](tmp_path) == made
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
