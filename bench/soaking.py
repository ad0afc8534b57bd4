"""What the long runs share: a line that breaks now and then, work beside it, how memory grew, and how the result is told.

Must not know which program runs.
"""

import argparse
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

import msgspec

from bench.lossy_line import Cut, LossyLine

LOOK_SECONDS: Final = 0.5
_PARTS: Final = 20


class Growth(NamedTuple):
    """Megabytes once all was needed once, and how many more at the end."""

    early_mb: float
    more_mb: float


def growth(readings: Sequence[float]) -> Growth:
    """From the median of the second twentieth of the time to that of the last."""
    part = max(1, len(readings) // _PARTS)
    early = median(readings[part : 2 * part + 1])
    return Growth(early, median(readings[-part:]) - early)


def wear(
    line: LossyLine,
    look: Callable[[], None],
    *,
    seconds: float,
    cuts: int,
    lasting: tuple[float, float],
    chance: random.Random,
) -> list[tuple[datetime, datetime]]:
    """Break the *line* so many times in so many *seconds*, never twice at once, each *lasting* from so long to so long. Looks every half second.
    Answers from when to when it was broken.
    """
    began, slot = time.monotonic(), seconds / max(1, cuts)
    breaks: list[tuple[datetime, datetime]] = []

    def look_until(moment: float) -> None:
        while (left := moment - time.monotonic()) > 0:
            look()
            time.sleep(min(left, LOOK_SECONDS))

    for place in range(cuts):
        lasts = min(chance.uniform(*lasting), slot / 2)
        begins = began + place * slot + chance.uniform(0, slot - lasts)
        look_until(begins)
        cut_at = datetime.now(UTC)
        line.cut(chance.choice(list(Cut)))
        look_until(begins + lasts)
        line.mend()
        breaks.append((cut_at, datetime.now(UTC)))
    look_until(began + seconds)
    return breaks


@contextmanager
def meanwhile(work: Callable[[], None], *, every_seconds: float) -> Iterator[None]:
    """*work* is done on a thread of its own, again and again."""
    over = threading.Event()

    def go_on() -> None:
        while not over.wait(every_seconds):
            work()

    thread = threading.Thread(target=go_on, name="meanwhile", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def asker(prog: str, about: str, *, hours: float, speed: float, results: Path) -> argparse.ArgumentParser:
    """What every long run can be asked: hours, speed, seed, results."""
    parser = argparse.ArgumentParser(prog=f"python -m {prog}", description=about)
    parser.add_argument("--hours", type=float, default=hours)
    parser.add_argument("--speed", type=float, default=speed)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--results", type=Path, default=results)
    return parser


def tell(result: msgspec.Struct, file: Path) -> None:
    """Keep *result* in *file* and print it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(msgspec.json.format(msgspec.json.encode(result), indent=1) + b"\n")
    for name, value in msgspec.structs.asdict(result).items():
        shown = f"{value:.2f}" if isinstance(value, float) else value
        print(f"{name.replace('_', ' '):12} {shown}")
