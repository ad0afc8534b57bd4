"""A staffing plan in TOML, and its mistakes."""

from datetime import time
from pathlib import Path

import pytest

from server.domain.hours import Interval
from server.rehearsal.rosters import load_roster
from server.rehearsal.staffing import Shift
from tests.fakes.rehearsals import little_plan
from wire.settings import SettingsError

GOOD = """
overtime_minutes = 15
[[shifts]]
counter = "1"
officer = "Siti"
opens = 08:00:00
closes = 15:30:00
breaks = [{ start = 12:00:00, end = 12:45:00 }]
[[shifts]]
counter = "4"
opens = 09:00:00
closes = 12:00:00
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "roster.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_shifts_with_breaks_and_the_usual_officers(tmp_path: Path) -> None:
    staffing = load_roster(written(tmp_path, GOOD), little_plan())
    assert staffing.overtime_seconds == 900
    siti, usual = staffing.shifts
    pause = Interval(start=time(12), end=time(12, 45))
    assert siti == Shift(counter="1", officer="Siti", opens=time(8), closes=time(15, 30), breaks=(pause,))
    assert usual.officer == "Petugas 4"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('counter = "4"', 'counter = "9"', r"shifts\[1\].counter: there is no counter '9'"),
        ("opens = 09", "opens = 13", r"shifts\[1\].closes: is not after opens"),
        ("end = 12:45", "end = 11:45", r"shifts\[0\].breaks\[0\]: is not within the shift"),
        ("officer", "oficer", r"shifts\[0\].oficer: is not a key that is known here"),
        ("opens = 08:00:00\n", "", r"shifts\[0\].opens: is missing"),
        ("15", '"long"', r"overtime_minutes: "),
    ],
)
def test_each_mistake_is_named_by_its_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        load_roster(written(tmp_path, GOOD.replace(old, new, 1)), little_plan())
