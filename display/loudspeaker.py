"""The machine's real loudspeaker, through QtMultimedia. Without one the display goes on, silently, at the same pace.

QAudioSink is fed with samples read by ourselves: it needs no codec plug-in and works the same on PulseAudio, PipeWire,
ALSA and Windows. Import this module only where a loudspeaker is wanted: QtMultimedia belongs to
PySide6-Addons and probes the machine for a fifth of a second when it is first used.
"""

import logging
from array import array

from PySide6.QtCore import QBuffer, QByteArray, QElapsedTimer, QIODevice, QLoggingCategory, QObject
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from display.speaker import Clip, SilentSpeaker
from qtkit.speech import sound

_log = logging.getLogger(__name__)
_GRACE_SECONDS = 0.7


class Loudspeaker(SilentSpeaker):
    """Plays clips on the system's default output, looked up again for each clip, so that a cable may come and go.

    The base's timer is the watch: a device that never says "played" holds nothing up.
    """

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        # Which codec libraries are missing is no news to an operator: only plain samples are played.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._clip_seconds = 0.0
        self._since_start = QElapsedTimer()
        self._complained = False
        self._device()

    def stop(self) -> None:
        """Fall silent and forget what waits."""
        super().stop()
        self._drop()

    def _device(self) -> QAudioDevice | None:
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self._complain("there is no loudspeaker: calls are shown and not heard")
            return None
        return device

    def _begin(self, clip: Clip, heard: sound.Sound) -> float:
        self._drop()
        device = self._device()
        if device is None:
            return super()._begin(clip, heard)
        form = _format(device, heard.rate)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(_samples(heard, form)))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, form, self)
        self._sink.setVolume(self._volume)
        self._sink.stateChanged.connect(self._changed)
        self._clip_seconds = heard.seconds
        self._since_start.start()
        self._sink.start(self._buffer)
        return heard.seconds + _GRACE_SECONDS

    def _changed(self) -> None:
        # By name: the enumeration moved from QAudio to QtAudio between versions of Qt.
        sink = self._sink
        if sink is None:
            return
        if sink.state().name == "IdleState":
            # Some systems are idle when they have taken the last sample, before it is heard.
            left = self._clip_seconds * 1000 - self._since_start.elapsed()
            self._timer.start(max(0, round(left)) + 50)
        elif sink.state().name == "StoppedState" and sink.error().name != "NoError":
            self._complain(f"the loudspeaker stopped ({sink.error().name}): calls are shown and not heard")

    def _end(self) -> None:
        self._drop()
        super()._end()

    def _drop(self) -> None:
        sink, self._sink = self._sink, None
        buffer, self._buffer = self._buffer, None
        if sink is not None:
            sink.stateChanged.disconnect(self._changed)
            sink.stop()
            sink.deleteLater()
        if buffer is not None:
            buffer.deleteLater()

    def _complain(self, text: str) -> None:
        if not self._complained:
            self._complained = True
            _log.warning(text)


def _format(device: QAudioDevice, rate: int) -> QAudioFormat:
    """The file's own form if the device takes it, else the device's favourite rate and channels in 16 bits."""
    form = QAudioFormat()
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    form.setSampleRate(rate)
    form.setChannelCount(1)
    if not device.isFormatSupported(form):
        form.setSampleRate(device.preferredFormat().sampleRate())
        form.setChannelCount(device.preferredFormat().channelCount())
    return form


def _samples(heard: sound.Sound, form: QAudioFormat) -> bytes:
    samples = heard.at_rate(form.sampleRate()).samples
    if form.channelCount() > 1:
        samples = array("h", (x for x in samples for _ in range(form.channelCount())))
    return samples.tobytes()
