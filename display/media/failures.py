"""What could not be shown, why, and when it is tried again. Pure.

Knows files by their names and stamps. Must not know playlists. Times are in UTC: an hour stays one when the hall's clocks change.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from display.media.shelf import Stamp

TRY_AGAIN: Final = timedelta(minutes=1)
"""So long after its first failure a file is tried again: a folder on another machine may be away for some seconds."""
LONGEST_TRY_AGAIN: Final = timedelta(hours=1)
"""The time doubles with each failure in a row, up to this: a broken file is not read all day."""
_DOUBLINGS: Final = 10
"""No further than needed: a power of two grows beyond any date in a week."""
_LONGEST: Final = 200
"""Letters of a complaint that the hall takes."""
_LONGEST_REASON: Final = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class _Failure:
    stamp: Stamp | None
    reason: str
    in_a_row: int
    again: datetime


class Failures:
    """Another stamp is another file, whose first failure is still to come."""

    def __init__(self) -> None:
        self._broken: dict[str, _Failure] = {}
        self._last: dict[str, _Failure] = {}

    def __contains__(self, file: str) -> bool:
        return file in self._broken

    def add(self, file: str, stamp: Stamp | None, reason: str, now: datetime) -> None:
        """*file* failed *now*."""
        before = self._last.get(file)
        in_a_row = before.in_a_row + 1 if before is not None and before.stamp == stamp else 1
        wait = min(LONGEST_TRY_AGAIN, TRY_AGAIN * 2 ** min(in_a_row - 1, _DOUBLINGS))
        failure = _Failure(stamp=stamp, reason=reason, in_a_row=in_a_row, again=now + wait)
        self._broken[file] = self._last[file] = failure

    def opened(self, file: str) -> None:
        """It can be shown; whether to its end is not known yet."""
        self._broken.pop(file, None)

    def shown(self, file: str) -> None:
        """It was shown to its end: its next failure is a first one."""
        self._last.pop(file, None)

    def keep(self, files: Collection[str]) -> None:
        """Forget all others."""
        self._broken = {file: each for file, each in self._broken.items() if file in files}
        self._last = {file: each for file, each in self._last.items() if file in files}

    def forbids(self, file: str, stamp: Stamp, now: datetime) -> bool:
        """Whether it is too early to try *file* again."""
        failure = self._broken.get(file)
        return failure is not None and failure.stamp == stamp and now < failure.again

    def reason(self, file: str, stamp: Stamp | None) -> str:
        """Why it is not shown, or empty."""
        failure = self._broken.get(file)
        return failure.reason if failure is not None and failure.stamp == stamp else ""


def complaint(file: str, reason: str) -> str:
    """*file* and *reason* in one short line; of a long name its end is kept, which tells one file from another."""
    short = _cut(" ".join(reason.split()), _LONGEST_REASON)
    room = _LONGEST - len(": ") - len(short)
    return f"{file if len(file) <= room else '…' + file[1 - room :]}: {short}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
