"""Which snapshots stay. Pure: names in, names out.

Counted by what is there and not by the clock: a clock that is wrong, or a server that was off for a month, deletes nothing.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

_NAME: Final = re.compile(r"giliran-(\d{8})-(\d{6})\.sqlite")


def name_of(moment: datetime) -> str:
    """The name of a snapshot made at *moment* (the hall's own time)."""
    return f"giliran-{moment:%Y%m%d-%H%M%S}.sqlite"


def aside_name(moment: datetime, why: str) -> str:
    """The name of what had to make way; it is no snapshot, so it stays until a person deletes it."""
    return f"giliran-{moment:%Y%m%d-%H%M%S}-{why}.sqlite"


def snapshots_of(names: Iterable[str]) -> list[str]:
    """The snapshots among *names*, the oldest first."""
    return sorted(name for name in names if _NAME.fullmatch(name))


def hour_of(name: str) -> str:
    """The day and hour of a snapshot."""
    return name[:19]


def superfluous(names: Iterable[str], *, hours: int, days: int) -> Sequence[str]:
    """What may be deleted: all but the latest of each of the last *hours* hours and *days* days that have any."""
    snapshots = snapshots_of(names)
    by_hour = {hour_of(name): name for name in snapshots}
    by_day = {name[:16]: name for name in snapshots}
    kept = {*list(by_hour.values())[-hours:], *list(by_day.values())[-days:]}
    return [name for name in snapshots if name not in kept]
