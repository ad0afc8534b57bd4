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
    """*files* by their names in the folder, with ``/``. *mistake*: why the folder, or its ``playlists.toml``, cannot be used, or empty;
    *there*: whether the folder can be looked into.
    """

    files: Mapping[str, Stamp] = field(default_factory=dict)
    playlists: Mapping[str, Playlist] = field(default_factory=dict)
    mistake: str = ""
    there: bool = True

    def without(self, name: str) -> str:
        """That no playlist is called *name*, and which there are."""
        written = [each.name for each in self.playlists.values() if each is not EVERYTHING]
        return f"no playlist {name!r}; there are: {', '.join(written or self.playlists)}"


def look(folder: Path) -> Shelf:
    """What is there now; an empty shelf where there is no such folder."""
    if gone := _gone(folder):
        return Shelf(mistake=gone, there=False)
    files = dict(_files(folder))
    text = folder / NAME
    try:
        return Shelf(files=files, playlists=_playlists(text))
    except OSError as error:
        return Shelf(files=files, mistake=f"{NAME}: {error.strerror or error}")
    except (SettingsError, UnicodeDecodeError) as error:
        reason = str(error).removeprefix(f"{text}: ")
        return Shelf(files=files, mistake=f"{NAME}: {reason}")


def _gone(folder: Path) -> str:
    """Why nothing can be found in *folder*, or empty."""
    place = os.path.normpath(folder.absolute())
    try:
        os.scandir(folder).close()
    except (FileNotFoundError, NotADirectoryError):
        return f"there is no folder {place}"
    except OSError as error:
        return f"the folder {place} cannot be read: {error.strerror or error}"
    return ""


def _playlists(file: Path) -> Mapping[str, Playlist]:
    if not file.is_file():
        return {EVERYTHING.name: EVERYTHING}
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
