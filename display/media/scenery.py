"""Draws a landscape of our own. Must not know where it is shown."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter


def picture(width: int, height: int, *, hue: int = 200, at: float = 0.3) -> QImage:
    """A sky, a pond and a sun that is at 0 (left) to 1 (right)."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(QPointF(0, 0), QPointF(0, height))
    sky.setColorAt(0, QColor.fromHsv(hue, 160, 230))
    sky.setColorAt(1, QColor.fromHsv(hue, 60, 250))
    painter.fillRect(image.rect(), sky)
    painter.fillRect(QRectF(0, height * 0.7, width, height * 0.3), QColor.fromHsv(hue, 200, 110))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("gold"))
    painter.drawEllipse(
        QPointF(at * width, height * (0.45 - 0.2 * math.sin(math.pi * at))), height / 9, height / 9
    )
    painter.end()
    return image
