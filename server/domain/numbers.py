"""Which number comes next in a line (rules 1 and 3)."""

from collections.abc import Set as AbstractSet

from server.domain.plan import Numbering
from server.domain.refusals import LineFull


def next_number(
    numbering: Numbering, previous: int | None, letters: str, alive: AbstractSet[tuple[str, int]]
) -> int:
    """The number after *previous* (None: none was given today), wrapping after the last, skipping those still alive.

    Raises LineFull when every number is alive.
    """
    number = numbering.first if previous is None else previous + 1
    for _ in range(numbering.last - numbering.first + 1):
        if number > numbering.last:
            number = numbering.first
        if (letters, number) not in alive:
            return number
        number += 1
    raise LineFull(line=letters)
