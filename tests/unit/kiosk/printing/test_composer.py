"""A slip's bytes: letters in their code pages, the cutter, the paper's length, codes that fit."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.escpos_commands import Command, read_commands
from demo.escpos_decoder import decode
from demo.escpos_paper import RasterOnPaper, TextOnPaper, WhitePaper
from demo.escpos_picture import draw
from demo.qr_reader import read_qr
from kiosk.paperwork.letters import harmless
from kiosk.paperwork.paper import Cut, Drawing, Feed, QrCode, RowLine, Rule, SlipLine, TextLine, Void
from kiosk.printing.composer import compose_bytes
from kiosk.printing.raster import BAND_BYTES
from kiosk.printing.settings import FilePrinter
from kiosk.printing.typecase import NoPen, PrinterCase

PRINTER = FilePrinter(path="p")


def code_pages(data: bytes) -> list[int]:
    return [
        item.parameters[0]
        for item in read_commands(data)
        if isinstance(item, Command) and item.name == "ESC t"
    ]


@pytest.mark.parametrize(("cut", "cuts"), [("full", 1), ("partial", 1), ("none", 0)])
def test_the_knife_as_set(cut: Literal["full", "partial", "none"], cuts: int) -> None:
    slip = decode(compose_bytes([TextLine(text="A-012"), Cut()], FilePrinter(path="p", cut=cut)))
    assert (slip.cuts, slip.lines, slip.errors) == (cuts, ("A-012",), ())
    assert slip.on_paper[-1] == WhitePaper(dots=180)


def test_every_slip_starts_from_a_reset_printer() -> None:
    assert compose_bytes([], PRINTER) == b"\x1b@\x1bt\x00"
    assert compose_bytes([], FilePrinter(path="p", double_byte=True)) == b"\x1b@\x1c.\x1bt\x00"


def test_much_white_paper_is_fed_in_parts() -> None:
    slip = decode(compose_bytes([Feed(dots=600)], PRINTER))
    assert sum(part.dots for part in slip.on_paper if isinstance(part, WhitePaper)) == 600


@pytest.mark.parametrize("columns", [48, 42, 32])
def test_a_rule_is_as_wide_as_the_text(columns: int) -> None:
    (rule,) = decode(compose_bytes([Rule()], FilePrinter(path="p", columns=columns))).on_paper
    assert isinstance(rule, RasterOnPaper)
    assert rule.row_bytes * 8 == columns * 12


@pytest.mark.parametrize("qr", ["native", "image"])
@pytest.mark.parametrize("length", [1, 40, 300])
def test_codes_of_any_length_fit_the_narrow_paper(qr: Literal["native", "image"], length: int) -> None:
    printer = FilePrinter(path="p", paper_mm=58, qr=qr)
    slip = decode(compose_bytes([QrCode(content="x" * length)], printer), paper_mm=58)
    assert slip.errors == ()
    assert read_qr(draw(slip)) == ("x" * length,)


@pytest.mark.parametrize("align", ["left", "center", "right"])
@pytest.mark.parametrize("qr", ["native", "image"])
def test_a_code_stands_where_it_is_told(
    qr: Literal["native", "image"], align: Literal["left", "center", "right"]
) -> None:
    slip = decode(compose_bytes([QrCode(content="x", align=align)], FilePrinter(path="p", qr=qr)))
    assert {part.align for part in slip.on_paper if not isinstance(part, WhitePaper | TextOnPaper)} == {
        ["left", "center", "right"].index(align)
    }


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Kåfé ½ ñ", []),
        ("São × Ýl", [2]),
        ("Rp 5 = € 0,27 Ý", [19]),
        ("Žofie", [16]),
        ("Łódź, ćevapčići", [18]),
        ("Rīgas ķēniņš", [33]),
        ("Iğdır Şişli €", [48]),
    ],
)
def test_a_line_is_printed_in_the_first_page_that_has_it_and_the_printer_is_set_back(
    text: str, pages: list[int]
) -> None:
    data = compose_bytes([TextLine(text=text), TextLine(text="é")], PRINTER)
    assert code_pages(data) == [0, *(number for page in pages for number in (page, 0))]
    slip = decode(data)
    assert (slip.lines, slip.errors) == ((text, "é"), ())


def test_pages_of_scripts_that_are_joined_or_stacked_are_never_used() -> None:
    case = PrinterCase(PRINTER, NoPen())
    assert not any(case.knows(letter) for letter in "عبกขאבꦗ")


def test_a_line_that_no_single_page_has_is_printed_in_several() -> None:
    data = compose_bytes([TextLine(text="ē Š ş é")], PRINTER)
    slip = decode(data)
    assert (slip.lines, slip.errors) == (("ē Š ş é",), ())
    assert len(code_pages(data)) > 3


def test_pages_that_the_settings_leave_out_are_not_used() -> None:
    only = FilePrinter(path="p", code_pages=("CP437", "CP850"))
    assert [page.name for page in PrinterCase(only, NoPen()).pages] == ["CP437", "CP850"]
    assert not PrinterCase(only, NoPen()).knows("Š")


@given(st.text(max_size=24), st.booleans())
def test_whatever_is_left_of_a_text_comes_out_letter_by_letter(text: str, several: bool) -> None:
    printer = PRINTER if several else FilePrinter(path="p", profile="simple")
    plain = harmless(text, PrinterCase(printer, NoPen()).knows)
    slip = decode(compose_bytes([TextLine(text=plain)], printer))
    assert slip.errors == ()
    assert slip.lines == (plain,)


def test_a_row_stands_at_both_edges() -> None:
    rows = [RowLine(text="Prioritas", end="Lansia", bold=True), RowLine(text="A", end="B", width=2, height=2)]
    slip = decode(compose_bytes(rows, FilePrinter(path="p", columns=20)))
    assert slip.lines == ("Prioritas     Lansia", "A        B")
    assert slip.errors == ()


def test_drawings_come_in_bands_without_a_gap() -> None:
    drawing = Drawing(dots=570, rows=100, data=bytes(range(72)) * 100, align="right")
    bands = decode(compose_bytes([drawing], PRINTER)).on_paper
    assert all(isinstance(band, RasterOnPaper) and len(band.data) <= BAND_BYTES for band in bands)
    assert b"".join(band.data for band in bands if isinstance(band, RasterOnPaper)) == drawing.data
    assert {band.align for band in bands if isinstance(band, RasterOnPaper)} == {2}


def test_a_slip_that_broke_off_anywhere_is_ended_and_swallows_nothing_of_the_next() -> None:
    half = compose_bytes(
        [TextLine(text="A-011"), QrCode(content="x" * 40), Rule(), TextLine(text="B"), Cut()], PRINTER
    )
    void = compose_bytes([Void(text="BATAL / VOID"), TextLine(text="A-012"), Cut()], PRINTER)
    for taken in (*range(0, len(half), 7), len(half) - 1):
        slip = decode(half[:taken] + void)
        assert not any("ends in the middle" in error for error in slip.errors), taken
        assert slip.lines[-3:] == ("", "BATAL / VOID", "A-012"), taken
        assert slip.cuts == (3 if taken == len(half) - 1 else 2)


def test_where_the_printer_clears_its_buffers_nothing_needs_to_be_made_up_for() -> None:
    clearing = FilePrinter(path="p", clears=True)
    lines: list[SlipLine] = [Void(text="BATAL / VOID"), Cut()]
    assert len(compose_bytes(lines, PRINTER)) - len(compose_bytes(lines, clearing)) == BAND_BYTES
    slip = decode(compose_bytes(lines, clearing))
    assert (slip.text, slip.errors, slip.cuts) == ("BATAL / VOID", (), 2)
