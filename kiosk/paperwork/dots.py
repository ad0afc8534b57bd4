"""A picture of Qt's as a printer's dots.

Knows Qt's images. Must not know what is on them.
"""

from PySide6.QtGui import QImage


def rows_of(image: QImage) -> list[bytes]:
    """Rows of a picture in black and white, 1 for black."""
    wide, stride = (image.width() + 7) // 8, image.bytesPerLine()
    data = bytes(image.constBits())
    black = image.color(0) & 0xFFFFFF
    flip = 0xFF if black == 0 else 0x00
    last = (0xFF << (-image.width() % 8)) & 0xFF
    rows = []
    for top in range(image.height()):
        row = bytes(byte ^ flip for byte in data[top * stride : top * stride + wide])
        rows.append(row[:-1] + bytes((row[-1] & last,)))
    return rows
