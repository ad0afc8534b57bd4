"""What the server's process asks of its system, once, when it starts: memory that goes back, room for many connections, and files
that nobody else reads.

Each TLS connection has a buffer of 256 KiB. glibc, once it has seen some come and go, keeps such buffers among the small things, and a
server that strangers connect to all day would grow. And of open files most systems give a process fewer than it may have.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_M_MMAP_THRESHOLD: Final = -3  # malloc.h
_APART_BYTES: Final = 128 * 1024
_FILES: Final = 65_536


def keep_large_buffers_apart() -> None:
    """From now on what is large has pages of its own, which go back to the system at once. Does nothing where there is no glibc."""
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _APART_BYTES)


def open_many_files() -> None:
    """As many as the system lets this process have, up to 65,536: each connection is one."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  there is none for Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _FILES if hard == resource.RLIM_INFINITY else min(hard, _FILES)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def own_folder(folder: Path) -> None:
    """Make *folder*, where it is not there, and keep it from other users of the machine: the database and the keys are in it. Raises OSError
    where it cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        with suppress(OSError):  # somebody else's, or a file system without modes: whoever set it up knows
            folder.chmod(0o700)
