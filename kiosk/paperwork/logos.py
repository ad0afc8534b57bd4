"""Logos on slips: SVG and PNG files in black and white, as wide as a template wants them.

Knows picture files and Qt. Used by one thread, any one. Must not know slips or printers.
"""

import logging
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.paperwork.dots import rows_of
from kiosk.paperwork.paper import Drawing

logger = logging.getLogger(__name__)


class Logos:
    """Pictures in black and white, each drawn once for a width."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[Path, int], Drawing | None] = {}

    def draw(self, file: Path, dots: int) -> Drawing | None:
        """*file* (SVG, PNG), *dots* wide, its greys as scattered dots; None where it is no picture."""
        key = (file, dots)
        if key not in self._drawn:
            self._drawn[key] = _logo(file, dots)
        return self._drawn[key]


def _logo(file: Path, dots: int) -> Drawing | None:
    image = _svg(file, dots) if file.suffix.lower() == ".svg" else _png(file, dots)
    if image is None:
        logger.warning("the slip's logo %s is no picture", file)
        return None
    black = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.DiffuseDither)
    rows = rows_of(black)
    return Drawing(dots=image.width(), rows=len(rows), data=b"".join(rows))


def _svg(file: Path, dots: int) -> QImage | None:
    renderer = QSvgRenderer(str(file))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return None
    image = _white(dots, max(1, round(dots * size.height() / size.width())))
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _png(file: Path, dots: int) -> QImage | None:
    read = QImage(str(file))
    if read.isNull():
        return None
    image = _white(dots, max(1, round(dots * read.height() / read.width())))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(image.rect(), read)
    painter.end()
    return image


def _white(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    return image
