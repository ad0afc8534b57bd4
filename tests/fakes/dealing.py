"""Which test is begun when, where several workers take each a part of the row and help one another at its end.

Pure. Must not know what a test is.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def dealt(things: Sequence[T], *, workers: int, seconds: Callable[[T], float]) -> list[T]:
    """*things* in as many parts as there are *workers*, in a row: those that take long, the longest first, are at the head of
    each part, to whom has the least to do so far; what takes no time to speak of follows in its own order.
    """
    long = sorted((each for each in things if seconds(each) > 0), key=seconds, reverse=True)
    short = [each for each in things if seconds(each) <= 0]
    parts: list[list[T]] = [[] for _ in range(workers)]
    for each in long:
        min(parts, key=lambda part: sum(map(seconds, part))).append(each)
    for place, part in enumerate(parts):
        left = workers - place
        room = max((len(short) + sum(map(len, parts[place:]))) // left - len(part), 0)
        part.extend(short[:room])
        del short[:room]
    return [each for part in parts for each in part] + short
