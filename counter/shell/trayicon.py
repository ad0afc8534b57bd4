"""The tray icon's picture: a plate in the state's colour with the number of those who wait, or the counter where nobody does.

Knows the theme's roles and Qt's painter. Must not know trays.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from counter.shell.badge import Tone
from qtkit.drawings import draw
from qtkit.theme import FAMILIES
from qtkit.themes import Roles

SIDES: Final = (16, 22, 24, 32, 48, 64)
"""In pixels: what trays ask for, from a small panel to 200 % scaling."""
MOST: Final = 99
_COLOURS: Final[Mapping[Tone, tuple[str, str]]] = {
    "lost": ("bad", "on_bad"),
    "closed": ("ink_soft", "surface"),
    "paused": ("ink_soft", "surface"),
    "free": ("accent", "on_accent"),
    "called": ("warn", "on_warn"),
    "serving": ("good", "on_good"),
}
"""Plate and ink, as the desk's own states have them (``Tones.qml``)."""
_ICONS: Final[Mapping[Tone, str]] = {"lost": "network-lost"}


def draw_icon(tone: Tone, count: int, *, roles: Roles, icons: Path) -> QIcon:
    """The icon in every size. *icons* is the folder of the drawings."""
    icon = QIcon()
    for side in SIDES:
        icon.addPixmap(_plate(tone, count, side, roles, icons))
    return icon


def _plate(tone: Tone, count: int, side: int, roles: Roles, icons: Path) -> QPixmap:
    plate, ink = (str(getattr(roles, role)) for role in _COLOURS[tone])
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(plate))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
    if count:
        painter.setPen(QColor(ink))
        painter.setFont(_font(side, len(_text(count))))
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, _text(count))
    else:
        inner = round(side * 0.76)
        drawing = draw(icons / f"{_ICONS.get(tone, 'counter')}.svg", ink, QSize(inner, inner))
        painter.drawPixmap(QPointF((side - inner) / 2, (side - inner) / 2), drawing)
    painter.end()
    return pixmap


def _text(count: int) -> str:
    return str(min(count, MOST))


def _font(side: int, letters: int) -> QFont:
    font = QFont(list(FAMILIES))
    font.setBold(True)
    font.setPixelSize(round(side * (0.82 if letters == 1 else 0.66)))
    return font
