"""The code by which the first administrator of a hall comes in: shown once on the console, kept as a hash in the data folder.

Knows that one file, and nobody. 80 bits: it cannot be tried out within its day, whatever the waits.
"""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from server.wholefiles import write_whole

FILE: Final = "first.code"
LASTS: Final = timedelta(hours=24)
_LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I, O: it is read from one screen and typed on another."""
LENGTH: Final = 16


class FirstCode:
    """*folder* is the data folder. *choose* answers one of the letters that nobody can foresee; *clock* the present time, aware."""

    def __init__(self, folder: Path, *, choose: Callable[[str], str], clock: Callable[[], datetime]) -> None:
        self._path = folder / FILE
        self._choose = choose
        self._clock = clock

    def renew(self) -> str:
        """A new one, in place of the one before, which is worth nothing any more. Raises OSError."""
        code = "".join(self._choose(_LETTERS) for _ in range(LENGTH))
        ends = int((self._clock() + LASTS).timestamp())
        write_whole(self._path, f"{_hash(code)} {ends}\n".encode("ascii"), mode=0o600)
        return "-".join(code[start : start + 4] for start in range(0, LENGTH, 4))

    def is_right(self, said: str) -> bool:
        """Whether *said* is the code, in whatever capitals and groups, and its day is not over."""
        try:
            kept, ends = self._path.read_text(encoding="ascii").split()
            late = self._clock().timestamp() >= int(ends)
        except (OSError, ValueError):
            return False
        return hmac.compare_digest(kept, _hash(said)) and not late

    def spend(self) -> None:
        """It is used: nobody else comes in by it. Raises OSError."""
        self._path.unlink(missing_ok=True)


def _hash(said: str) -> str:
    bare = "".join(letter for letter in said.upper() if letter in _LETTERS)
    return hashlib.sha256(bare.encode()).hexdigest()
