"""What comes out of the printer for given bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.escpos_decoder import decode
from demo.escpos_paper import QrOnPaper, RasterOnPaper, TextOnPaper, WhitePaper
from demo.escpos_picture import draw
from demo.qr_reader import read_qr

COMMAND_STARTS = st.sampled_from(
    [b"\x1b", b"\x1d", b"\x1c", b"\x10\x04", b"\x1d(k", b"\x1d(L", b"\x1dv0", b"\x1b*", b"\n", b"A"]
)


@given(st.lists(COMMAND_STARTS | st.binary(max_size=12), max_size=30))
def test_any_bytes_decode_and_draw(parts: list[bytes]) -> None:
    slip = decode(b"".join(parts))
    tall = sum(getattr(part, "rows", 0) * getattr(part, "times_high", 1) for part in slip.on_paper)
    if tall < 5_000:
        assert draw(slip).width == 576 + 48


def styles(data: bytes) -> list[tuple[str, int, int, bool, int]]:
    lines = (part for part in decode(data).on_paper if isinstance(part, TextOnPaper))
    return [(run, s.width, s.height, s.bold, s.align) for line in lines for run, s in line.runs]


def test_sizes_weight_and_alignment() -> None:
    assert styles(b"\x1ba\x01\x1bE\x01\x1d!\x31Hi\n") == [("Hi", 4, 2, True, 1)]
    assert styles(b"\x1b!\x38Hi\n") == [("Hi", 2, 2, True, 0)]
    assert styles(b"\x1d!\x77\x1bE\x01\x1ba\x02\x1b@Hi\n") == [("Hi", 1, 1, False, 0)]


@pytest.mark.parametrize(
    ("page", "letter", "text"),
    [
        (0, 0x82, "é"),
        (2, 0x9E, "×"),
        (16, 0xE9, "é"),
        (17, 0x80, "А"),
        (18, 0x9F, "č"),
        (19, 0xD5, "€"),
        (33, 0x89, "ē"),
        (39, 0xA3, "Ł"),
        (40, 0xA4, "€"),
        (45, 0x8A, "Š"),
        (48, 0xD0, "Ğ"),
        (51, 0xE7, "ē"),
    ],
)
def test_code_pages(page: int, letter: int, text: str) -> None:
    assert decode(bytes((0x1B, ord("t"), page, letter, 0x0A))).lines == (text,)


def test_zeros_between_commands_print_nothing() -> None:
    slip = decode(b"\x00\x00A\x00\n\x00")
    assert (slip.lines, slip.errors) == (("A",), ())


def test_text_past_the_edge_is_an_error() -> None:
    assert decode(b"x" * 48 + b"\n").errors == ()
    slip = decode(b"x" * 49 + b"\n")
    assert slip.lines == ("x" * 48, "x")
    assert "past the paper's edge" in slip.errors[0]
    assert decode(b"\x1d!\x10" + b"x" * 25 + b"\n").errors != ()
    assert decode(b"x" * 33 + b"\n", paper_mm=58).errors != ()


def test_white_paper_and_cuts() -> None:
    slip = decode(b"\x1bd\x02\x1bJ\x0c\x1dV\x00\x1dVB\x05")
    assert slip.on_paper == (WhitePaper(dots=60), WhitePaper(dots=12), WhitePaper(dots=125))
    assert slip.cuts == 2


def test_a_drawer_pulse_is_counted() -> None:
    assert decode(b"\x1bp\x00\x19\x19").pulses == 1


def qr_commands(content: bytes) -> bytes:
    store = (len(content) + 3).to_bytes(2, "little") + b"1P0" + content
    return b"\x1d(k\x03\x001C\x06\x1d(k\x03\x001E1\x1d(k" + store + b"\x1d(k\x03\x001Q0"


def test_a_native_code_is_drawn_so_that_a_phone_reads_it() -> None:
    slip = decode(b"\x1ba\x01" + qr_commands(b"https://antrean.test/1"))
    assert slip.on_paper == (QrOnPaper(content=b"https://antrean.test/1", module=6, level="M", align=1),)
    assert read_qr(draw(slip)) == ("https://antrean.test/1",)


@pytest.mark.parametrize(
    "data",
    [
        b"\x1dv0\x00\x02\x00\x03\x00" + b"\xf0" * 6,
        b"\x1d(L\x10\x000p0\x01\x011\x10\x00\x03\x00" + b"\xf0" * 6 + b"\x1d(L\x02\x0002",
    ],
    ids=["GS v 0", "GS ( L"],
)
def test_raster_images(data: bytes) -> None:
    slip = decode(data)
    assert slip.errors == ()
    assert slip.on_paper == (RasterOnPaper(row_bytes=2, rows=3, data=b"\xf0" * 6, align=0),)
    assert draw(slip).crop((24, 24, 40, 27)).tobytes() == (b"\x00" * 4 + b"\xff" * 4) * 6


def test_an_image_wider_than_the_paper_is_an_error() -> None:
    data = b"\x1dv0\x00\x49\x00\x01\x00" + b"\xff" * 0x49
    assert "wider than the paper" in decode(data).errors[0]


@pytest.mark.parametrize(
    "data", [b"\x1bQ", b"\x1d(Z\x01\x00x", b"\x02", b"A", b"\x1bL", b"\x1dk\x00123\x00", b"\x1dV\x09"]
)
def test_what_cannot_be_followed_is_an_error(data: bytes) -> None:
    assert decode(data).errors != ()
