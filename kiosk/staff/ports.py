"""What the staff menu asks for: who may come in, what is told and offered, and who does the work.

Knows plain values. Must not know Qt, printers, links or files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Mood = Literal["", "good", "warn", "bad"]


@dataclass(frozen=True, kw_only=True)
class Row:
    """How one thing is."""

    label: str
    value: str
    mood: Mood = ""


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A printer that may be chosen."""

    id: str
    title: str
    subtitle: str = ""
    chosen: bool = False


class Pin(Protocol):
    """Who knows it may come in; ``kiosk.staff.pin.StaffPin``."""

    def is_set(self) -> bool:
        """Whether there is one."""
        ...

    def check(self, pin: str, /) -> bool:
        """Whether *pin* is it."""
        ...


class Workshop(Protocol):
    """Who does what staff ask for, and knows how things are. Sentences come in the language of the screen."""

    def rows(self) -> Sequence[Row]:
        """How server, network, printer, paper and tickets are."""
        ...

    def printers(self) -> Sequence[Offered]:
        """The printers that are set up or can be seen."""
        ...

    def choose_printer(self, printer: str) -> str:
        """Print there from now on. What came of it, as a sentence."""
        ...

    def test_print(self) -> str:
        """Print the test page. A sentence."""
        ...

    def reprint(self) -> str:
        """Print the last slip once more. A sentence."""
        ...

    def paper_replaced(self) -> str:
        """There is a new roll. A sentence."""
        ...

    @property
    def refused(self) -> int:
        """How many tickets the server did not take, and nobody has seen yet."""
        ...

    def forget_refused(self) -> str:
        """Somebody has seen them. A sentence."""
        ...

    @property
    def volume(self) -> float:
        """Of the voice, 0 to 1."""
        ...

    def set_volume(self, volume: float) -> None:
        """Speak so loud, and say something."""
        ...

    @property
    def reach(self) -> float:
        """Below which share of the screen's height the low layout stands."""
        ...

    def set_reach(self, reach: float) -> None:
        """From now on, also after a restart."""
        ...
