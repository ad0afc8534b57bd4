"""A decoded slip as a picture: how the paper would look, one pixel a dot.

Knows Pillow and fonts. Must not know commands.
"""

from pathlib import Path
from typing import assert_never

import qrcode
from PIL import Image, ImageDraw, ImageFont, ImageOps

from demo.escpos_paper import (
    DecodedSlip,
    OnPaper,
    QrOnPaper,
    RasterOnPaper,
    Style,
    TextOnPaper,
    WhitePaper,
)

MARGIN = 24
WHITE, BLACK = 255, 0
FONT_FILE = Path("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
FONT_SIZES = {0: 20, 1: 15}
LEVELS = {
    "L": qrcode.ERROR_CORRECT_L,
    "M": qrcode.ERROR_CORRECT_M,
    "Q": qrcode.ERROR_CORRECT_Q,
    "H": qrcode.ERROR_CORRECT_H,
}

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def draw(slip: DecodedSlip) -> Image.Image:
    """The slip in grey levels, with a white margin as the paper has beside its printable width."""
    fonts = {index: _font(size) for index, size in FONT_SIZES.items()}
    pieces = [_piece(part, slip.dots, fonts) for part in slip.on_paper]
    height = sum(piece.height for piece in pieces)
    picture = Image.new("L", (slip.dots + 2 * MARGIN, height + 2 * MARGIN), WHITE)
    top = MARGIN
    for piece in pieces:
        picture.paste(piece, (MARGIN, top))
        top += piece.height
    return picture


def _piece(part: OnPaper, dots: int, fonts: dict[int, Font]) -> Image.Image:
    match part:
        case WhitePaper():
            return Image.new("L", (dots, part.dots), WHITE)
        case TextOnPaper():
            return _text(part, dots, fonts)
        case RasterOnPaper():
            return _placed(_raster(part), part.align, dots)
        case QrOnPaper():
            return _placed(_qr(part), part.align, dots)
        case _:
            assert_never(part)


def _text(line: TextOnPaper, dots: int, fonts: dict[int, Font]) -> Image.Image:
    strip = Image.new("L", (line.width, line.height), WHITE)
    left = 0
    tallest = max((style.cell[1] for _, style in line.runs), default=0)
    for letters, style in line.runs:
        for letter in letters:
            strip.paste(_letter(letter, style, fonts[style.font]), (left, tallest - style.cell[1]))
            left += style.cell[0]
    align = line.runs[0][1].align if line.runs else 0
    return _placed(strip, align, dots)


def _letter(letter: str, style: Style, font: Font) -> Image.Image:
    width, height = style.cell[0] // style.width, style.cell[1] // style.height
    cell = Image.new("1", (width, height), 1)
    pen = ImageDraw.Draw(cell)
    pen.fontmode = "1"  # A thermal head knows black and white only.
    pen.text((0, 0), letter, font=font, fill=0)
    if style.bold:  # Printers strike a second time, one dot to the right.
        pen.text((1, 0), letter, font=font, fill=0)
    if style.underline:
        pen.rectangle((0, height - style.underline, width, height), fill=0)
    grey = cell.convert("L")
    return (ImageOps.invert(grey) if style.inverse else grey).resize(style.cell, Image.Resampling.NEAREST)


def _raster(image: RasterOnPaper) -> Image.Image:
    if not image.row_bytes or not image.rows:
        return Image.new("L", (1, 1), WHITE)
    size = (image.row_bytes * 8, image.rows)
    bits = ImageOps.invert(Image.frombytes("1", size, image.data).convert("L"))
    return bits.resize((size[0] * image.times_wide, size[1] * image.times_high), Image.Resampling.NEAREST)


def _qr(code: QrOnPaper) -> Image.Image:
    drawn = qrcode.QRCode(error_correction=LEVELS[code.level], box_size=code.module, border=0)
    drawn.add_data(code.content)
    try:
        drawn.make(fit=True)
    except ValueError:  # More content than any QR code holds; a printer prints nothing then.
        return Image.new("L", (1, 1), WHITE)
    picture: Image.Image = drawn.make_image().get_image()
    return picture.convert("L")


def _placed(piece: Image.Image, align: int, dots: int) -> Image.Image:
    strip = Image.new("L", (dots, piece.height), WHITE)
    strip.paste(piece, (max(0, dots - piece.width) * align // 2, 0))
    return strip


def _font(size: int) -> Font:
    return ImageFont.truetype(str(FONT_FILE), size) if FONT_FILE.exists() else ImageFont.load_default(size)
