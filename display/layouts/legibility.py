"""How large letters must be to be read from afar, and from how far a layout can be read.

Pure. The rule: ISO 9241-303 asks for capitals of 16 minutes of arc at least, of 20 to 22 where reading is the task, and lets down to 10 pass where it
is not; 10 minutes are what a person with half the normal acuity just reads (ISO 8596). Must not know Qt, fonts' files, or how a panel is drawn.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot, pi, tan
from typing import Final

CALL_MINUTES: Final = 20.0
"""Of arc, the capital height of the number that is called and of its counter."""
LIST_MINUTES: Final = 12.0
"""That of rows, where somebody who missed the large call looks it up at leisure: the latest calls, a table of counters."""
DETAIL_MINUTES: Final = 10.0
"""That of names. Captions, always the same words, are read by who comes nearer."""
_MM_PER_INCH: Final = 25.4


@dataclass(frozen=True, kw_only=True, slots=True)
class Panelled:
    """A screen of *width* by *height* pixels, *diagonal_inches* corner to corner."""

    width: float
    height: float
    diagonal_inches: float

    @property
    def pixels_per_millimetre(self) -> float:
        """Square pixels, as every panel has them."""
        return hypot(self.width, self.height) / (self.diagonal_inches * _MM_PER_INCH)


@dataclass(frozen=True, kw_only=True, slots=True)
class Letters:
    """A length for each role: font pixels, or how often a panel needs each of them."""

    call: float = 0.0
    list: float = 0.0
    detail: float = 0.0

    def times(self, factor: float) -> "Letters":
        """All of them larger or smaller."""
        return Letters(call=self.call * factor, list=self.list * factor, detail=self.detail * factor)

    def dot(self, other: "Letters") -> float:
        """The length of so many of each."""
        return self.call * other.call + self.list * other.list + self.detail * other.detail


@dataclass(frozen=True, kw_only=True, slots=True)
class Demand:
    """What a panel needs along one side of its box of *pixels*: *ems* of each role's letters, and *fixed* pixels besides."""

    pixels: float
    fixed: float
    ems: Letters

    def share(self, letters: Letters) -> float:
        """By how much *letters* can grow until the box is full; less than 1: they are too large for it."""
        needed = self.ems.dot(letters)
        return max(0.0, self.pixels - self.fixed) / needed if needed else float("inf")


@dataclass(frozen=True, kw_only=True, slots=True)
class Legible:
    """Least *letters* in font pixels, and the *metres* from which they are read: as far as asked for, or as the boxes allow."""

    letters: Letters
    metres: float


def capital_millimetres(minutes: float, metres: float) -> float:
    """The height that is seen under *minutes* of arc from *metres* away."""
    return metres * 1000 * tan(minutes / 60 * pi / 180)


def letters_for(screen: Panelled, metres: float, capital_share: float) -> Letters:
    """Font pixels for each role, in a font whose capitals are *capital_share* of its size."""
    per_millimetre = screen.pixels_per_millimetre / capital_share
    return Letters(
        call=capital_millimetres(CALL_MINUTES, metres) * per_millimetre,
        list=capital_millimetres(LIST_MINUTES, metres) * per_millimetre,
        detail=capital_millimetres(DETAIL_MINUTES, metres) * per_millimetre,
    )


def legible(screen: Panelled, metres: float, capital_share: float, demands: Iterable[Demand]) -> Legible:
    """The letters for *metres* where every box has room for them; else those for as far as there is room."""
    asked = letters_for(screen, metres, capital_share)
    # Letters grow with the distance, so the share of the letters that fit is that of the distance.
    share = min((demand.share(asked) for demand in demands), default=1.0)
    return Legible(letters=asked.times(min(1.0, share)), metres=metres * min(1.0, share))
