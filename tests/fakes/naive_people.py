"""People who wait, for the plain account of calling."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(kw_only=True, eq=False)
class Person:
    """Somebody who waits. *only_counter* and *only_officer*: who alone may call them. *rather*: an officer who may call them
    before *for_all_from*, when everybody may. They are kept for nobody who is not at work, and never past the starvation cap.
    """

    name: str
    line: str
    priority: bool
    place: tuple[datetime, int]
    life: tuple[datetime, int]
    slot: datetime | None = None
    callable_from: datetime | None = None
    only_counter: str | None = None
    only_officer: str | None = None
    rather: str | None = None
    for_all_from: datetime | None = None

    def here(self, now: datetime) -> bool:
        """Whether they may be called at all by now."""
        return self.callable_from is None or self.callable_from <= now

    def kept(self, officer: str | None, now: datetime) -> bool:
        """Whether they are kept for this officer."""
        return officer is not None and officer in {self.only_officer, self.rather} and self.here(now)

    def waited(self, now: datetime) -> float:
        """Seconds."""
        return (now - self.place[0]).total_seconds()


def of(line: str, people: list[Person]) -> list[Person]:
    """Those of one line."""
    return [p for p in people if p.line == line]


def earliest(people: list[Person]) -> Person:
    """By place: the time, then the number."""
    return min(people, key=lambda p: p.place)


def largest(people: list[Person], value: Callable[[Person], float]) -> Person:
    """The largest value; the earliest place of equal ones."""
    most = max(value(p) for p in people)
    return earliest([p for p in people if value(p) == most])
