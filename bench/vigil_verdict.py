"""What a display spoke in a long day, against the journal: each call at most once, in order, one at a time, and shown.

Pure but for the journal's file. Knows the recording's index and the display's own account. Must not know how they were got.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

ROUNDING: Final = timedelta(milliseconds=3)
"""Two moments, each cut to a millisecond, and a timer that may be a millisecond early."""

COMING_BACK: Final = timedelta(seconds=12)
"""So long after a cut the display may still be on its way back: it notices after 2.5 s, and waits between attempts."""
Break = tuple[datetime, datetime]
"""When the line was cut, and when it was mended."""
Called = tuple[str, str, datetime]
"""Label and counter of a call, and when it was made."""
Announced = tuple[datetime, str, str, float]
"""When its first sound began, ticket, counter, seconds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VigilVerdict:
    """How many *calls* the hall made and how many were *spoken*; sentences on what went wrong."""

    calls: int
    spoken: int
    faults: tuple[str, ...]


def judge(
    index: str,
    milestones: Sequence[Mapping[str, Any]],
    database: Path,
    *,
    speed: float,
    breaks: Sequence[Break] = (),
) -> VigilVerdict:
    """Compare the recording's *index* and the display's *milestones* with the journal in *database*."""
    called = _called(database)
    heard = _announced(index)
    return VigilVerdict(
        calls=len(called),
        spoken=len(heard),
        faults=tuple(faults(called, heard, milestones, speed=speed, breaks=breaks)),
    )


def faults(
    called: Sequence[Called],
    heard: Sequence[Announced],
    milestones: Sequence[Mapping[str, Any]],
    *,
    speed: float,
    breaks: Sequence[Break] = (),
) -> Iterator[str]:
    """What is wrong. *called* are the hall's calls, in order; *breaks* of the line excuse their silence."""
    spoken = [(ticket, counter) for _, ticket, counter, _ in heard]
    made = Counter((label, counter) for label, counter, _ in called)
    for call, times in Counter(spoken).items():
        if times > made[call]:
            yield f"{call} was spoken {times} times"
    for label, counter, at in called:
        if (label, counter) not in spoken and not any(
            cut <= at <= mended + COMING_BACK for cut, mended in breaks
        ):
            yield f"{label} was not spoken, and the line stood"
    places = {(label, counter): place for place, (label, counter, _) in enumerate(called)}
    for before, after in pairwise(spoken):
        if places.get(after, -1) <= places.get(before, -1):
            yield f"{after} was spoken after {before}"
    for (began, ticket, _, seconds), (following, *_) in pairwise(heard):
        if began + timedelta(seconds=seconds / speed) > following + ROUNDING:
            yield f"{ticket} was not over when the next one began"
    shown = {line["label"] for line in milestones if line["what"] == "call_shown"}
    yield from (f"{ticket} was spoken and not shown" for ticket, _ in spoken if ticket not in shown)


def _announced(index: str) -> list[Announced]:
    rows = [line.split("\t") for line in index.splitlines()[1:]]
    return [(datetime.fromisoformat(row[0]), row[1], row[2], float(row[6])) for row in rows]


def _called(database: Path) -> list[Called]:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(
            "SELECT json_extract(body, '$.label'), json_extract(body, '$.counter'), at FROM journal"
            " WHERE kind = 'TicketCalled' ORDER BY seq"
        ).fetchall()
    return [(label, counter, datetime.fromtimestamp(at / 1e6, UTC)) for label, counter, at in rows]
