"""How far SQLite's write-ahead log reaches, by its index (https://www.sqlite.org/walformat.html, sections 1 and 2).

Reads bytes; knows no connection. Whoever opens the index or the database as a plain file in a process that has it open by SQLite
must never close it: POSIX would take all the process's locks on that file away.
"""

import os
import struct
from dataclasses import dataclass
from typing import Final

_HEAD: Final = struct.Struct("=III BBH II 8s 8s 8s")
"""Of the index, in the machine's byte order, there twice: version, unused, changes, there, byte order, page size, frames, pages, sum, salts,
sum of the head."""
_VERSION: Final = 3_007_000
LOG_HEAD: Final = 32
FRAME_HEAD: Final = 24
_TRIES: Final = 100


class UnknownIndex(Exception):
    """The log's index has a form that is not known here, or never came to rest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Extent:
    """The committed *frames* of the log; *salts* (8 bytes) name its turn: it begins anew when all of it is in the database."""

    salts: bytes
    frames: int
    page_bytes: int

    @property
    def size(self) -> int:
        """The bytes of the log up to here."""
        return LOG_HEAD + self.frames * (FRAME_HEAD + self.page_bytes) if self.frames else 0

    def is_next_turn_of(self, earlier: "Extent") -> bool:
        """Whether the log has begun anew just once since *earlier*. One that was empty has nothing that could be missed."""
        before, now = (int.from_bytes(extent.salts[:4], "big") for extent in (earlier, self))
        return earlier.frames == 0 or now == (before + 1) % 2**32


def read_extent(index: int) -> Extent:
    """What the index, open as a file, says. Raises UnknownIndex."""
    for _ in range(_TRIES):
        os.lseek(index, 0, os.SEEK_SET)
        both = os.read(index, 2 * _HEAD.size)
        first, second = both[: _HEAD.size], both[_HEAD.size :]
        if first == second and len(first) == _HEAD.size:
            return _extent(first)
    raise UnknownIndex("the log's index does not come to rest")


def _extent(head: bytes) -> Extent:
    version, _, _, there, _, page, frames, _, _, salts, _ = _HEAD.unpack(head)
    if version != _VERSION or not there:
        raise UnknownIndex(f"the log's index has the form {version}, not {_VERSION}")
    return Extent(salts=salts, frames=frames, page_bytes=(page & 0xFE00) + ((page & 1) << 16))


def salts_of(log_head: bytes) -> bytes:
    """The salts that the first bytes of a log name; none if it is too short."""
    return log_head[16:24]


def log_of(database: os.PathLike[str] | str) -> str:
    """Where the log of a database is."""
    return f"{os.fspath(database)}-wal"


def index_of(database: os.PathLike[str] | str) -> str:
    """Where the index of its log is."""
    return f"{os.fspath(database)}-shm"
