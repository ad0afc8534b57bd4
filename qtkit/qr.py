"""QR codes for screens: ``image://giliran-qr/<percent-encoded text>``.

Knows the ``qrcode`` package, which only the kiosk installs: it is imported when the first code is wanted. Must not
know what the text says.
"""

import logging
from typing import Final
from urllib.parse import unquote

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider

QUIET_ZONE: Final = 4
"""Modules of white around the code (ISO/IEC 18004)."""

logger = logging.getLogger(__name__)


class QrProvider(QQuickImageProvider):
    """Draws the text in the address; blank, and logged, where the package is not installed."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, address: str, size: QSize, requested_size: QSize) -> QPixmap:
        """Called by Qt Quick. Always black on white, whatever the theme: cameras want it so."""
        side = max(requested_size.width(), requested_size.height(), 64)
        size.setWidth(side)
        size.setHeight(side)
        return QPixmap.fromImage(draw_qr(unquote(address), side))


def draw_qr(text: str, side: int) -> QImage:
    """*text* as a square of *side* pixels; modules are whole pixels, so that every camera reads it."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    rows = _modules(text)
    pixels = side // (len(rows) + 2 * QUIET_ZONE) if rows else 0
    start = (side - pixels * len(rows)) // 2
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(
                    QRectF(start + x * pixels, start + y * pixels, pixels, pixels), QColor(0, 0, 0)
                )
    painter.end()
    return image


def _modules(text: str) -> list[list[bool]]:
    try:
        from qrcode.main import QRCode  # noqa: PLC0415  only the kiosk has it
    except ImportError:
        logger.warning("no QR codes: the package qrcode is not installed")
        return []
    code = QRCode(border=0)
    code.add_data(text)
    code.make(fit=True)
    return [list(map(bool, row)) for row in code.get_matrix()]
