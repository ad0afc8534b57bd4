"""Data that was copied without its keys: the hall opens, and says loudly what that means and how to get them back."""

import shutil
from pathlib import Path

from server.enrolling.command import main
from tests.fakes.program_process import until
from tests.fakes.server_process import ServerProcess

LOST = ("hall.key", "staff.key", "particulars.key")


def test_lost_keys_are_told_at_the_start_and_brought_back(tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    server = ServerProcess(
        tmp_path / "server", more=f'[backup]\nfolder = "{second}"\nsecrets = true\nseconds = 0.05\n'
    )
    data, safe = tmp_path / "server" / "data", tmp_path / "safe"
    with server:
        said = "\n".join(server.said)
        assert "KEYS ARE MISSING" not in said
        assert f"python -m server staff --config {server.settings} first ID --name NAME" in said
        until((second / "keys" / "staff.key").is_file, "the keys in the second place")
        assert server.stop() == 0
    shutil.copytree(data, safe)
    for key in LOST:
        (data / key).unlink()
    assert main(["--config", str(server.settings), "list"]) == 2, "it makes no key in their place"
    assert not any((data / key).exists() for key in LOST)
    with server:
        said = "\n".join(server.said)
        assert f"KEYS ARE MISSING in {data}: hall.key, staff.key, particulars.key." in said
        assert f"(python -m server staff --config {server.settings} pin ID)" in said
        (kept,) = second.glob("keys-*")
        assert (kept / "staff.key").read_bytes() == (safe / "staff.key").read_bytes()
        assert f"bring *.key and authority.pem from {kept} into {data}" in said
        assert "KEYS ARE MISSING" in server.log.read_text(encoding="utf-8")
        assert server.stop() == 0
    for key in LOST:
        shutil.copy(safe / key, data)
    with server:
        assert "KEYS ARE MISSING" not in "\n".join(server.said)
