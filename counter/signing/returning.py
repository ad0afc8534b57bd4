"""Where a console that starts again goes on: at work, before a lock, or at the choice of a counter (RULES 19).

Pure. Whoever finds a PC alone in the morning must not find a counter open; whoever comes back from a crash must not type a PIN while
a visitor looks on.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

PRESENT: Final = timedelta(minutes=15)
"""So long after the last press, whoever sits at the PC is taken for the same officer."""
AHEAD: Final = timedelta(minutes=1)
"""A clock may have been put right while the console was down: a press that seems to come so soon counts as one of now."""
WRITTEN_EVERY: Final = timedelta(seconds=30)
"""A press is noted at most so often: the disks of old PCs are slow."""


class Return(StrEnum):
    """What the console shows first."""

    WORK = "work"
    LOCKED = "locked"
    """The counter is still this officer's, and so is what happens there; only the PIN is missing."""
    PICK = "pick"


def where(
    *, secret: bool, sits: bool, opened_here: bool, last_press: datetime | None, now: datetime
) -> Return:
    """*sits*: the hall still has this officer at this counter. *opened_here*: it was opened from this PC."""
    if not sits:
        return Return.PICK
    if not secret:
        return Return.WORK
    if not opened_here:
        return Return.PICK
    return Return.WORK if is_recent(last_press, now) else Return.LOCKED


def is_worth_noting(noted: datetime | None, now: datetime) -> bool:
    """Whether a press of *now* says anything new after the one that was *noted*."""
    return noted is None or not timedelta(0) <= now - noted < WRITTEN_EVERY


def is_recent(last_press: datetime | None, now: datetime) -> bool:
    """Whether whoever pressed then is taken to be there still."""
    return last_press is not None and -AHEAD <= now - last_press <= PRESENT
