"""A link goes with its last reference, whatever is still on its way, and takes nobody with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.links_let_go import TIMES, WAYS

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("protection", [[], ["tls"]], ids=["plain", "tls"])
def test_a_link_is_let_go_of_with_questions_on_their_way(tmp_path: Path, protection: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.fakes.links_let_go", str(tmp_path), *protection],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (ended.returncode, ended.stdout.splitlines()) == (
        0,
        [f"{way} {TIMES} of {TIMES}" for way in WAYS],
    ), ended.stderr
    assert ended.stderr == ""
