"""Films of our own, recorded into a file. Knows how to draw and to record; importing it loads QtMultimedia. Must not know what plays them."""

import math
from array import array
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QEventLoop, QObject, QTimer, QUrl
from PySide6.QtGui import QImage
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

from display.media.quiet import quieten_ffmpeg
from display.media.scenery import picture

RATE: Final = 48_000
_BLOCK: Final = 480
_LONGEST_MILLISECONDS: Final = 120_000


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
