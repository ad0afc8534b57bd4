"""The hall's chime: three falling bell tones of a major chord, two of them for a backlog, one for a deep one. Pure arithmetic.

Each ends with the moment of silence in which ears turn to the voice. The same samples every time. Must not know when it is played.
"""

import math
from array import array
from dataclasses import dataclass
from typing import assert_never

from display.announcing.pace import Form
from qtkit.speech.sound import RATE, Sound, join, silence

PEAK = 10 ** (-10 / 20)
"""Loudest sample, as a part of full scale: -10 dBFS. It sounds as loud as the voice then: a bell is all loudness, and speech is half pauses."""

_G5, _E5, _C5 = 783.99, 659.26, 523.25
# A bell without harshness: the octave and the twelfth, each weaker and sooner gone than the one below.
_PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.28, 1.9), (3.0, 0.10, 3.2))
_ATTACK_SECONDS = 0.012
_FADE_SECONDS = 0.08


@dataclass(frozen=True, kw_only=True)
class Tone:
    """One bell: when it is struck, its pitch, and the seconds after which it has died to a third."""

    at_seconds: float
    hertz: float
    decay_seconds: float


CALL = (
    Tone(at_seconds=0.0, hertz=_G5, decay_seconds=0.28),
    Tone(at_seconds=0.27, hertz=_E5, decay_seconds=0.28),
    Tone(at_seconds=0.54, hertz=_C5, decay_seconds=0.32),
)
SHORT = (
    Tone(at_seconds=0.0, hertz=_G5, decay_seconds=0.14),
    Tone(at_seconds=0.15, hertz=_C5, decay_seconds=0.16),
)
BRIEF = (Tone(at_seconds=0.0, hertz=_E5, decay_seconds=0.12),)
CALL_SECONDS = 1.2
SHORT_SECONDS = 0.5
BRIEF_SECONDS = 0.2
CALL_SILENCE_SECONDS = 0.25
SHORT_SILENCE_SECONDS = 0.12
BRIEF_SILENCE_SECONDS = 0.08


def chime(form: Form = Form.FULL) -> Sound:
    """The chime before a call: 1.2 s, 0.5 s when calls wait, 0.2 s when many do; and its silence."""
    match form:
        case Form.FULL:
            return _ring(CALL, CALL_SECONDS, CALL_SILENCE_SECONDS)
        case Form.SHORT:
            return _ring(SHORT, SHORT_SECONDS, SHORT_SILENCE_SECONDS)
        case Form.BRIEF:
            return _ring(BRIEF, BRIEF_SECONDS, BRIEF_SILENCE_SECONDS)
        case _:
            assert_never(form)


def _ring(tones: tuple[Tone, ...], seconds: float, silence_seconds: float) -> Sound:
    wanted = round(seconds * RATE)
    mix = [0.0] * wanted
    for tone in tones:
        first = round(tone.at_seconds * RATE)
        for i in range(first, wanted):
            mix[i] += _bell(tone, (i - first) / RATE)
    for i in range(wanted):
        mix[i] *= min(1.0, (wanted - 1 - i) / (_FADE_SECONDS * RATE))
    loudest = max(abs(x) for x in mix)
    rung = Sound(rate=RATE, samples=array("h", (round(x / loudest * PEAK * 32_767) for x in mix)))
    return join([rung, silence(silence_seconds)])


def _bell(tone: Tone, t: float) -> float:
    # A raised cosine lets the tone in: a bell that starts at once clicks in the hall's loudspeakers.
    attack = 0.5 - 0.5 * math.cos(math.pi * min(1.0, t / _ATTACK_SECONDS))
    return attack * sum(
        weight * math.exp(-faster * t / tone.decay_seconds) * math.sin(math.tau * multiple * tone.hertz * t)
        for multiple, weight, faster in _PARTIALS
    )
