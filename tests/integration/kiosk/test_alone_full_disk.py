"""Rules 7 and 34: a kiosk alone on a full disk gives no number without a record of it, loses none, and goes on when there is room."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.server_process import ROOT

_SMALL_DISK = 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"'


@pytest.fixture
def told(tmp_path: Path) -> dict[str, Any]:
    if sys.platform != "linux":
        pytest.skip("a file system for a test alone needs Linux")
    within = ("unshare", "-rm", "sh", "-c", _SMALL_DISK, str(tmp_path))
    try:
        tried = subprocess.run([*within, "true"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare (Debian package: util-linux)")
    if tried.returncode != 0:
        pytest.skip(f"this machine allows no small file system: {tried.stderr.strip()}")
    story = [sys.executable, "-m", "tests.fakes.squeezed_store", str(tmp_path)]
    ended = subprocess.run(
        [*within, *story], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def test_a_full_disk_gives_no_number_loses_none_and_goes_on(told: dict[str, Any]) -> None:
    assert not told["began_full"]
    assert told["before"] == [1, 2, 3, 4, 5]
    assert told["refused"] == [[], [], []]
    given = [*told["before"], *told["squeezed"], *told["after"]]
    assert len(told["after"]) == 5
    assert given == list(range(1, len(given) + 1)), "none twice, and none lost with a refusal"
    assert told["kept"] == given
