"""What starts programs by themselves names programs, options and settings that are there."""

import re
import shlex
from pathlib import Path

import pytest

from qtkit.keeper import PROGRAMS
from tests.fakes.server_process import ROOT

FILES = sorted((ROOT / "config" / "autostart").iterdir())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_runs_a_keeper_with_settings_that_are_shipped(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("\\", "/")
    found = re.search(r"-m qtkit\.keeper (\S+) --config \S*?(config/\S+\.toml)", text)
    assert found is not None
    assert found[1] in PROGRAMS
    assert (ROOT / found[2]).exists()


def test_a_service_that_fell_is_started_again_for_ever() -> None:
    text = (ROOT / "config" / "autostart" / "giliran-display.service").read_text(encoding="utf-8")
    settings = dict(line.split("=", 1) for line in text.splitlines() if "=" in line and line[0] != "#")
    assert settings["Restart"] == "on-failure"
    assert settings["StartLimitIntervalSec"] == "0"
    assert "systemd-inhibit" in shlex.split(settings["ExecStart"])[0]
