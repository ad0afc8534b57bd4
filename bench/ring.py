"""Two servers on one PostgreSQL, and what befalls the one that leads.

Knows how it falls and comes back. Must not know what is served meanwhile, nor what is measured.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench.lossy_line import Cut, LossyLine
from bench.mall import write_mall
from bench.rivals import Rival


class Ring:
    """Two rivals, each with a line of its own to the database, and what can happen to the one that leads."""

    def __init__(self, folder: Path, database: str, lines: list[LossyLine], *, lease_seconds: float) -> None:
        mall = write_mall(folder / "mall", now=datetime.now(UTC))
        self.lines = lines
        self.rivals = [
            Rival(
                folder / name,
                mall=mall,
                database=_through(database, line),
                lease_seconds=lease_seconds,
            )
            for name, line in zip(("east", "west"), lines, strict=True)
        ]
        self.blows = {"killed": 0, "hung": 0, "cut off": 0}

    def begin(self) -> None:
        """One leads, the other waits."""
        first, second = self.rivals
        first.begin()
        first.comes_to("leading")
        second.take_keys_of(first)
        second.begin()
        second.comes_to("waiting")

    def strike(self, how: str, leader: Rival, serves: Callable[[], None]) -> None:
        """The *leader* falls; when the other one *serves*, it comes back, to wait."""
        other = next(each for each in self.rivals if each is not leader)
        line = self.lines[self.rivals.index(leader)]
        self.blows[how] += 1
        match how:
            case "killed":
                leader.kill()
            case "hung":
                leader.stand_still()
            case _:
                line.cut(Cut.SILENT)
        other.comes_to("leading")
        serves()
        match how:
            case "killed":
                leader.begin()
            case "hung":
                leader.go_on()
            case _:
                line.mend()
        leader.comes_to("waiting")

    def close(self) -> None:
        """Nobody is left."""
        for rival in self.rivals:
            rival.kill()


def deal(blows: int, chance: random.Random) -> list[str]:
    """Each kind as often as the others, in any order."""
    kinds = ["killed", "hung", "cut off"]
    dealt = [kinds[place % len(kinds)] for place in range(blows)]
    chance.shuffle(dealt)
    return dealt


def _through(database: str, line: LossyLine) -> str:
    head, rest = database.rsplit(":", 1)
    return f"{head}:{line.port}/{rest.split('/', 1)[1]}"
