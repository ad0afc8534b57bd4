"""What stands on a slip that a printer printed: letters, images, codes, white paper.

Knows dots. Must not know commands, nor how pictures are drawn.
"""

from dataclasses import dataclass
from typing import Literal

PaperWidth = Literal[80, 58]
DOTS: dict[PaperWidth, int] = {80: 576, 58: 384}
LINE_DOTS = 30
FONT_CELLS = {0: (12, 24), 1: (9, 17)}


@dataclass(frozen=True, kw_only=True)
class Style:
    """How letters look. *width* and *height* multiply; *align* is 0 left, 1 centre, 2 right."""

    align: int = 0
    width: int = 1
    height: int = 1
    font: int = 0
    bold: bool = False
    underline: int = 0
    inverse: bool = False

    @property
    def cell(self) -> tuple[int, int]:
        """Width and height of one letter in dots."""
        width, height = FONT_CELLS[self.font]
        return width * self.width, height * self.height


@dataclass(frozen=True, kw_only=True)
class TextOnPaper:
    """One printed line: runs of letters, each in its own style."""

    runs: tuple[tuple[str, Style], ...]
    spacing: int = LINE_DOTS

    @property
    def text(self) -> str:
        """The letters without their style."""
        return "".join(letters for letters, _ in self.runs)

    @property
    def width(self) -> int:
        """In dots."""
        return sum(len(letters) * style.cell[0] for letters, style in self.runs)

    @property
    def height(self) -> int:
        """How far the paper moves, in dots."""
        return max((self.spacing, *(style.cell[1] for _, style in self.runs)))


@dataclass(frozen=True, kw_only=True)
class RasterOnPaper:
    """A black and white image, one bit a dot, rows of whole bytes."""

    row_bytes: int
    rows: int
    data: bytes
    align: int
    times_wide: int = 1
    times_high: int = 1


@dataclass(frozen=True, kw_only=True)
class QrOnPaper:
    """A QR code that the printer draws itself. *module* in dots, *level* one of L, M, Q, H."""

    content: bytes
    module: int
    level: str
    align: int


@dataclass(frozen=True, kw_only=True)
class WhitePaper:
    """Paper fed without printing, in dots."""

    dots: int


OnPaper = TextOnPaper | RasterOnPaper | QrOnPaper | WhitePaper


@dataclass(frozen=True, kw_only=True)
class DecodedSlip:
    """What came out. *errors* are in plain words; a sound slip has none. *cuts* is 1 for one finished slip."""

    paper_mm: PaperWidth
    on_paper: tuple[OnPaper, ...]
    errors: tuple[str, ...]
    cuts: int
    pulses: int

    @property
    def dots(self) -> int:
        """Printable width."""
        return DOTS[self.paper_mm]

    @property
    def lines(self) -> tuple[str, ...]:
        """The text lines as printed, without their alignment."""
        return tuple(part.text.rstrip() for part in self.on_paper if isinstance(part, TextOnPaper))

    @property
    def text(self) -> str:
        """All lines that hold anything."""
        return "\n".join(line.strip() for line in self.lines if line.strip())

    @property
    def native_qr(self) -> tuple[str, ...]:
        """Contents of the QR codes the printer drew itself."""
        codes = (part for part in self.on_paper if isinstance(part, QrOnPaper))
        return tuple(code.content.decode(errors="replace") for code in codes)
