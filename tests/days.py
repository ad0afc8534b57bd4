"""Plays random days against the hall's rules, as many as asked: ``python -m tests.days 10000``.

Every day is checked after every step against a naive account; a day that breaks something is named by its seed, and
``python -m tests.days 1 --first SEED`` plays it again. Not part of the tests: ``make torture-hall``.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import Pool, cpu_count
from random import SystemRandom

from tests.fakes.random_days import random_day


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of a day. *fault* is empty, or says what broke."""

    seed: int
    played: dict[str, int]
    fault: str = ""


def play(tries: int, careful: bool, seed: int) -> Outcome:
    """One day."""
    try:
        day = random_day(seed, tries=tries, careful=careful)
    except Exception:  # noqa: BLE001  whatever it is, the day broke, and the next one is played
        return Outcome(seed=seed, played={}, fault=traceback.format_exc(limit=-6))
    return Outcome(seed=seed, played=asdict(day.played))


def outcomes(asked: argparse.Namespace) -> Iterator[Outcome]:
    """Of all days, as they end."""
    first = SystemRandom().randrange(10**9) if asked.first is None else asked.first
    print(f"{asked.days} days from seed {first}", flush=True)
    seeds = range(first, first + asked.days)
    with Pool(asked.jobs) as pool:
        yield from pool.imap_unordered(partial(play, asked.tries, asked.careful), seeds, chunksize=4)


def main() -> int:
    """Returns 1 if a day broke something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("days", type=int)
    parser.add_argument("--first", type=int, help="the first seed; any by default")
    parser.add_argument("--tries", type=int, default=400, help="commands a day")
    parser.add_argument("--jobs", type=int, default=cpu_count())
    parser.add_argument(
        "--careful", action="store_true", help="check that every look and refusal changes nothing"
    )
    asked = parser.parse_args()
    began = told = time.monotonic()
    total: Counter[str] = Counter()
    broken: list[Outcome] = []
    for ended, outcome in enumerate(outcomes(asked), start=1):
        total.update(outcome.played)
        if outcome.fault:
            broken.append(outcome)
            print(f"\nseed {outcome.seed}\n{outcome.fault}", file=sys.stderr, flush=True)
        now = time.monotonic()
        if now - told >= 2 or ended == asked.days:
            told = now
            pace = ended / max(now - began, 0.001)
            left = (asked.days - ended) / pace
            print(
                f"{ended:>9} days, {len(broken)} broken, {pace:.1f} a second, {left:.0f} s left", flush=True
            )
    print(", ".join(f"{count} {what}" for what, count in total.items()))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
