"""Drawings as ESC/POS raster images, and QR codes as drawings.

Knows dots and one command. Must not know slips or connections.
"""

from typing import Final

import qrcode

from kiosk.paperwork.paper import Align, Drawing

ALIGN: Final[dict[Align, bytes]] = {"left": b"\x1ba\x00", "center": b"\x1ba\x01", "right": b"\x1ba\x02"}
BAND_BYTES: Final = 2048
"""No command carries more, so that one which breaks off in the middle can be made up for (``Void``)."""
QUIET_MODULES: Final = 1


def raster_bytes(drawing: Drawing) -> bytes:
    """*drawing* at its side of the paper, in bands that follow one another without a gap."""
    width = drawing.row_bytes
    if not width or not drawing.rows:
        return b""
    band = max(1, BAND_BYTES // width)
    parts = [ALIGN[drawing.align]]
    for top in range(0, drawing.rows, band):
        rows = min(band, drawing.rows - top)
        header = b"\x1dv0\x00" + width.to_bytes(2, "little") + rows.to_bytes(2, "little")
        parts.append(header + drawing.data[top * width : (top + rows) * width])
    return b"".join(parts)


def black(dots: int, rows: int) -> Drawing:
    """A black bar."""
    return Drawing(dots=dots, rows=rows, data=b"\xff" * (dots // 8 * rows))


def qr_code(content: str) -> qrcode.QRCode:
    """A code that survives a crease."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=QUIET_MODULES)
    code.add_data(content.encode(errors="replace"))
    code.make(fit=True)
    return code


def qr_drawing(code: qrcode.QRCode, module: int, align: Align) -> Drawing:
    """*code* with modules of so many dots."""
    matrix = code.get_matrix()
    dots = len(matrix) * module
    row_bytes = (dots + 7) // 8
    rows = []
    for modules in matrix:
        bits = "".join(("1" if dark else "0") * module for dark in modules).ljust(row_bytes * 8, "0")
        rows.append(int(bits, 2).to_bytes(row_bytes, "big") * module)
    return Drawing(dots=dots, rows=len(matrix) * module, data=b"".join(rows), align=align)
