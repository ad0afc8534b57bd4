import subprocess
import sys
from pathlib import Path

import pytest

from qtkit.lasting_none import is_needed

ROOT = Path(__file__).parents[3]

MANY_CALLS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject
from qtkit.lasting_none import make_none_last
make_none_last()
make_none_last()
application = QCoreApplication([])
item = QObject()
for _ in range(50_000):
    item.setParent(None)
print("alive")
"""


@pytest.mark.parametrize(
    ("qt", "python", "needed"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
        ("6.12.1", (3, 14), False),
    ],
)
def test_only_the_pair_that_loses_count_needs_it(qt: str, python: tuple[int, int], needed: bool) -> None:
    assert is_needed(qt, python) is needed


def test_a_program_outlives_more_calls_than_none_has_references() -> None:
    said = subprocess.run(
        [sys.executable, "-c", MANY_CALLS], cwd=ROOT, check=False, capture_output=True, text=True, timeout=60
    )
    assert (said.returncode, said.stdout) == (0, "alive\n"), said.stderr
