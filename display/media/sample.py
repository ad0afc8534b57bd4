"""Draws a small media folder of our own: ``python -m display.media.sample FOLDER``, to try a display with before there is anything else.

Knows how to draw and to record. Must not know what plays it.
"""

import argparse
import math
from array import array
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QEventLoop, QObject, QPointF, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QAudioFormat,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoFrameInput,
)

from display.media.playlists_file import NAME
from display.media.quiet import quieten_ffmpeg, quieten_qt

RATE: Final = 48_000
_BLOCK: Final = 480
_LONGEST_MILLISECONDS: Final = 120_000

PLAYLISTS: Final = """\
# What is shown between the calls. Files and folders lie beside this file.
[playlists.sample]
seconds = 8                # how long a picture stays

[[playlists.sample.play]]
file = "pond.png"

[[playlists.sample.play]]
file = "ducks.mp4"
volume = 0.5

[[playlists.sample.play]]
file = "hills.png"
fit = "cover"
from = "06:00"
to = "18:00"
"""


def picture(width: int, height: int, *, hue: int = 200, at: float = 0.3) -> QImage:
    """A sky, a pond and a sun that is at 0 (left) to 1 (right)."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(QPointF(0, 0), QPointF(0, height))
    sky.setColorAt(0, QColor.fromHsv(hue, 160, 230))
    sky.setColorAt(1, QColor.fromHsv(hue, 60, 250))
    painter.fillRect(image.rect(), sky)
    painter.fillRect(QRectF(0, height * 0.7, width, height * 0.3), QColor.fromHsv(hue, 200, 110))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("gold"))
    painter.drawEllipse(
        QPointF(at * width, height * (0.45 - 0.2 * math.sin(math.pi * at))), height / 9, height / 9
    )
    painter.end()
    return image


class Recording(QObject):
    """A film of the sun's way in the MP4 *file*, with a soft tone: *seconds* at *rate* frames a second."""

    def __init__(
        self, file: Path, *, width: int, height: int, seconds: float, rate: int = 30, tone: bool = True
    ) -> None:
        super().__init__()
        self._size, self._rate = (width, height), rate
        self._frames, self._samples = round(seconds * rate), round(seconds * RATE) if tone else 0
        self._frame = self._sample = 0
        self._session = QMediaCaptureSession(self)
        self._pictures = QVideoFrameInput(_film_format(width, height, rate), self)
        self._recorder = QMediaRecorder(self)
        quieten_ffmpeg()
        self._session.setVideoFrameInput(self._pictures)
        form = QMediaFormat(QMediaFormat.FileFormat.MPEG4)
        form.setVideoCodec(QMediaFormat.VideoCodec.MPEG4)
        self._sounds: QAudioBufferInput | None = None
        if tone:
            self._sounds = QAudioBufferInput(_sound_format(), self)
            self._session.setAudioBufferInput(self._sounds)
            form.setAudioCodec(QMediaFormat.AudioCodec.AAC)
            self._sounds.readyToSendAudioBuffer.connect(self._send_sound)
        self._session.setRecorder(self._recorder)
        self._recorder.setMediaFormat(form)
        self._recorder.setVideoResolution(width, height)
        self._recorder.setVideoFrameRate(rate)
        self._recorder.setQuality(QMediaRecorder.Quality.HighQuality)
        self._recorder.setOutputLocation(QUrl.fromLocalFile(str(file.resolve())))
        self._recorder.setAutoStop(True)
        self._pictures.readyToSendVideoFrame.connect(self._send_pictures)

    def make(self) -> None:
        """Record it, as fast as this machine can. Raises RuntimeError where QtMultimedia cannot."""
        loop = QEventLoop()
        self._recorder.recorderStateChanged.connect(loop.quit)
        self._recorder.errorOccurred.connect(loop.quit)
        QTimer.singleShot(_LONGEST_MILLISECONDS, loop.quit)
        self._recorder.record()
        while self._recorder.recorderState() != QMediaRecorder.RecorderState.StoppedState:
            loop.exec()
        if self._recorder.error() != QMediaRecorder.Error.NoError:
            raise RuntimeError(self._recorder.errorString())

    def _send_pictures(self) -> None:
        while self._frame < self._frames:
            at = self._frame / self._frames
            frame = QVideoFrame(picture(*self._size, hue=round(200 + 100 * at), at=at))
            frame.setStartTime(self._frame * 1_000_000 // self._rate)
            frame.setEndTime((self._frame + 1) * 1_000_000 // self._rate)
            frame.setStreamFrameRate(self._rate)
            if not self._pictures.sendVideoFrame(frame):
                return
            self._frame += 1
        self._pictures.sendVideoFrame(QVideoFrame())

    def _send_sound(self) -> None:
        if self._sounds is None:
            return
        while self._sample < self._samples:
            wave = array(
                "h",
                (round(6000 * math.sin((self._sample + n) * math.tau * 330 / RATE)) for n in range(_BLOCK)),
            )
            buffer = QAudioBuffer(
                QByteArray(wave.tobytes()), _sound_format(), self._sample * 1_000_000 // RATE
            )
            if not self._sounds.sendAudioBuffer(buffer):
                return
            self._sample += _BLOCK
        self._sounds.sendAudioBuffer(QAudioBuffer())


def fill(folder: Path, *, width: int = 1280, height: int = 720, seconds: float = 10.0) -> None:
    """Two pictures, a film and ``playlists.toml``."""
    folder.mkdir(parents=True, exist_ok=True)
    picture(width, height).save(str(folder / "pond.png"))
    picture(width, height, hue=120, at=0.7).save(str(folder / "hills.png"))
    Recording(folder / "ducks.mp4", width=width, height=height, seconds=seconds).make()
    (folder / NAME).write_text(PLAYLISTS, encoding="utf-8")


def _film_format(width: int, height: int, rate: int) -> QVideoFrameFormat:
    form = QVideoFrameFormat(
        picture(width, height).size(),
        QVideoFrameFormat.pixelFormatFromImageFormat(QImage.Format.Format_RGB32),
    )
    form.setStreamFrameRate(rate)
    return form


def _sound_format() -> QAudioFormat:
    form = QAudioFormat()
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    form.setSampleRate(RATE)
    form.setChannelCount(1)
    return form


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m display.media.sample", description="Draw a small media folder."
    )
    parser.add_argument("folder", type=Path, help="where to; it is made if it is not there")
    parser.add_argument(
        "--size", default="1280x720", help="of the pictures and the film (default: %(default)s)"
    )
    parser.add_argument("--seconds", type=float, default=10.0, help="of film (default: %(default)s)")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    quieten_qt()
    # It draws into files alone: no screen is needed.
    application = QGuiApplication(["sample", "-platform", "offscreen"])
    fill(options.folder, width=width, height=height, seconds=options.seconds)
    application.quit()


if __name__ == "__main__":
    main()
