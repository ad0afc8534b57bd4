"""Which numbers were given, live and are reserved; which comes next in a line (rules 1, 3 and 7)."""

from collections.abc import Mapping

from server.domain.plan import Numbering
from server.domain.refusals import LineFull, NoNumbersLeft


class NumberBook:
    """The day's numbers. The server gives them from below, kiosks that are alone from ranges reserved at the top."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self.last: dict[str, int] = {}
        """The last number given in each line by the server."""
        self.alive: set[tuple[str, int]] = set()
        self._floor: dict[str, int] = {}
        self._reserved: dict[tuple[str, str, int], bool] = {}

    def begin(self, last: Mapping[str, int]) -> None:
        """Go on after these numbers, by line."""
        self.last = dict(last)

    def next(self, line: str, letters: str) -> int:
        """The number after the line's last, wrapping, skipping those still alive. Raises LineFull."""
        first, last = self._numbering.first, self._floor.get(line, self._numbering.last + 1) - 1
        previous = self.last.get(line)
        number = first if previous is None else previous + 1
        for _ in range(last - first + 1):
            if not first <= number <= last:
                number = first
            if (letters, number) not in self.alive:
                return number
            number += 1
        raise LineFull(line=letters)

    def give(self, line: str, letters: str, number: int) -> None:
        """The server gave *number*."""
        self.last[line] = number
        self.alive.add((letters, number))

    def range_for(self, line: str, letters: str, count: int) -> tuple[int, int]:
        """*count* numbers to reserve, below those already reserved; half of a line's numbers stay the server's.

        Raises NoNumbersLeft.
        """
        least = self._numbering.first + (self._numbering.last - self._numbering.first + 1) // 2
        last = self._floor.get(line, self._numbering.last + 1) - 1
        while 0 < count <= last - least + 1:
            taken = [
                number
                for number in range(last - count + 1, last + 1)
                if self._is_taken(line, letters, number)
            ]
            if not taken:
                return last - count + 1, last
            last = taken[0] - 1
        raise NoNumbersLeft(line=letters)

    def _is_taken(self, line: str, letters: str, number: int) -> bool:
        return (letters, number) in self.alive or number <= self.last.get(line, 0)

    def reserve(self, kiosk: str, line: str, first: int, last: int) -> None:
        """*kiosk* may give these."""
        self._floor[line] = min(first, self._floor.get(line, first))
        for number in range(first, last + 1):
            self._reserved[kiosk, line, number] = True

    def may_hand_in(self, kiosk: str, line: str, number: int) -> bool:
        """Whether *number* was reserved for *kiosk* and has not been used."""
        return self._reserved.get((kiosk, line, number), False)

    def hand_in(self, kiosk: str, line: str, letters: str, number: int) -> None:
        """*kiosk* gave *number* of its range."""
        self._reserved[kiosk, line, number] = False
        self.alive.add((letters, number))

    def end(self, letters: str, number: int) -> None:
        """Nobody waits under *number* any longer."""
        self.alive.discard((letters, number))

    def revive(self, letters: str, number: int) -> None:
        """Somebody waits under *number* again."""
        self.alive.add((letters, number))
