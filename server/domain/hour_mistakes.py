"""What is wrong with a day's stretches: each mistake with its field and a word for the reason, all of them at once.

The words: ``empty``, ``backwards``, ``out-of-order``, ``overlaps`` (the stretch before it). Whether hours lie within wider ones
is looked at where a mall is read.
"""

from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise

from server.domain.hours import Interval

Mistake = tuple[str, str]
"""A field's path and a word."""


def interval_mistakes(field: str, intervals: Sequence[Interval]) -> Iterator[Mistake]:
    """The mistakes of one day's stretches."""
    for place, interval in enumerate(intervals):
        if interval.start == interval.end != time():
            yield f"{field}[{place}]", "empty"
        elif interval.start > interval.end != time():
            yield f"{field}[{place}]", "backwards"
    for place, (before, after) in enumerate(pairwise(intervals), start=1):
        if after.start < before.start:
            yield f"{field}[{place}]", "out-of-order"
        elif before.end == time() or after.start < before.end:
            yield f"{field}[{place}]", "overlaps"
