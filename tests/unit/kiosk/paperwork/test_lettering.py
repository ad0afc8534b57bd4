"""Letters that the printer lacks, as dots: compared with what FreeType draws in the same fonts, through Pillow.

Letters that stand alone (Latin, Greek, Cyrillic) are compared dot for dot, with a tolerance for the two rasterisers. Scripts that
join or stack (Javanese, Arabic) need a shaper, which Pillow has not everywhere: of them it is checked that there is ink, and that
it is not the ink of as many empty boxes.
"""

import threading
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps
from PySide6.QtGui import QGuiApplication

from kiosk.paperwork.lettering import EM_DOTS, Lettering
from kiosk.paperwork.paper import Drawing, RowLine, TextLine

DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
JAVANESE = "ꦗꦮ ꦥꦺꦤ꧀ꦝꦸꦢꦸꦏ꧀"
ARABIC = "جاوي"
NOWHERE = "\U0010ffff"

pytestmark = pytest.mark.usefixtures("qapp")


def picture(drawing: Drawing) -> Image.Image:
    """Black on white."""
    size = (drawing.row_bytes * 8, drawing.rows)
    bits = Image.frombytes("1", size, drawing.data).convert("L")
    return ImageOps.invert(bits).crop((0, 0, drawing.dots, drawing.rows))


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = ImageOps.invert(image).getbbox()
    assert box is not None, "there is no ink"
    return box


def blackness(image: Image.Image) -> float:
    """The part of the picture that is black."""
    return image.histogram()[0] / (image.width * image.height)


def by_freetype(text: str, height: int) -> Image.Image:
    font = ImageFont.truetype(str(DEJAVU), EM_DOTS * height)
    image = Image.new("L", (1500, 100 * height), 255)
    ImageDraw.Draw(image).text((10, 10), text, font=font, fill=0)
    return image.point(lambda grey: 255 if grey > 127 else 0)


@pytest.mark.skipif(not DEJAVU.exists(), reason="needs the font DejaVu Sans")
@pytest.mark.parametrize("text", ["Šimić ēņģ", "Ωμέγα", "Жанна"])
@pytest.mark.parametrize("height", [1, 2, 4])
def test_letters_are_those_that_another_rasteriser_draws(text: str, height: int) -> None:
    pen = Lettering("DejaVu Sans")
    ours = picture(pen.draw(TextLine(text=text, width=height, height=height), 10_000))
    theirs = by_freetype(text, height)
    ours, theirs = ours.crop(ink(ours)), theirs.crop(ink(theirs))
    # Hinting moves edges by a dot at most.
    assert abs(ours.width - theirs.width) <= 1 + len(text) * height
    assert abs(ours.height - theirs.height) <= 2
    theirs = theirs.resize(ours.size, Image.Resampling.NEAREST)
    differing = ImageChops.difference(ours, theirs).histogram()[255] / (ours.width * ours.height)
    assert differing < 0.16
    assert abs(blackness(ours) - blackness(theirs)) < 0.08


@pytest.mark.parametrize("text", [JAVANESE, ARABIC])
def test_scripts_that_join_have_ink_and_no_empty_box(text: str) -> None:
    pen = Lettering()
    if not pen.has(text):
        pytest.skip("no font of this machine has the script")
    drawn = picture(pen.draw(TextLine(text=text), 576))
    assert 0.03 < blackness(drawn) < 0.5
    left, top, right, bottom = ink(drawn)
    assert right - left > len(text) * 4
    assert bottom - top > 10
    boxes = picture(pen.draw(TextLine(text=NOWHERE * len(text)), 576))
    assert ink(boxes) != ink(drawn)
    assert abs(blackness(boxes) - blackness(drawn)) > 0.005


def test_a_letter_that_no_font_has_is_known_not_to_be_there() -> None:
    pen = Lettering()
    assert pen.has("A")
    assert not pen.has(NOWHERE)
    assert not pen.has(f"A {NOWHERE}")


@pytest.mark.parametrize("size", [1, 2, 3])
def test_drawn_letters_are_as_large_as_printed_ones(size: int) -> None:
    pen = Lettering()
    drawn = pen.draw(TextLine(text="HE", width=size, height=size), 576)
    left, top, right, bottom = ink(picture(drawn))
    assert 14 * size < bottom - top <= 20 * size
    assert 24 * size * 0.8 < right - left < 24 * size * 1.6
    assert drawn.rows == max(30, 24 * size)


def test_letters_may_be_higher_than_wide() -> None:
    pen = Lettering()
    plain = ink(picture(pen.draw(TextLine(text="Ēģ"), 576)))
    tall = ink(picture(pen.draw(TextLine(text="Ēģ", height=2), 576)))
    assert abs((tall[2] - tall[0]) - (plain[2] - plain[0])) <= 3
    assert 1.7 < (tall[3] - tall[1]) / (plain[3] - plain[1]) < 2.3


def test_bold_is_blacker() -> None:
    pen = Lettering("DejaVu Sans")
    assert blackness(picture(pen.draw(TextLine(text="ķēniņš", bold=True), 576))) > blackness(
        picture(pen.draw(TextLine(text="ķēniņš"), 576))
    )


@pytest.mark.parametrize("text", ["ķēniņš " * 20, JAVANESE * 4])
def test_what_is_too_wide_is_narrowed_to_the_paper(text: str) -> None:
    drawn = Lettering().draw(TextLine(text=text.strip(), align="center"), 384)
    assert drawn.dots == 384
    assert ink(picture(drawn))[2] <= 384


@pytest.mark.parametrize(
    ("text", "end"), [("Zona", "ķēniņš"), ("ķēniņš " * 6, "Rīga " * 8), ("Prioritas", ARABIC)]
)
def test_a_row_stands_at_both_edges(text: str, end: str) -> None:
    drawn = picture(Lettering().draw(RowLine(text=text.strip(), end=end.strip()), 384))
    left, _, right, _ = ink(drawn)
    assert drawn.width == 384
    assert left <= 3
    assert right >= 384 - 4
    columns = [ink_in(drawn, column) for column in range(384)]
    longest = max(len(run) for run in "".join("x" if each else " " for each in columns).split("x"))
    assert longest >= 12, "the two ends run into one another"


def ink_in(image: Image.Image, column: int) -> bool:
    return image.crop((column, 0, column + 1, image.height)).getextrema()[0] == 0


def test_it_is_drawn_off_the_gui_thread_while_the_gui_thread_draws_too(qapp: QGuiApplication) -> None:
    alone = [Lettering().draw(TextLine(text=f"ķēniņš {n}"), 576) for n in range(40)]
    drawn: list[Drawing] = []
    worker = threading.Thread(
        target=lambda: drawn.extend(Lettering().draw(TextLine(text=f"ķēniņš {n}"), 576) for n in range(40))
    )
    worker.start()
    here = [Lettering().draw(TextLine(text=f"ķēniņš {n}"), 576) for n in range(40)]
    worker.join()
    assert drawn == here == alone
