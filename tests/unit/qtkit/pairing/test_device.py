"""What a computer keeps of its being let in: for its user's eyes, whole or not at all."""

import os
from pathlib import Path

import pytest

from qtkit.credentials import Credentials
from qtkit.memory import HallKey, hall_key
from qtkit.pairing.device import FILE, Asked, Device, DeviceFile, Kept
from wire.pairing import PairingOffer
from wire.settings import ServerLink

KEY, OTHER = "k" * 43, "o" * 43
OFFER = PairingOffer(id="a", nonce="0" * 32, authority="", expires_seconds=600)
LET_IN = Device(
    kind="kiosk", key=KEY, authority="the hall's authority", hall="padang-1", name="kiosk-3", zone="a"
)


def test_nothing_is_kept_at_first_and_then_what_was_kept(tmp_path: Path) -> None:
    file = DeviceFile(tmp_path / "state")
    assert file.read() == Kept()

    kept = Kept(device=LET_IN, asked=Asked(key=OTHER, nonce="1" * 32, url="http://here:1", offer=OFFER))
    file.keep(kept)

    assert DeviceFile(tmp_path / "state").read() == kept
    assert [path.name for path in (tmp_path / "state").iterdir()] == [FILE]


@pytest.mark.skipif(os.name == "nt", reason="Windows has rights of its own kind")
def test_the_key_is_for_its_users_eyes_also_where_a_draft_was_left_behind(tmp_path: Path) -> None:
    (tmp_path / "device.new").write_text("left by a power cut", encoding="utf-8")
    (tmp_path / "device.new").chmod(0o644)

    DeviceFile(tmp_path).keep(Kept(device=LET_IN))

    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("spoilt", [b"", b"{", b'{"asked": {"key": "short"}}', b'{"device": 3}'])
def test_a_spoilt_file_is_none(tmp_path: Path, spoilt: bytes, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).write_bytes(spoilt)

    assert DeviceFile(tmp_path).read() == Kept()
    assert "must be let in anew" in caplog.text


def test_where_it_cannot_be_kept_what_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    DeviceFile(tmp_path).keep(Kept(device=LET_IN))

    def full(_: int) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        DeviceFile(tmp_path).keep(Kept(asked=Asked(key=OTHER)))

    assert DeviceFile(tmp_path).read() == Kept(device=LET_IN)


def test_without_a_key_file_a_program_opens_with_the_devices_own_key(tmp_path: Path) -> None:
    file = DeviceFile(tmp_path)
    key = hall_key(ServerLink(), settings_file=tmp_path / "kiosk.toml", state=tmp_path)
    assert key.read() == Credentials(key="")

    file.keep(Kept(asked=Asked(key=OTHER)))
    assert key.read() == Credentials(key=""), "nobody has approved it"
    file.keep(Kept(device=LET_IN, asked=Asked(key=OTHER)))
    own = Credentials(key=KEY, authority="the hall's authority")
    assert key.read() == own, "the one that is to replace it is not approved yet"


def test_files_that_the_settings_name_go_first(tmp_path: Path) -> None:
    DeviceFile(tmp_path).keep(Kept(device=LET_IN))
    (tmp_path / "hall.key").write_text("rahasia\n", encoding="utf-8")

    (tmp_path / "site.pem").write_text("the site's authority\n", encoding="utf-8")
    device = DeviceFile(tmp_path)

    assert HallKey(tmp_path / "hall.key", device=device).read() == Credentials(key="rahasia")
    assert HallKey(tmp_path / "none", device=device).read() is None
    theirs = HallKey(None, tmp_path / "site.pem", device=device).read()
    assert theirs == Credentials(key=KEY, authority="the site's authority")
