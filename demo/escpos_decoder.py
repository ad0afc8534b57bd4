"""What a printer does with ESC/POS commands: lines of text, images, codes, cuts, and what it could not follow.

Follows Epson's command reference. Must not know who sent the bytes, nor how pictures are drawn.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import assert_never

from demo.escpos_commands import Command, Item, Print, Unknown, read_commands
from demo.escpos_paper import (
    DOTS,
    LINE_DOTS,
    DecodedSlip,
    PaperWidth,
    RasterOnPaper,
    Style,
    WhitePaper,
)
from demo.print_head import FIRST_PAGE, PrintHead

# From the print head to the knife; GS V 65 and 66 feed that far by themselves.
HEAD_TO_CUTTER_DOTS = 120
QR_LEVELS = {48: "L", 49: "M", 50: "Q", 51: "H"}
# They change nothing on the paper of this decoder: answers, handshakes, smoothing, Kanji mode, bar code looks.
_IGNORED = {
    "DLE EOT", "DLE ENQ", "DLE DC4", "GS r", "GS a", "GS I", "GS b", "ESC =", "ESC c", "ESC R", "ESC S", "FS .",
    "FS C", "FS S", "GS h", "GS w", "GS H", "GS f", "CR", "CAN", "NUL",
}  # fmt: skip

# ESC t n: Epson's page numbers, as far as Python has the page. Missing are pages that it lacks (Katakana on 1, Hiragana and Kanji on
# 6 to 8, PC851 on 11, PC853 on 12, Thai on 20 and 22 to 26, TCVN-3 on 30 and 31, PC1098 on 41, Indian scripts on 66 to 75 and 82) and
# the user's own on 254 and 255.
CODE_PAGES = {
    0: FIRST_PAGE, 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 13: "cp857", 14: "cp737", 15: "iso8859_7",
    16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858", 21: "cp874", 32: "cp720", 33: "cp775", 34: "cp855", 35: "cp861",
    36: "cp862", 37: "cp864", 38: "cp869", 39: "iso8859_2", 40: "iso8859_15", 44: "cp1125", 45: "cp1250", 46: "cp1251",
    47: "cp1253", 48: "cp1254", 49: "cp1255", 50: "cp1256", 51: "cp1257", 52: "cp1258", 53: "kz1048",
}  # fmt: skip

Handler = Callable[[PrintHead, Command], None]


def decode(data: bytes, *, paper_mm: PaperWidth = 80) -> DecodedSlip:
    """The slip that *data* prints. Any bytes decode; what they lack stands in ``errors``."""
    return decode_items(read_commands(data), paper_mm=paper_mm)


def decode_items(items: Iterable[Item], *, paper_mm: PaperWidth = 80) -> DecodedSlip:
    """The slip that these commands print."""
    head = PrintHead(dots=DOTS[paper_mm])
    for item in items:
        _take(head, item)
    head.finish()
    return DecodedSlip(
        paper_mm=paper_mm,
        on_paper=tuple(head.on_paper),
        errors=tuple(head.errors),
        cuts=head.cuts,
        pulses=head.pulses,
    )


def _take(head: PrintHead, item: Item) -> None:
    match item:
        case Print(letters):
            head.print(letters)
        case Unknown(raw, reason):
            head.errors.append(f"{reason}: {raw[:16].hex(' ')}")
        case Command(name) if name in _HANDLERS:
            _HANDLERS[name](head, item)
        case Command(name, parameters) if name not in _IGNORED:
            head.errors.append(f"{name} {parameters} is not drawn by this decoder")
        case Command():
            pass
        case _:
            assert_never(item)


def _reset(head: PrintHead, _command: Command) -> None:
    head.style, head.page, head.spacing = Style(), FIRST_PAGE, LINE_DOTS


def _line_feed(head: PrintHead, _command: Command) -> None:
    head.line_feed()


def _restyle(**changes: Callable[[int], object]) -> Handler:
    def handler(head: PrintHead, command: Command) -> None:
        values = {name: change(command.parameters[0]) for name, change in changes.items()}
        head.style = replace(head.style, **values)  # type: ignore[arg-type]  # names and types are in the table

    return handler


def _align(head: PrintHead, command: Command) -> None:
    side = command.parameters[0] & 0x0F
    if command.parameters[0] not in {0, 1, 2, 48, 49, 50}:
        head.errors.append(f"ESC a {command.parameters[0]} is no alignment")
    elif head.buffered:
        head.errors.append("ESC a in the middle of a line is ignored by printers")
    else:
        head.style = replace(head.style, align=side)


def _size(head: PrintHead, command: Command) -> None:
    n = command.parameters[0]
    head.style = replace(head.style, width=(n >> 4 & 7) + 1, height=(n & 7) + 1)


def _code_page(head: PrintHead, command: Command) -> None:
    head.page = CODE_PAGES.get(command.parameters[0])
    if head.page is None:
        head.errors.append(f"code page {command.parameters[0]} is unknown")


def _line_spacing(head: PrintHead, command: Command) -> None:
    head.spacing = command.parameters[0] if command.parameters else LINE_DOTS


def _feed_lines(head: PrintHead, command: Command) -> None:
    head.print_buffer()
    head.on_paper.append(WhitePaper(dots=command.parameters[0] * head.spacing))


def _feed_dots(head: PrintHead, command: Command) -> None:
    head.print_buffer()
    head.on_paper.append(WhitePaper(dots=command.parameters[0]))


def _cut(head: PrintHead, command: Command) -> None:
    head.print_buffer()
    if len(command.parameters) == 2:
        head.on_paper.append(WhitePaper(dots=HEAD_TO_CUTTER_DOTS + command.parameters[1]))
    head.cuts += 1


def _pulse(head: PrintHead, _command: Command) -> None:
    head.pulses += 1


def _raster(head: PrintHead, command: Command) -> None:
    mode, row_bytes, rows = command.parameters
    image = RasterOnPaper(
        row_bytes=row_bytes,
        rows=rows,
        data=command.data,
        align=head.style.align,
        times_wide=1 + (mode & 1),
        times_high=1 + (mode >> 1),
    )
    head.place(image)


def _graphics(head: PrintHead, command: Command) -> None:
    # GS ( L m fn ...: function 112 stores a raster image, 50 (or 2) prints what is stored.
    function = command.data[1:2]
    if function == b"p" and len(command.data) >= 10:
        _tone, times_wide, times_high, _colour = command.data[2:6]
        row_bytes = (int.from_bytes(command.data[6:8], "little") + 7) // 8
        rows = int.from_bytes(command.data[8:10], "little")
        head.graphics = RasterOnPaper(
            row_bytes=row_bytes,
            rows=rows,
            data=command.data[10:].ljust(row_bytes * rows, b"\x00"),
            align=head.style.align,
            times_wide=times_wide,
            times_high=times_high,
        )
    elif function in {b"2", b"\x02"} and head.graphics is not None:
        head.place(head.graphics)
        head.graphics = None
    else:
        head.errors.append(f"GS ( L function {function.hex()} cannot be followed")


def _symbol(head: PrintHead, command: Command) -> None:
    # GS ( k cn fn ...: cn 49 is QR; functions 65 model, 67 module, 69 error correction, 80 store, 81 print.
    kind, function, rest = command.data[:1], command.data[1:2], command.data[2:]
    if kind != b"1" or not rest:
        head.errors.append(f"GS ( k {command.data[:2].hex(' ')} is no QR code")
    elif function == b"C" and 1 <= rest[0] <= 16:
        head.symbol = replace(head.symbol, module=rest[0])
    elif function == b"E" and rest[0] in QR_LEVELS:
        head.symbol = replace(head.symbol, level=QR_LEVELS[rest[0]])
    elif function == b"P":
        head.symbol = replace(head.symbol, content=rest[1:])
    elif function == b"Q" and head.symbol.content:
        head.place(replace(head.symbol, align=head.style.align))
    elif function != b"A":
        head.errors.append(f"QR function {function.hex()} cannot be followed")


def _emphasis(n: int) -> bool:
    return bool(n & 1)


_HANDLERS: dict[str, Handler] = {
    "LF": _line_feed,
    "ESC @": _reset,
    "ESC a": _align,
    "ESC E": _restyle(bold=_emphasis),
    "ESC G": _restyle(bold=_emphasis),
    "ESC -": _restyle(underline=lambda n: n & 3),
    "ESC M": _restyle(font=_emphasis),
    "GS B": _restyle(inverse=_emphasis),
    "ESC !": _restyle(
        font=_emphasis,
        bold=lambda n: bool(n & 8),
        height=lambda n: 2 if n & 16 else 1,
        width=lambda n: 2 if n & 32 else 1,
        underline=lambda n: int(bool(n & 128)),
    ),
    "GS !": _size,
    "ESC t": _code_page,
    "ESC 2": _line_spacing,
    "ESC 3": _line_spacing,
    "ESC d": _feed_lines,
    "ESC J": _feed_dots,
    "GS V": _cut,
    "ESC i": _cut,
    "ESC m": _cut,
    "ESC p": _pulse,
    "GS v 0": _raster,
    "GS ( L": _graphics,
    "GS ( k": _symbol,
}
