"""The program's start: settings that cannot be used end it with one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("volume = 1", "volume"),
        ('theme = "nowhere"', "theme: there is no theme 'nowhere'"),
        ('[sound]\nrecord_folder = "display.toml"', "sound.record_folder: cannot be written"),
        ("zone = ", "not TOML"),
    ],
)
def test_bad_settings_end_with_one_line_and_status_2(tmp_path: Path, written: str, said: str) -> None:
    file = tmp_path / "display.toml"
    file.write_text(written, encoding="utf-8")

    ended = subprocess.run(
        [sys.executable, "-m", "display", "--config", str(file), "--state", str(tmp_path / "state")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    assert ended.returncode == 2
    assert ended.stderr.startswith(f"{file}: ")
    assert said in ended.stderr
    assert ended.stderr.count("\n") == 1
