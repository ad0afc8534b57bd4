"""The server's own keys and certificates, copied along if the settings say so. Who has the copy then has all."""

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from server.backup.carrying import copied, renamed

FOLDER: Final = "keys"
_ENDINGS: Final = frozenset({".key", ".pem", ".crt"})


def keys_of(folder: Path) -> Iterator[Path]:
    """The key files in *folder*, as paths within it."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in _ENDINGS and file.is_file():
            yield file.relative_to(folder)


def copy_keys(data: Path, folder: Path) -> None:
    """Those of the *data* folder into the second place, where they are new or other ones. Raises OSError."""
    _bring(data, folder / FOLDER, over=True)


def restore_keys(folder: Path, data: Path) -> list[Path]:
    """Those of the second place that the *data* folder has not; which. What is there stays. Raises OSError."""
    return _bring(folder / FOLDER, data, over=False)


def saved_from_new(folder: Path, lost: Collection[str], *, copied: bool, now: datetime) -> Path | None:
    """Where the second place has some of those that were *lost*, from now on: where keys are *copied* there, new ones would take their place."""
    keys = folder / FOLDER
    if not any((keys / key).is_file() for key in lost):
        return None
    if not copied:
        return keys
    aside = folder / f"{FOLDER}-{now:%Y%m%d-%H%M%S}"
    try:
        renamed(keys, aside)
    except OSError:  # it cannot be written to, so nothing of it is lost
        return keys
    return aside


def _bring(source: Path, to: Path, *, over: bool) -> list[Path]:
    brought = []
    for key in keys_of(source):
        there = to / key
        if there.exists() and (not over or there.read_bytes() == (source / key).read_bytes()):
            continue
        there.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = there.with_suffix(".part")
        part.unlink(missing_ok=True)
        copied(source / key, part)
        renamed(part, there)
        brought.append(key)
    return brought
