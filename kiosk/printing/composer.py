"""A slip's lines as ESC/POS bytes, by python-escpos.

Knows the printer's profile and paper. Opens nothing, so the bytes of a whole slip are ready before the first is sent.
"""

from collections.abc import Sequence
from typing import assert_never

import qrcode
from escpos.constants import QR_ECLEVEL_M
from escpos.printer import Dummy

from kiosk.paper import CODE_PAGE, Cut, Feed, QrCode, Rule, SlipLine, TextLine
from kiosk.printing.settings import PrinterSettings

DOTS_A_LETTER = 12
# About 30 mm on the usual 203 dots an inch: read by a phone at arm's length.
QR_DOTS = 240
QR_LARGEST_MODULE = 8
RULE_DOTS = 2
TEAR_OFF_LINES = 6


def compose_bytes(lines: Sequence[SlipLine], settings: PrinterSettings) -> bytes:
    """All bytes of one slip, from reset to cut."""
    printer = Dummy(profile=settings.profile)
    printer.hw("INIT")
    printer.charcode(CODE_PAGE.upper())
    parts = [bytes(printer.output)]
    for line in lines:
        printer.clear()
        parts.append(_bytes_of(line, printer, settings))
    return b"".join(parts)


def _bytes_of(line: SlipLine, printer: Dummy, settings: PrinterSettings) -> bytes:
    match line:
        case TextLine():
            printer.set(
                align=line.align, bold=line.bold, custom_size=True, width=line.width, height=line.height
            )
            printer.textln(line.text)
        case QrCode():
            _qr(line.content, printer, settings)
        case Rule():
            return _rule(settings.letters)
        case Feed():
            return _feed(line.dots)
        case Cut():
            _cut(printer, settings)
        case _:
            assert_never(line)
    return bytes(printer.output)


def _qr(content: str, printer: Dummy, settings: PrinterSettings) -> None:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=1)
    code.add_data(content.encode(errors="replace"))
    code.make(fit=True)
    module = max(1, min(QR_LARGEST_MODULE, QR_DOTS // code.modules_count))
    printer.set(align="center")
    if settings.qr == "native":
        printer.qr(content, ec=QR_ECLEVEL_M, size=module, native=True)
    else:
        code.box_size = module
        printer.image(code.make_image().get_image(), impl="bitImageRaster")


def _rule(letters: int) -> bytes:
    # A raster line is solid on every printer; the code page's own line is not on those that start in Chinese.
    row_bytes = letters * DOTS_A_LETTER // 8
    header = b"\x1dv0\x00" + row_bytes.to_bytes(2, "little") + RULE_DOTS.to_bytes(2, "little")
    return b"\x1ba\x01" + header + b"\xff" * row_bytes * RULE_DOTS


def _feed(dots: int) -> bytes:
    whole, rest = divmod(max(0, dots), 255)
    return b"\x1bJ\xff" * whole + (b"\x1bJ" + bytes((rest,)) if rest else b"")


def _cut(printer: Dummy, settings: PrinterSettings) -> None:
    if settings.cut == "none":
        printer.print_and_feed(TEAR_OFF_LINES)
    else:
        printer.cut("PART" if settings.cut == "partial" else "FULL")
