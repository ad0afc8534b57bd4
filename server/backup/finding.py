"""What lies in a second place: the copy, snapshots, and what was set aside. Looks at names and times alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from server.backup.copy import NAME
from server.backup.rotation import snapshots_of
from server.backup.wal import log_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A database that can be restored: *what* it is, and when it was *written* last."""

    path: Path
    what: str
    written: datetime


class NothingFound(Exception):
    """There is nothing to restore; ``str()`` says where."""


def found_in(folder: Path) -> Sequence[Found]:
    """The copy, then the snapshots, the latest first."""
    copy = folder / NAME
    found = [_found(copy, "copy")] if copy.is_file() else []
    names = snapshots_of(file.name for file in folder.iterdir()) if folder.is_dir() else []
    return [*found, *(_found(folder / name, "snapshot") for name in reversed(names))]


def aside_in(folder: Path) -> Sequence[Found]:
    """Other databases: what had to make way, what a person asked for."""
    files = sorted(folder.glob("giliran-*.sqlite")) if folder.is_dir() else []
    snapshots = set(snapshots_of(file.name for file in files))
    return [_found(file, "kept") for file in files if file.name not in snapshots]


def candidates(place: Path) -> Sequence[Found]:
    """What *place* offers, the best first: a file itself, or what is in a folder. Raises NothingFound."""
    if place.is_file():
        return [_found(place, "file")]
    found = found_in(place)
    if not found:
        raise NothingFound(f"{place}: there is no copy of a database")
    return found


def _found(path: Path, what: str) -> Found:
    files = [path, Path(log_of(path))]
    latest = max(file.stat().st_mtime for file in files if file.exists())
    return Found(path=path, what=what, written=datetime.fromtimestamp(latest).astimezone())
