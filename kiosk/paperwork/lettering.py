"""Letters that a printer lacks, drawn by Qt in the fonts of this machine.

Knows fonts. Needs a QGuiApplication, and is used by one thread, any one: Qt paints on images anywhere. Must not
know printers, slips or where they go.
"""

import math
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextLayout, QTextLine

from kiosk.paperwork.dots import rows_of
from kiosk.paperwork.paper import Align, Drawing, RowLine, TextLine

EM_DOTS: Final = 22
"""Capitals are then as high as the printer's own, in their cell of 24 dots."""
CELL_DOTS: Final = 24
BASELINE_DOTS: Final = 18
"""From a cell's top."""
LINE_DOTS: Final = 30
"""A printer's distance from line to line; tall letters go without the gap."""
GAP_DOTS: Final = 24
"""Between the two ends of a row."""
MOST_KNOWN: Final = 4096


class Lettering:
    """A ``kiosk.printing.typecase.Pen``. *family* is a font to prefer; any other font helps out with what it lacks."""

    def __init__(self, family: str = "") -> None:
        self._family = family
        self._known: dict[str, bool] = {}

    def has(self, text: str) -> bool:
        """Whether no letter of *text* would come out as an empty box."""
        if text not in self._known:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[text] = self._is_whole(text)
        return self._known[text]

    def width(self, text: str) -> int:
        """In dots, at normal size."""
        return math.ceil(_Set(text, self._font(1, bold=False)).width)

    def draw(self, line: TextLine | RowLine, dots: int) -> Drawing:
        """*line* as black and white dots; narrowed where it would be wider than *dots*."""
        font = self._font(line.height, bold=line.bold)
        stretch = line.width / line.height
        if isinstance(line, TextLine):
            text = _Set(line.text, font)
            wide = min(dots, math.ceil(text.width * stretch))
            return _drawing(
                _paint(((text, 0.0, float(wide), stretch),), wide, line.height), line.height, line.align
            )
        start, end = _Set(line.text, font), _Set(line.end, font)
        room = dots - GAP_DOTS
        narrow = min(1.0, room / max(1.0, (start.width + end.width) * stretch))
        pieces = tuple(
            (piece, left, piece.width * stretch * narrow, stretch * narrow)
            for piece, left in ((start, 0.0), (end, dots - end.width * stretch * narrow))
        )
        return _drawing(_paint(pieces, dots, line.height), line.height, "left")

    def _font(self, height: int, *, bold: bool) -> QFont:
        font = QFont(self._family) if self._family else QFont()
        font.setPixelSize(EM_DOTS * height)
        font.setBold(bold)
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
        return font

    def _is_whole(self, text: str) -> bool:
        if not text.strip():
            return True
        return _Set(text, self._font(1, bold=False)).whole


class _Set:
    """One line of text, its glyphs chosen and placed. Qt's line lives in its layout: keep this while using it."""

    def __init__(self, text: str, font: QFont) -> None:
        self.layout = QTextLayout(text, font)
        self.layout.setCacheEnabled(True)
        self.layout.beginLayout()
        self.line: QTextLine = self.layout.createLine()
        self.line.setLineWidth(1e6)
        self.layout.endLayout()

    @property
    def width(self) -> float:
        return max(1.0, self.line.naturalTextWidth())

    @property
    def whole(self) -> bool:
        """Whether every glyph is one; the first of every font is the empty box."""
        runs = self.line.glyphRuns()
        return bool(runs) and all(0 not in run.glyphIndexes() for run in runs)


_Piece = tuple[_Set, float, float, float]
"""A text, its left edge, its width, and how much it is stretched."""


def _paint(pieces: tuple[_Piece, ...], dots: int, height: int) -> tuple[QImage, int]:
    """A grey picture, and how far its baseline is from the top."""
    ascent = max(math.ceil(piece.line.ascent()) for piece, *_ in pieces) + CELL_DOTS * height
    descent = max(math.ceil(piece.line.descent()) for piece, *_ in pieces) + CELL_DOTS * height
    image = QImage(max(1, dots), ascent + descent, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.black)
    for piece, left, wide, stretch in pieces:
        painter.save()
        painter.translate(left, ascent - piece.line.ascent())
        painter.scale(min(stretch, wide / piece.width), 1.0)
        # A text of a script that runs to the left stands at the right end of its line, so the line is as wide as the text.
        piece.line.setPosition(QPointF(-_start(piece), 0.0))
        piece.layout.draw(painter, QPointF(0.0, 0.0))
        painter.restore()
    painter.end()
    return image, ascent


def _start(piece: _Set) -> float:
    return piece.line.naturalTextRect().left()


def _drawing(painted: tuple[QImage, int], height: int, align: Align) -> Drawing:
    image, baseline = painted
    black = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    rows = rows_of(black)
    inked = [place for place, row in enumerate(rows) if any(row)]
    # At least the cell that the printer's own letters have; more where signs stand above or below it.
    top = min([baseline - BASELINE_DOTS * height, *inked[:1]])
    cell_end = baseline + (CELL_DOTS - BASELINE_DOTS) * height
    gap = max(0, LINE_DOTS - CELL_DOTS * height)
    end = max([cell_end, *(place + 1 for place in inked[-1:])]) + gap
    kept = rows[max(0, top) : min(len(rows), end)]
    return Drawing(dots=image.width(), rows=len(kept), data=b"".join(kept), align=align)
