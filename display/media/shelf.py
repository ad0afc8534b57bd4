"""What lies in the media folder: files with their stamps, and the playlists written there.

Knows a disk, which may be slow: call it on a thread of its own. Must not know Qt or what plays.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from display.media.playlist import EVERYTHING, Playlist, kind_of
from display.media.playlists_file import NAME, read_playlists
from wire.settings import SettingsError

MOST_FILES: Final = 5000
"""More than any hall shows; a folder given by mistake, such as a whole disk, is not walked to its end."""

Stamp = tuple[int, int]
"""When a file was last written, in nanoseconds, and its size: another one means another file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelf:
    """*files* by their names in the folder, with ``/``. *mistake*: why ``playlists.toml`` cannot be used, or empty."""

    files: Mapping[str, Stamp] = field(default_factory=dict)
    playlists: Mapping[str, Playlist] = field(default_factory=dict)
    mistake: str = ""


def look(folder: Path) -> Shelf:
    """What is there now; an empty shelf where there is no such folder."""
    files = dict(_files(folder))
    text = folder / NAME
    try:
        return Shelf(files=files, playlists=_playlists(text))
    except (SettingsError, UnicodeDecodeError, OSError) as error:
        reason = str(error).removeprefix(f"{text}: ")
        return Shelf(files=files, mistake=f"{NAME}: {reason}")


def _playlists(file: Path) -> Mapping[str, Playlist]:
    if not file.is_file():
        return {EVERYTHING.name: EVERYTHING} if file.parent.is_dir() else {}
    return read_playlists(file.read_text(encoding="utf-8-sig"), file)


def _files(folder: Path) -> Iterator[tuple[str, Stamp]]:
    found = 0
    for place, inside, names in os.walk(folder):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        for name in names:
            if name.startswith(".") or kind_of(name) is None:
                continue
            stamp = _stamp(Path(place, name))
            if stamp is not None:
                yield Path(place, name).relative_to(folder).as_posix(), stamp
                found += 1
        if found >= MOST_FILES:
            return


def _stamp(file: Path) -> Stamp | None:
    try:
        status = file.stat()
    except OSError:
        return None  # it went while the folder was looked through
    return status.st_mtime_ns, status.st_size
