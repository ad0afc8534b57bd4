"""How the process gives memory back. Each TLS connection has a buffer of 256 KiB; glibc, once it has seen some come and go, keeps such
buffers among the small things, and a server that strangers connect to all day would grow.
"""

import ctypes
import sys
from typing import Final

_M_MMAP_THRESHOLD: Final = -3  # malloc.h
_APART_BYTES: Final = 128 * 1024


def keep_large_buffers_apart() -> None:
    """From now on what is large has pages of its own, which go back to the system at once. Does nothing where there is no glibc."""
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _APART_BYTES)
