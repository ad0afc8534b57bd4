"""How much paper is left on a roll, for printers that cannot tell: slips are measured, the roll's length is known.

Pure. Knows what each line takes up. Must not know printers, files or screens.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, assert_never

from kiosk.paperwork.paper import Cut, Drawing, Feed, QrCode, RowLine, Rule, SlipLine, TextLine, Void

LOW: Final = 0.1
"""Of the roll. A near-end sensor looks at about as much."""
LINE_DOTS: Final = 30
LETTER_HEIGHT_DOTS: Final = 24
QR_DOTS: Final = 240
RULE_DOTS: Final = 2
CUT_DOTS: Final = 180
"""From the print head past the knife: six lines."""
INCH_MM: Final = 25.4


@dataclass(frozen=True, kw_only=True)
class Gauge:
    """A roll of *roll_mm*, *used_mm* of it printed on since somebody put it in."""

    roll_mm: float
    used_mm: float = 0.0

    @property
    def left(self) -> float:
        """The part of the roll that is left, 0 to 1."""
        return max(0.0, 1.0 - self.used_mm / self.roll_mm)

    @property
    def low(self) -> bool:
        """Whether a new roll should be at hand."""
        return self.left <= LOW


def millimetres(lines: Iterable[SlipLine], dpi: int) -> float:
    """How much paper *lines* take up, about."""
    return sum(_dots(line) for line in lines) * INCH_MM / dpi


def _dots(line: SlipLine) -> int:
    match line:
        case TextLine(height=height) | RowLine(height=height):
            return max(LINE_DOTS, LETTER_HEIGHT_DOTS * height)
        case Drawing(rows=rows):
            return rows
        case QrCode():
            return QR_DOTS
        case Rule():
            return RULE_DOTS
        case Feed(dots=dots):
            return dots
        case Cut():
            return CUT_DOTS
        case Void():
            return CUT_DOTS + 2 * LETTER_HEIGHT_DOTS
        case _:
            assert_never(line)
