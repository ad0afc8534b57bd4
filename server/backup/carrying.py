"""Bytes carried from one file to another, safely there when it returns. Knows files alone."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_PIECE: Final = 1 << 20
_FLUSH_PIECES: Final = 16
"""A large file is flushed as it is written: whoever else flushes to that disk would have to wait for all of it at once."""
BINARY: Final = getattr(os, "O_BINARY", 0)
"""Without it Windows would change what it reads."""


def pieces_of(file: int, size: int) -> Iterator[bytes]:
    """The first *size* bytes of an open file, in pieces of whole pages."""
    os.lseek(file, 0, os.SEEK_SET)
    while size > 0 and (piece := os.read(file, min(_PIECE, size))):
        yield piece
        size -= len(piece)


def written(path: Path, pieces: Iterable[bytes], *, at: int = 0) -> None:
    """Write *pieces* into the file from *at* on, cut off what follows, and flush. Raises OSError."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | BINARY, 0o600)
    try:
        os.lseek(file, at, os.SEEK_SET)
        for number, piece in enumerate(pieces, start=1):
            _write_whole(file, piece)
            at += len(piece)
            if number % _FLUSH_PIECES == 0:
                os.fsync(file)
        os.ftruncate(file, at)
        os.fsync(file)
    finally:
        os.close(file)


def _write_whole(file: int, piece: bytes) -> None:
    left = memoryview(piece)
    while left:
        left = left[os.write(file, left) :]


def copied(source: Path, to: Path, *, size: int | None = None) -> None:
    """The file, or its first *size* bytes, at another place. Raises OSError. Not for a database that this process has open."""
    with source.open("rb") as file:
        written(to, pieces_of(file.fileno(), os.fstat(file.fileno()).st_size if size is None else size))


def renamed(path: Path, to: Path) -> None:
    """Put a file that is flushed in the place of another, in one step that lasts. Raises OSError."""
    path.replace(to)
    flush_folder(to.parent)


def flush_folder(folder: Path) -> None:
    """What was renamed in it lasts."""
    if sys.platform == "win32":  # has no such thing, and needs none
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
