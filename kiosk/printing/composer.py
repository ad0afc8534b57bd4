"""A slip's lines as ESC/POS bytes; style, native codes and cuts by python-escpos.

Knows the printer's letters and paper. Opens nothing, so the bytes of a whole slip are ready before the first is sent.
"""

from collections.abc import Sequence
from typing import Final, assert_never

from escpos.constants import QR_ECLEVEL_M
from escpos.printer import Dummy

from kiosk.paperwork.paper import (
    LETTER_DOTS,
    Cut,
    Drawing,
    Feed,
    QrCode,
    RowLine,
    Rule,
    SlipLine,
    TextLine,
    Void,
)
from kiosk.printing.raster import ALIGN, BAND_BYTES, black, qr_code, qr_drawing, raster_bytes
from kiosk.printing.settings import PrinterSettings
from kiosk.printing.typecase import NoPen, Pen, PrinterCase

# About 30 mm on the usual 203 dots an inch: read by a phone at arm's length.
QR_DOTS: Final = 240
QR_LARGEST_MODULE: Final = 8
RULE_DOTS: Final = 2
TEAR_OFF_LINES: Final = 6
LEAVE_DOUBLE_BYTES: Final = b"\x1c."


def compose_bytes(lines: Sequence[SlipLine], settings: PrinterSettings, pen: Pen | None = None) -> bytes:
    """All bytes of one slip, from reset to cut. What the printer has no letters for is drawn by *pen*."""
    composer = _Composer(settings, PrinterCase(settings, pen or NoPen()))
    # What broke off would swallow the reset; what ends it resets the printer itself.
    first = b"" if lines and isinstance(lines[0], Void) else composer.reset()
    return b"".join((first, *(composer.bytes_of(line) for line in lines)))


class _Composer:
    def __init__(self, settings: PrinterSettings, case: PrinterCase) -> None:
        self._settings = settings
        self._case = case
        self._escpos = Dummy(profile=settings.profile)
        self._dots = settings.letters * LETTER_DOTS

    def reset(self) -> bytes:
        """The printer as it is when it is switched on, in its first code page."""
        leave = LEAVE_DOUBLE_BYTES if self._settings.double_byte else b""
        return b"\x1b@" + leave + _select(self._case.pages[0].number)

    def bytes_of(self, line: SlipLine) -> bytes:
        match line:
            case TextLine() | RowLine():
                return self._text(line)
            case Drawing():
                return raster_bytes(line)
            case QrCode():
                return self._qr(line)
            case Rule():
                # A raster line is solid on every printer; the code page's own line is not on those that start in Chinese.
                return raster_bytes(black(self._dots, RULE_DOTS))
            case Feed(dots=dots):
                return _feed(dots)
            case Cut():
                return self._cut()
            case Void(text=text):
                return self._void(text)
            case _:
                assert_never(line)

    def _text(self, line: TextLine | RowLine) -> bytes:
        text = self._in_columns(line)
        if self._case.drawn(" ".join(text.split())):
            return raster_bytes(self._case.pen.draw(line, self._dots))
        align = line.align if isinstance(line, TextLine) else "left"
        self._escpos.clear()
        self._escpos.set(align=align, bold=line.bold, custom_size=True, width=line.width, height=line.height)
        return bytes(self._escpos.output) + self._letters(text) + b"\n"

    def _in_columns(self, line: TextLine | RowLine) -> str:
        if isinstance(line, TextLine):
            return line.text
        return line.text + line.end.rjust(self._settings.letters // line.width - len(line.text))

    def _letters(self, text: str) -> bytes:
        first = self._case.pages[0].number
        parts, selected = [], first
        for page, run in self._case.runs(text):
            if page.number != selected:
                parts.append(_select(page.number))
                selected = page.number
            parts.append(run.encode(page.codec))
        if selected != first:
            parts.append(_select(first))
        return b"".join(parts)

    def _qr(self, line: QrCode) -> bytes:
        code = qr_code(line.content)
        module = max(1, min(QR_LARGEST_MODULE, QR_DOTS // code.modules_count))
        if self._settings.qr == "image":
            return raster_bytes(qr_drawing(code, module, line.align))
        self._escpos.clear()
        self._escpos.qr(line.content, ec=QR_ECLEVEL_M, size=module, native=True)
        return ALIGN[line.align] + bytes(self._escpos.output)

    def _cut(self) -> bytes:
        self._escpos.clear()
        if self._settings.cut == "none":
            self._escpos.print_and_feed(TEAR_OFF_LINES)
        else:
            self._escpos.cut("PART" if self._settings.cut == "partial" else "FULL")
        return bytes(self._escpos.output)

    def _void(self, text: str) -> bytes:
        # A command that broke off swallows what follows as its data; nothing swallows more than a whole band. Zeros are white
        # dots to it, and nothing at all to a printer that waits for a command.
        swallowed = b"" if self._settings.clears else bytes(BAND_BYTES)
        said = self._text(TextLine(text=text, align="center", width=2, height=2, bold=True))
        return swallowed + self.reset() + b"\n" + said + self._cut() + self.reset()


def _select(page: int) -> bytes:
    return b"\x1bt" + bytes((page,))


def _feed(dots: int) -> bytes:
    whole, rest = divmod(max(0, dots), 255)
    return b"\x1bJ\xff" * whole + (b"\x1bJ" + bytes((rest,)) if rest else b"")
