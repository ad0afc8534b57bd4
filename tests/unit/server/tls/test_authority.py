"""The hall's authority: made once, for the server alone, and never anew behind anybody's back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.tls.authority import BEGINNING, kept_authority
from server.tls.leaf import issue, names_from
from server.tls.mistakes import TlsMistake

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


def test_it_is_made_once_and_only_the_server_reads_its_key(tmp_path: Path) -> None:
    made = kept_authority(tmp_path, now=NOW)
    assert kept_authority(tmp_path, now=NOW + timedelta(days=9000)).pem == made.pem
    assert (tmp_path / "authority.pem").read_text(encoding="ascii") == made.pem
    assert (tmp_path / "authority.key").stat().st_mode & 0o777 == 0o600
    assert sorted(file.name for file in tmp_path.iterdir()) == ["authority.key", "authority.pem"]


def test_it_holds_for_a_pc_whose_clock_battery_is_empty_and_for_a_server_whose_clock_was(
    tmp_path: Path,
) -> None:
    made = kept_authority(tmp_path, now=datetime(1980, 1, 1, tzinfo=UTC)).certificate
    assert made.not_valid_before_utc == BEGINNING
    assert made.not_valid_after_utc.year >= 2024
    leaf = issue(tmp_path, kept_authority(tmp_path, now=NOW - timedelta(days=5000)), names_from([]), now=NOW)
    assert leaf.not_valid_before_utc == BEGINNING


def test_a_power_cut_on_the_first_start_leaves_what_the_next_one_goes_on_from(tmp_path: Path) -> None:
    (tmp_path / "authority.key.new").write_bytes(b"-----BEGIN PRIV")
    (tmp_path / "authority.key").write_bytes(b"")
    (tmp_path / "authority.pem").write_bytes(b"")
    made = kept_authority(tmp_path, now=NOW)
    (tmp_path / "authority.pem").unlink()  # cut between the two files
    again = kept_authority(tmp_path, now=NOW)
    assert again.key.private_numbers() == made.key.private_numbers()


@pytest.mark.parametrize(
    ("spoilt", "content", "said"),
    [
        ("authority.pem", b"-----BEGIN CERTIFICATE-----\nMIIB", "holds no certificate"),
        ("authority.key", b"-----BEGIN PRIVATE KEY-----\nMIGH", "holds no private key"),
        ("authority.key", b"", "holds no private key"),
        ("authority.key", None, "cannot be read"),
    ],
)
def test_one_that_is_spoilt_is_told_of_with_the_way_out(
    tmp_path: Path, spoilt: str, content: bytes | None, said: str
) -> None:
    kept_authority(tmp_path, now=NOW)
    other = "authority.key" if spoilt == "authority.pem" else "authority.pem"
    before = (tmp_path / other).read_bytes()
    (tmp_path / spoilt).unlink()
    if content is not None:
        (tmp_path / spoilt).write_bytes(content)

    with pytest.raises(TlsMistake, match=said) as told:
        kept_authority(tmp_path, now=NOW)

    assert "from a backup" in str(told.value)
    assert (tmp_path / other).read_bytes() == before


def test_a_key_of_another_authority_is_not_taken(tmp_path: Path) -> None:
    kept_authority(tmp_path, now=NOW)
    (tmp_path / "other").mkdir()
    kept_authority(tmp_path / "other", now=NOW)
    (tmp_path / "other" / "authority.key").replace(tmp_path / "authority.key")
    with pytest.raises(TlsMistake, match="is not the key of"):
        kept_authority(tmp_path, now=NOW)


def test_one_that_has_ended_asks_for_the_clock_first(tmp_path: Path) -> None:
    kept_authority(tmp_path, now=NOW)
    with pytest.raises(TlsMistake, match=r"ended on 2051-03-02. Is this machine's clock right"):
        kept_authority(tmp_path, now=NOW + timedelta(days=26 * 366))
