"""SVG drawings in any colour, sharp at any size: ``image://giliran-icon/ticket?color=A51C24``.

Knows the icon folder and Qt's SVG renderer. Must not know which screen shows what.
"""

import logging
from pathlib import Path
from urllib.parse import parse_qs, unquote

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

logger = logging.getLogger(__name__)


class IconProvider(QQuickImageProvider):
    """Icons by name from *folder*, drawn in the colour the address asks for. A missing icon is a blank image."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)
        self._folder = folder

    def requestPixmap(self, address: str, size: QSize, requested_size: QSize) -> QPixmap:
        """Called by Qt Quick; *requested_size* already counts the screen's pixels."""
        name, colour = parse_address(address)
        wanted = (
            requested_size if requested_size.width() > 0 and requested_size.height() > 0 else QSize(24, 24)
        )
        size.setWidth(wanted.width())
        size.setHeight(wanted.height())
        return draw(self._folder / f"{name}.svg", colour, wanted)


class MotifProvider(QQuickImageProvider):
    """A theme's band or texture by its whole path, as high as the address's image asks; the width follows."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, address: str, size: QSize, requested_size: QSize) -> QPixmap:
        """Called by Qt Quick."""
        name, colour = parse_address(address)
        drawn = draw_as_high(Path(name), colour, max(1, requested_size.height()))
        size.setWidth(drawn.width())
        size.setHeight(drawn.height())
        return drawn


def parse_address(address: str) -> tuple[str, str]:
    """The name and the colour in ``name?color=rrggbb``; black where none is said."""
    name, _, query = address.partition("?")
    return unquote(name), "#" + parse_qs(query).get("color", ["000000"])[0]


def draw(file: Path, colour: str, size: QSize) -> QPixmap:
    """*file* in *colour*, as large as fits *size*, in its middle."""
    renderer = _renderer(file, colour)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    if renderer.isValid():
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
    return QPixmap.fromImage(image)


def draw_as_high(file: Path, colour: str, height: int) -> QPixmap:
    """*file* in *colour*, *height* pixels high, a whole number of pixels wide, so that tiles meet without a seam."""
    box = _renderer(file, colour).viewBoxF()
    width = round(height * box.width() / box.height()) if box.height() else height
    renderer = _renderer(file, colour)
    image = QImage(max(1, width), height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    if renderer.isValid():
        renderer.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
    return QPixmap.fromImage(image)


def _renderer(file: Path, colour: str) -> QSvgRenderer:
    try:
        written = file.read_bytes()
    except OSError:
        logger.error("no drawing %s", file)  # noqa: TRY400  the trace says nothing more
        return QSvgRenderer()
    return QSvgRenderer(written.replace(b"currentColor", colour.encode("ascii")))
