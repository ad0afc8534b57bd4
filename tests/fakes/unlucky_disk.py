"""A disk for a server's data to which everything happens: full, read-only, broken, slow, or without power.

Between the server's process and its files stands ``unlucky_disk.c``, compiled when a story needs it. Knows files and
bytes. Must not know what is in them.
"""

import errno
import mmap
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

_SOURCE: Final = Path(__file__).with_suffix(".c")
_ERROR, _ROOM, _FLUSH_MILLISECONDS = range(3)
_SECTOR: Final = 512


class UnluckyDisk:
    """What ``folder/data`` is kept on. Skips the test where it cannot be had."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self._flushed = folder / "flushed"
        for each in (self.data, self._flushed):
            each.mkdir()
        orders = folder / "disk.orders"
        orders.write_bytes(bytes(3 * 8))
        with orders.open("r+b") as opened:
            self._orders = memoryview(mmap.mmap(opened.fileno(), 3 * 8)).cast("q")
        self.within: Final = (
            "env",
            f"LD_PRELOAD={_compiled(folder)}",
            f"GILIRAN_DISK_FOLDER={self.data}",
            f"GILIRAN_DISK_ORDERS={orders}",
            f"GILIRAN_DISK_FLUSHED={self._flushed}",
        )

    def fill(self, room: int) -> None:
        """Only *room* bytes are left."""
        self._refuse(errno.ENOSPC, room)

    def protect(self) -> None:
        """Nothing may be written any more, as when a system finds its disk in a bad way."""
        self._refuse(errno.EROFS, 0)

    def break_down(self) -> None:
        """Neither writes nor flushes succeed."""
        self._refuse(errno.EIO, 0)

    def slow_down(self, seconds: float) -> None:
        """So long takes each flush, also one that is under way."""
        self._orders[_FLUSH_MILLISECONDS] = round(seconds * 1000)

    def mend(self) -> None:
        """All is well again."""
        self._refuse(0, 0)
        self.slow_down(0)

    def _refuse(self, error: int, room: int) -> None:
        self._orders[_ROOM], self._orders[_ERROR] = room, error

    def lose_power(self, moments: random.Random, *, torn: bool) -> None:
        """The files become what was flushed of them; *torn*: with some sectors of what was written since. The server is dead."""
        written = {path.name: path.read_bytes() for path in self.data.iterdir()}
        kept = {path.name: path.read_bytes() for path in self._flushed.iterdir()}
        for name, bytes_ in written.items():
            if torn and not name.endswith("-shm"):  # memory that processes share
                mixed = _mixed(kept.get(name), bytes_, moments)
                if mixed is not None:
                    kept[name] = mixed
        for folder in (self.data, self._flushed):
            shutil.rmtree(folder)
            folder.mkdir()
            for name, bytes_ in kept.items():
                (folder / name).write_bytes(bytes_)
                (folder / name).chmod(0o600)


def _mixed(old: bytes | None, new: bytes, moments: random.Random) -> bytes | None:
    """A file of which any sector, and the new length, may have reached the disk or not; None when not even its name did."""
    if old is None:
        return moments.choice((None, b"", new))
    longest = max(len(old), len(new))
    old, new = old.ljust(longest, b"\0"), new.ljust(longest, b"\0")
    share = moments.random()
    sectors = (
        (new if moments.random() < share else old)[at : at + _SECTOR] for at in range(0, longest, _SECTOR)
    )
    return b"".join(sectors)


def _compiled(folder: Path) -> Path:
    if sys.platform != "linux":
        pytest.skip("a disk of a story's own needs Linux")
    library = folder / "disk.so"
    try:
        done = subprocess.run(
            ["gcc", "-shared", "-fPIC", "-O1", "-o", library, _SOURCE, "-ldl"],
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        pytest.skip("there is no C compiler (Debian packages: gcc, libc6-dev)")
    if done.returncode != 0:
        pytest.skip(f"the C compiler makes no disk here: {done.stderr.strip()}")
    return library
