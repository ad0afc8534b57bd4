"""Pictures are decoded as large as they are shown, upright, and never at any price."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageWriter

from display.media.picture import MOST_PIXELS, UnusablePicture, decode
from tests.fakes.media import draw

PANEL = QSize(160, 90)


def test_a_large_picture_becomes_as_small_as_the_panel(tmp_path: Path) -> None:
    wide = decode(draw(tmp_path / "wide.jpg", width=1600, height=400), PANEL, "contain")
    assert wide.size() == QSize(160, 40)


def test_a_small_picture_fills_the_panel(tmp_path: Path) -> None:
    assert decode(draw(tmp_path / "small.png", width=16, height=18), PANEL, "contain").size() == QSize(80, 90)


@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_covering_keeps_no_more_than_what_is_seen(tmp_path: Path, ending: str) -> None:
    panorama = draw(tmp_path / f"panorama.{ending}", width=4000, height=50)
    assert decode(panorama, PANEL, "cover").size() == PANEL


def test_a_drawing_is_as_sharp_as_the_panel(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>',
        encoding="utf-8",
    )
    assert decode(tmp_path / "a.svg", PANEL, "contain").size() == QSize(90, 90)


def test_a_photograph_taken_sideways_stands_upright(tmp_path: Path) -> None:
    writer = QImageWriter(str(tmp_path / "side.jpg"))
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    image = QImage(QSize(400, 200), QImage.Format.Format_RGB32)
    image.fill(0)
    assert writer.write(image)
    assert decode(tmp_path / "side.jpg", PANEL, "contain").size() == QSize(45, 90)


def test_a_picture_under_a_wrong_name_is_still_a_picture(tmp_path: Path) -> None:
    draw(tmp_path / "a.png").rename(tmp_path / "a.jpg")
    assert not decode(tmp_path / "a.jpg", PANEL, "contain").isNull()


def test_two_hundred_million_pixels_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    huge.write_bytes(png_head(20_000, 10_000))
    with pytest.raises(UnusablePicture, match=f"200 million pixels; {MOST_PIXELS // 1_000_000} are"):
        decode(huge, PANEL, "contain")


def test_what_is_no_picture_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no picture at all")
    with pytest.raises(UnusablePicture, match=r"."):
        decode(tmp_path / "a.png", PANEL, "contain")
    with pytest.raises(UnusablePicture, match="No such file"):
        decode(tmp_path / "gone.png", PANEL, "contain")


def png_head(width: int, height: int) -> bytes:
    """The beginning of a PNG file of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + size + chunk(b"IDAT", zlib.compress(bytes(100)))
