"""What all measures of a run share: a folder, a mall, and how long each may take."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """*rounds* of *seconds* are played in turns, so that a noisy neighbour disturbs a figure and its limit alike.

    *stored* tickets make a full hall; *journals* are the lengths of the journals to restart with; *now* is when the run began.
    A kiosk opens so many times, after *unkept* ones that fill caches of its own and do not count. *visits* and *laps* are made at it
    while so many are *waiting*, *tickets* are taken without a pause, and its keypad makes *steps*. A display is called *burst* times at
    once, and plays a film for *film_seconds*.
    """

    folder: Path
    mall: Path
    now: datetime
    clients: tuple[int, ...] = (1, 8, 32)
    rounds: int = 5
    seconds: float = 1.5
    stored: int = 100_000
    listeners: tuple[int, ...] = (1, 50, 200)
    calls: int = 100
    journals: tuple[int, ...] = (1_000, 10_000, 100_000)
    starts: int = 3
    day: int = 5_000
    taps: int = 42
    openings: int = 5
    unkept: int = 1
    visits: int = 60
    laps: int = 10
    waiting: int = 200
    tickets: int = 2_000
    steps: int = 24
    burst: int = 10
    film_seconds: float = 10.0


def quick(setting: Setting) -> Setting:
    """The same in a few seconds: everything is done once, nothing is to be compared."""
    return replace(
        setting,
        clients=(1, 4),
        rounds=1,
        seconds=0.2,
        stored=400,
        listeners=(1, 5),
        calls=5,
        journals=(200,),
        starts=1,
        day=40,
        taps=2,
        openings=1,
        unkept=0,
        visits=2,
        laps=1,
        waiting=20,
        tickets=20,
        steps=2,
        burst=4,
        film_seconds=1.0,
    )
