"""The sample mall made ready for measuring a kiosk: numbers enough for any run, about noon, and what is two taps away there.

Knows the mall's files. Must not know what is measured.
"""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Final

from bench.mall import noon_zone
from server.malls.loading import load_mall
from wire.mall import Mall

SAMPLE: Final = Path(__file__).parent.parent / "config" / "malls" / "batu-gadang"
_CHANGES: Final = ('time_zone = "Asia/Jakarta"', "last = 999")


def write_sample(folder: Path, *, now: datetime) -> Path:
    """Copy the sample mall to *folder*. Its numbers go to 99,999, and no day ends while we measure."""
    shutil.copytree(SAMPLE, folder)
    file = folder / "mall.toml"
    text = file.read_text(encoding="utf-8")
    for before, after in zip(_CHANGES, (f'time_zone = "{noon_zone(now)}"', "last = 99999"), strict=True):
        if text.count(before) != 1:
            raise ValueError(f"{file}: {before!r} is not there once")
        text = text.replace(before, after)
    file.write_text(text, encoding="utf-8")
    return folder


def quick_services(mall: Mall) -> tuple[str, ...]:
    """Popular services that ask nothing and never run out: their cards on the first screen lead to a number with two taps."""
    return tuple(each.id for each in mall.services if each.popular and each.quota is None and not each.asks)


def sample() -> Mall:
    """The sample mall as it is."""
    return load_mall(SAMPLE)
