"""Sound as samples: read, written, measured, trimmed, joined. Standard library only.

Must not know what is said, nor how it is played.
"""

import sys
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul
from pathlib import Path

from qtkit.speech.resampling import lowered, raised

RATE = 22_050
"""Samples a second of everything the hall makes itself; espeak-ng's own rate, so nothing is resampled there."""

_FULL_SCALE = 32_768
_SILENCE = 0.005
_PAUSE = 10 ** (-30 / 10)


class UnusableSound(ValueError):
    """The file is no sound that can be played; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Sound:
    """One channel of 16-bit samples at *rate* a second."""

    rate: int
    samples: "array[int]"

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate

    @property
    def peak(self) -> float:
        """The loudest sample, 0 to 1."""
        if not self.samples:
            return 0.0
        loudest, deepest = max(self.samples), min(self.samples)
        return max(loudest, -deepest) / _FULL_SCALE

    @property
    def level(self) -> float:
        """The root mean square, 0 to 1."""
        if not self.samples:
            return 0.0
        return float((sum(x * x for x in self.samples) / len(self.samples)) ** 0.5) / _FULL_SCALE

    @property
    def loudness(self) -> float:
        """The root mean square of what sounds, 0 to 1: the pieces of 20 ms that are not 30 dB below the loudest one."""
        piece = max(1, self.rate // 50)
        powers = [_power(self.samples[i : i + piece]) for i in range(0, len(self.samples), piece)]
        threshold = max(powers, default=0.0) * _PAUSE
        sounding = [power for power in powers if power > threshold]
        return float((sum(sounding) / len(sounding)) ** 0.5) / _FULL_SCALE if sounding else 0.0

    def trimmed(self, *, breath_seconds: float = 0.03) -> "Sound":
        """Without the silence before and after, but for a breath."""
        threshold = int(_SILENCE * _FULL_SCALE)
        loud = (i for i, x in enumerate(self.samples) if abs(x) > threshold)
        first = next(loud, None)
        if first is None:
            return Sound(rate=self.rate, samples=array("h"))
        last = next(i for i in range(len(self.samples) - 1, -1, -1) if abs(self.samples[i]) > threshold)
        breath = round(self.rate * breath_seconds)
        return Sound(rate=self.rate, samples=self.samples[max(0, first - breath) : last + breath])

    def at_volume(self, volume: float) -> "Sound":
        """Scaled by *volume*, 0 to 1."""
        if volume >= 1.0:
            return self
        return Sound(rate=self.rate, samples=array("h", (int(x * volume) for x in self.samples)))

    def as_loud_as(self, loudness: float, *, least_headroom: float = 0.05) -> "Sound":
        """Scaled to *loudness*, or as near to it as leaves the loudest sample *least_headroom* below full scale."""
        if not self.loudness:
            return self
        gain = min(loudness / self.loudness, (1.0 - least_headroom) / self.peak)
        return Sound(rate=self.rate, samples=array("h", (int(x * gain) for x in self.samples)))

    def at_rate(self, rate: int) -> "Sound":
        """The same at so many samples a second."""
        if rate == self.rate or not self.samples:
            return Sound(rate=rate, samples=self.samples)
        resampled = raised if rate > self.rate else lowered
        return Sound(rate=rate, samples=resampled(self.samples, self.rate, rate))


def _power(samples: "array[int]") -> float:
    return float(sum(map(mul, samples, samples))) / len(samples)


def silence(seconds: float, rate: int = RATE) -> Sound:
    """Nothing, for so long."""
    return Sound(rate=rate, samples=array("h", bytes(2 * round(seconds * rate))))


def join(sounds: Sequence[Sound]) -> Sound:
    """One after another, at the rate of the first."""
    rate = sounds[0].rate if sounds else RATE
    samples = array("h")
    for sound in sounds:
        samples.extend(sound.at_rate(rate).samples)
    return Sound(rate=rate, samples=samples)


def read(path: Path) -> Sound:
    """A WAV file of 16-bit samples, several channels mixed to one. Raises UnusableSound."""
    try:
        with wave.open(str(path), "rb") as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            frames = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise UnusableSound(f"{path.name}: {str(error) or 'empty'}") from error
    if width != 2:
        raise UnusableSound(f"{path.name}: {8 * width}-bit samples, not 16")
    samples = array("h", frames[: len(frames) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    if channels > 1:
        whole = len(samples) // channels * channels
        samples = array("h", (sum(samples[i : i + channels]) // channels for i in range(0, whole, channels)))
    return Sound(rate=rate, samples=samples)


def measured(path: Path) -> float:
    """How many seconds a WAV file sounds, without reading its samples. Raises UnusableSound."""
    try:
        with wave.open(str(path), "rb") as file:
            return file.getnframes() / file.getframerate()
    except (OSError, EOFError, wave.Error, ZeroDivisionError) as error:
        raise UnusableSound(f"{path.name}: {str(error) or 'empty'}") from error


def seconds_of(path: Path) -> float:
    """How long a WAV file sounds; 0 for one that cannot be read."""
    try:
        return measured(path)
    except UnusableSound:
        return 0.0


def write(path: Path, sound: Sound) -> None:
    """A WAV file of 16-bit samples, one channel."""
    samples = sound.samples
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    # Opened here: where that fails, a writer of wave's own leaves a traceback behind.
    with path.open("wb") as opened, wave.open(opened, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate)
        file.writeframes(samples.tobytes())
