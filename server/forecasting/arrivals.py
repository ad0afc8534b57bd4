"""Who will still come: arrivals by line, class and time of day, as on earlier days, more or fewer as today went so far."""

from collections import Counter
from random import Random

SLOT_SECONDS = 1800.0
_SLOTS = 48
_LEVEL_WEIGHT = 20.0
"""How busy today is leans on an ordinary day as if so many had come as expected."""

Stream = tuple[str, bool]
"""A line, and whether its priority visitors."""


class Arrivals:
    """Counts of arrivals. Times are seconds of the hall's own day."""

    def __init__(self) -> None:
        self._sums: dict[Stream, list[float]] = {}
        self._days = 0.0
        self._today: dict[Stream, list[int]] = {}
        self._services: dict[Stream, Counter[str]] = {}

    def take(self, stream: Stream, service: str, second: float) -> None:
        """Somebody came."""
        slots = self._today.setdefault(stream, [0] * _SLOTS)
        slots[_slot(second)] += 1
        self._services.setdefault(stream, Counter())[service] += 1

    def end_day(self, share: float) -> None:
        """Today is over; days before it count *share* of what they did. A day without anybody was none."""
        if not self._today:
            return
        for sums in self._sums.values():
            sums[:] = [value * share for value in sums]
        for stream, slots in self._today.items():
            sums = self._sums.setdefault(stream, [0.0] * _SLOTS)
            sums[:] = [value + count for value, count in zip(sums, slots, strict=True)]
        self._days = self._days * share + 1.0
        self._today = {}

    def level(self, lines: frozenset[str], second: float) -> float:
        """How busy today is in *lines*, until *second*: 1.0 is as usual."""
        if not self._days:
            return 1.0
        slot = _slot(second)
        part = second / SLOT_SECONDS - slot
        seen = usual = _LEVEL_WEIGHT
        for stream, sums in self._sums.items():
            if stream[0] in lines:
                usual += (sum(sums[:slot]) + part * sums[slot]) / self._days
        for stream, slots in self._today.items():
            if stream[0] in lines:
                seen += sum(slots[: slot + 1])
        return seen / usual

    def rates(self, stream: Stream) -> tuple[float, ...] | None:
        """Arrivals a second in each slot of a usual day; None where hardly anybody ever came."""
        sums = self._sums.get(stream)
        if sums is None or not self._days:
            return None
        return tuple(value / self._days / SLOT_SECONDS for value in sums)

    def services(self, stream: Stream) -> Counter[str]:
        """The services they want, and how often each was."""
        return self._services.get(stream, Counter())


def next_arrival(rates: tuple[float, ...], level: float, second: float, random: Random) -> float | None:
    """When the next one comes after *second*, or None for not any more today."""
    work = random.expovariate(1.0)
    slot = _slot(second)
    while slot < _SLOTS:
        rate = rates[slot] * level
        end = (slot + 1) * SLOT_SECONDS
        if rate > 0.0:
            room = (end - second) * rate
            if work <= room:
                return second + work / rate
            work -= room
        second, slot = end, slot + 1
    return None


def _slot(second: float) -> int:
    return min(max(int(second / SLOT_SECONDS), 0), _SLOTS - 1)
