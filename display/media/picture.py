"""A picture file, decoded on a thread of its own and no larger than it is shown.

Knows QImageReader. Must not know playlists or panels.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from display.media.errand import Errand
from display.media.playlist import Fit

MOST_PIXELS: Final = 64_000_000
"""A PNG file is decoded whole before it is made smaller: this is a quarter of a gigabyte for a moment."""
MOST_BYTES: Final = 64_000_000
_TURNED: Final = QImageIOHandler.Transformation.TransformationRotate90


class UnusablePicture(ValueError):
    """Why the file cannot be shown."""


class Picture:
    """One picture of *file* for a panel of *size* pixels. It stays *seconds* once it is on."""

    def __init__(self, file: Path, *, size: QSize, fit: Fit, seconds: float) -> None:
        self._errand = Errand(lambda: decode(file, size, fit), place=file)
        self._seconds = seconds
        self._on_at: float | None = None
        self._image = QImage()
        self.ready = False
        self.trouble = ""

    def image(self) -> QImage:
        """What to draw; empty before it is ready."""
        return self._image

    def look(self, now: float) -> None:  # noqa: ARG002  a video needs the time
        """See whether it is decoded."""
        if self.ready or self.trouble or not self._errand.done:
            return
        try:
            self._image = self._errand.result() or QImage()
        except UnusablePicture as error:
            self.trouble = str(error)
        else:
            self.ready = True

    def play(self, now: float) -> None:
        """It is on, from *now* on, or for another turn."""
        self._on_at = now

    def pause(self) -> None:
        """Nobody looks; a picture does not mind."""

    def left_seconds(self, now: float) -> float | None:
        """How long it stays."""
        return self._seconds if self._on_at is None else self._on_at + self._seconds - now

    def sound(self, volume: float) -> None:
        """A picture is silent."""

    def close(self) -> None:
        """What is decoded stays to be drawn."""


def decode(file: Path, size: QSize, fit: Fit) -> QImage:
    """The picture in *file*, upright, as large as it is shown in *size* with *fit*. Raises UnusablePicture."""
    data = QBuffer()
    data.setData(QByteArray(_read(file)))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(data)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isValid():
        if full.width() * full.height() > MOST_PIXELS:
            millions = full.width() * full.height() // 1_000_000
            raise UnusablePicture(f"has {millions} million pixels; {MOST_PIXELS // 1_000_000} are the most")
        turned = bool(reader.transformation() & _TURNED)
        part, scaled = _placed(full, size.transposed() if turned else size, fit)
        reader.setScaledSize(scaled)
        reader.setScaledClipRect(part)
    image = reader.read()
    if image.isNull():
        raise UnusablePicture(reader.errorString() or "is no picture")
    return _drawable(image, size)


def _read(file: Path) -> bytes:
    """By Python, which lets other threads run while a disk hangs; Qt's reader does not."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusablePicture(error.strerror or str(error)) from error
    if len(data) > MOST_BYTES:
        raise UnusablePicture(f"is larger than {MOST_BYTES // 1_000_000} megabytes")
    return data


def _placed(full: QSize, size: QSize, fit: Fit) -> tuple[QRect, QSize]:
    """How large *full* becomes, and which part of that is seen."""
    mode = (
        Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if fit == "cover"
        else Qt.AspectRatioMode.KeepAspectRatio
    )
    scaled = full.scaled(size, mode).expandedTo(QSize(1, 1))
    part = QRect(QRect().topLeft(), scaled.boundedTo(size))
    part.moveCenter(QRect(QRect().topLeft(), scaled).center())
    return part, scaled


def _drawable(image: QImage, size: QSize) -> QImage:
    # A reader that could not scale, or knew no size before it read.
    if image.width() > size.width() * 2 or image.height() > size.height() * 2:
        image = image.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    form = (
        QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    )
    return image.convertToFormat(form)
