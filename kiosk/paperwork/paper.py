"""The paper's own words: what a slip may ask of a printer, and how text is broken to fit.

Knows columns and dots. Must not know tickets, printers or bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kiosk.paperwork.letters import clusters

Align = Literal["left", "center", "right"]
Width = Callable[[str], int]
"""How many columns a text takes up."""

LETTER_DOTS = 12
"""A letter of normal width; the paper is as many of them wide as it has columns."""


@dataclass(frozen=True, kw_only=True)
class TextLine:
    """One printed line. *width* and *height* multiply the letters, 1 to 8; *text* times *width* fits the paper."""

    text: str
    align: Align = "left"
    width: int = 1
    height: int = 1
    bold: bool = False


@dataclass(frozen=True, kw_only=True)
class RowLine:
    """One printed line with *text* at the left edge and *end* at the right one, at least two columns apart."""

    text: str
    end: str
    width: int = 1
    height: int = 1
    bold: bool = False


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Black dots on white, one bit a dot (1 is black), rows of whole bytes, *dots* of each row counting."""

    dots: int
    rows: int
    data: bytes
    align: Align = "center"

    @property
    def row_bytes(self) -> int:
        """Bytes a row."""
        return (self.dots + 7) // 8


@dataclass(frozen=True, kw_only=True)
class QrCode:
    """A QR code, as large as a phone needs."""

    content: str
    align: Align = "center"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A thin line over the whole width."""


@dataclass(frozen=True, kw_only=True)
class Feed:
    """White paper, in dots of about an eighth of a millimetre."""

    dots: int


@dataclass(frozen=True, kw_only=True)
class Cut:
    """The end of a slip."""


@dataclass(frozen=True, kw_only=True)
class Void:
    """The end of a slip that broke in the middle: what the printer still holds of it is dropped, *text* says that it is
    worth nothing, and it is cut off.
    """

    text: str


SlipLine = TextLine | RowLine | Drawing | QrCode | Rule | Feed | Cut | Void


def wrap(text: str, columns: int, width: Width = len) -> tuple[str, ...]:
    """*text* in lines of at most *columns*, about equally long; longer words are broken. Empty text has no line."""
    words = text.split()
    lines = _filled(words, columns, width)
    longest = min(columns, max(map(width, words), default=columns))
    for narrower in range(columns - 1, longest - 1, -1):
        # A last line with one lonely word looks like a mistake, so the lines are narrowed while their number stays.
        tried = _filled(words, narrower, width)
        if len(tried) > len(lines):
            break
        lines = tried
    return tuple(lines)


def _filled(words: list[str], columns: int, width: Width) -> list[str]:
    lines: list[str] = []
    for piece in (piece for word in words for piece in _pieces(word, columns, width)):
        if lines and width(f"{lines[-1]} {piece}") <= columns:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return lines


def _pieces(word: str, columns: int, width: Width) -> list[str]:
    if width(word) <= columns:
        return [word]
    pieces: list[str] = []
    for cluster in clusters(word):
        if pieces and width(pieces[-1] + cluster) <= columns:
            pieces[-1] += cluster
        else:
            pieces.append(cluster)
    return pieces
