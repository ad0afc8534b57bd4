"""Whether two database files are the same but for the pages that a log has anyway. Knows bytes alone."""

import struct
from collections.abc import Iterable
from typing import Final

from server.backup.wal import FRAME_HEAD, LOG_HEAD, Extent

_PAGE: Final = struct.Struct(">I")


def pages_in(log: bytes, extent: Extent) -> frozenset[int]:
    """The numbers, from 1 on, of the pages that the *log* has."""
    step = FRAME_HEAD + extent.page_bytes
    places = range(LOG_HEAD, LOG_HEAD + extent.frames * step, step)
    return frozenset(_PAGE.unpack_from(log, place)[0] for place in places)


def same_but_for(
    pages: frozenset[int], ours: Iterable[bytes], theirs: Iterable[bytes], *, page_bytes: int
) -> bool:
    """Whether both files are alike in all other pages. Pieces are whole pages, and of the same size in both."""
    first = 1
    for piece, other in zip(ours, theirs, strict=True):
        count = len(piece) // page_bytes
        if piece != other:
            for number in range(count):
                place = slice(number * page_bytes, (number + 1) * page_bytes)
                if piece[place] != other[place] and first + number not in pages:
                    return False
        first += count
    return True
