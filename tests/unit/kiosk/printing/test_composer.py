"""A slip's bytes: the cutter, the paper's length, and codes that fit."""

from typing import Literal

import pytest

from demo.escpos_decoder import decode
from demo.escpos_paper import RasterOnPaper, WhitePaper
from kiosk.paper import Cut, Feed, QrCode, Rule, TextLine
from kiosk.printing.composer import compose_bytes
from kiosk.printing.settings import FilePrinter


@pytest.mark.parametrize(("cut", "cuts"), [("full", 1), ("partial", 1), ("none", 0)])
def test_the_knife_as_set(cut: Literal["full", "partial", "none"], cuts: int) -> None:
    slip = decode(compose_bytes([TextLine(text="A-012"), Cut()], FilePrinter(path="p", cut=cut)))
    assert (slip.cuts, slip.lines, slip.errors) == (cuts, ("A-012",), ())
    assert slip.on_paper[-1] == WhitePaper(dots=180)


def test_every_slip_starts_from_a_reset_printer() -> None:
    assert compose_bytes([], FilePrinter(path="p")) == b"\x1b@\x1bt\x00"


def test_much_white_paper_is_fed_in_parts() -> None:
    slip = decode(compose_bytes([Feed(dots=600)], FilePrinter(path="p")))
    assert sum(part.dots for part in slip.on_paper if isinstance(part, WhitePaper)) == 600


@pytest.mark.parametrize("columns", [48, 42, 32])
def test_a_rule_is_as_wide_as_the_text(columns: int) -> None:
    (rule,) = decode(compose_bytes([Rule()], FilePrinter(path="p", columns=columns))).on_paper
    assert isinstance(rule, RasterOnPaper)
    assert rule.row_bytes * 8 == columns * 12


@pytest.mark.parametrize("qr", ["native", "image"])
@pytest.mark.parametrize("length", [1, 40, 300])
def test_codes_of_any_length_fit_the_narrow_paper(qr: Literal["native", "image"], length: int) -> None:
    slip = decode(
        compose_bytes([QrCode(content="x" * length)], FilePrinter(path="p", paper_mm=58, qr=qr)), paper_mm=58
    )
    assert slip.errors == ()
    assert len(slip.on_paper) == 1


def test_letters_beyond_ascii_arrive_as_they_are() -> None:
    slip = decode(compose_bytes([TextLine(text="Kåfé ½ ñ")], FilePrinter(path="p")))
    assert slip.lines == ("Kåfé ½ ñ",)
