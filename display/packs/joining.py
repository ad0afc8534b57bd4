"""Recorded words become one sentence that sounds spoken in one go. Pure arithmetic on samples.

Each word is brought to the same loudness and its silence cut; at a joint the old one fades out under the new one with
equal power, so that nothing clicks and nothing gapes. Must not know words, packs or files.
"""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from qtkit.speech.sound import Sound

LOUDNESS = 0.10
"""Of a word, as a part of full scale: as loud as espeak-ng speaks."""
FADE_SECONDS = 0.008
COMMA_SECONDS = 0.16
SHORT_COMMA_SECONDS = 0.12
_BREATH_SECONDS = 0.012
_LOUDEST, _DEEPEST = 32_767, -32_768


@dataclass(frozen=True, kw_only=True)
class Word:
    """One sound of a sentence; *paused*: there is a comma before it."""

    sound: Sound
    paused: bool = False


def prepared(sound: Sound, rate: int) -> Sound:
    """*sound* as it is put into a sentence at *rate*: as loud as every other word, and nothing around it."""
    return sound.at_rate(rate).as_loud_as(LOUDNESS).trimmed(breath_seconds=_BREATH_SECONDS)


def joined(words: Sequence[Word], *, rate: int, comma_seconds: float = COMMA_SECONDS) -> Sound:
    """The *words*, prepared for *rate*, as one sound that begins and ends in silence."""
    fade = round(FADE_SECONDS * rate)
    sentence = _silence(fade)
    for word in words:
        if word.paused:
            # Crossing over to silence and back: the pause itself, and a fade at each end.
            _cross(sentence, _silence(round(comma_seconds * rate) + fade), fade)
        _cross(sentence, word.sound.samples, fade)
    _cross(sentence, _silence(fade), fade)
    return Sound(rate=rate, samples=sentence)


def _cross(sentence: "array[int]", following: "array[int]", fade: int) -> None:
    """Add *following* to *sentence*, its first *fade* samples over the last ones there."""
    common = min(fade, len(sentence), len(following))
    first = len(sentence) - common
    for i in range(common):
        angle = (i + 0.5) / common * math.pi / 2
        mixed = round(sentence[first + i] * math.cos(angle) + following[i] * math.sin(angle))
        sentence[first + i] = min(_LOUDEST, max(_DEEPEST, mixed))
    sentence.extend(following[common:])


def _silence(samples: int) -> "array[int]":
    return array("h", bytes(2 * samples))
