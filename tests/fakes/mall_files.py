"""A mall's files, to be spoilt: changed, added to, and opened for what is wrong with them."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.malls.loading import load_mall
from server.malls.mistakes import MallMistakes, Mistake
from tests.fakes.server_process import SMALL_MALL

MALL, REG, POL = "mall.toml", "agencies/reg.toml", "agencies/pol.toml"


def small_mall(folder: Path) -> Path:
    """A copy of the small mall in *folder*."""
    return shutil.copytree(SMALL_MALL, folder / "mall")


def change(file: Path, old: str, new: str) -> None:
    """Write *new* where *old* stood first."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {file.name}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(file: Path, text: str) -> None:
    """Write *text* at the end: tables of the file itself, or of its last service or counter."""
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")


def at_noon(mall: Path) -> None:
    """Set the clocks of the *mall* so that it is about noon there: no day ends while a story lasts."""
    east = 12 - datetime.now(UTC).hour  # POSIX counts west as positive
    change(mall / MALL, '"Asia/Jakarta"', f'"Etc/GMT{-east:+d}"' if east else '"Etc/GMT"')


def mistakes(folder: Path) -> list[Mistake]:
    """What is wrong; something must be."""
    with pytest.raises(MallMistakes) as found:
        load_mall(folder)
    assert str(found.value).splitlines() == [str(mistake) for mistake in found.value.mistakes]
    return list(found.value.mistakes)


def told(folder: Path) -> list[tuple[str, str, str]]:
    """The mistakes by file name, key and reason."""
    return [(mistake.file.name, mistake.key, mistake.reason) for mistake in mistakes(folder)]
