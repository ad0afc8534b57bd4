"""Clips as a sound device takes them: the form it wants, the samples in that form, and the tape as something it can read.

Knows QtMultimedia's forms. Must not know when anything is played.
"""

from array import array
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

from display.speaking.tape import Tape
from qtkit.speech import sound

CONVERTED: Final = 8
"""So many clips are kept in the device's form: the chimes, and those of a call."""


class Source(QIODevice):
    """The tape as a device that QAudioSink reads. It never ends: a sink that runs dry would have to be started again."""

    def __init__(self, tape: Tape, parent: QObject) -> None:
        super().__init__(parent)
        self._tape = tape
        # Without a buffer of its own, which would take a third of a second of silence ahead of the next sentence.
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:  # noqa: N802  Qt's name
        return True

    def bytesAvailable(self) -> int:  # noqa: N802  Qt's name
        return 1 << 16

    def readData(self, maxlen: int) -> bytes:  # noqa: N802  Qt's name
        return self._tape.take(maxlen)

    def writeData(self, _data: bytes | bytearray | memoryview, _length: int) -> int:  # noqa: N802  Qt's name
        return -1


def plain_form(rate: int = sound.RATE, channels: int = 1) -> QAudioFormat:
    """16-bit samples."""
    form = QAudioFormat()
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    form.setSampleRate(rate)
    form.setChannelCount(channels)
    return form


def form_for(device: QAudioDevice) -> QAudioFormat:
    """The hall's own form if the device takes it, else the device's favourite rate and channels in 16 bits."""
    plain = plain_form()
    favourite = device.preferredFormat()
    return (
        plain
        if device.isFormatSupported(plain)
        else plain_form(favourite.sampleRate(), favourite.channelCount())
    )


def converted(path: Path, form: QAudioFormat, volume: float) -> bytes:
    """The WAV file *path* in *form*, as loud as *volume* (0 to 1). Raises UnusableSound."""
    return _samples(path, form.sampleRate(), form.channelCount(), volume)


@lru_cache(maxsize=CONVERTED)
def _samples(path: Path, rate: int, channels: int, volume: float) -> bytes:
    samples = sound.read(path).at_rate(rate).at_volume(volume).samples
    if channels > 1:
        samples = array("h", (x for x in samples for _ in range(channels)))
    return samples.tobytes()
