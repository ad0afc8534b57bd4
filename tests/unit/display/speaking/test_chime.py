"""The chime is pleasant by measure: right length, -10 dBFS, soft ends, three falling tones, a silence before the voice."""

import math
from itertools import pairwise

import pytest

from display.announcing.pace import Form
from display.speaking.chime import chime
from qtkit.speech.sound import Sound


def strength(sound: Sound, hertz: float, *, start: float, seconds: float) -> float:
    """How strong one pitch is in a part of a sound (Goertzel's sum, plainly)."""
    part = sound.samples[int(start * sound.rate) : int((start + seconds) * sound.rate)]
    angle = math.tau * hertz / sound.rate
    real = sum(x * math.cos(angle * i) for i, x in enumerate(part))
    imaginary = sum(x * math.sin(angle * i) for i, x in enumerate(part))
    return math.hypot(real, imaginary) / len(part)


@pytest.mark.parametrize(
    ("form", "seconds", "silence"), [(Form.FULL, 1.2, 0.25), (Form.SHORT, 0.5, 0.12), (Form.BRIEF, 0.2, 0.08)]
)
def test_the_chime_has_its_length_and_level_and_ends_in_silence(
    form: Form, seconds: float, silence: float
) -> None:
    sound = chime(form)
    assert sound.seconds == pytest.approx(seconds + silence, abs=0.001)
    assert not any(sound.samples[round(seconds * sound.rate) :])
    assert any(sound.samples[: round(seconds * sound.rate)][-20:])
    assert 20 * math.log10(sound.peak) == pytest.approx(-10.0, abs=0.05)
    assert 0.08 < sound.loudness < 0.13, "as loud as the voice"


@pytest.mark.parametrize("form", Form)
def test_the_chime_begins_and_ends_softly(form: Form) -> None:
    samples = chime(form).samples
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50
    assert max(abs(b - a) for a, b in pairwise(samples[:100])) < 1500


def test_three_tones_fall() -> None:
    sound = chime()
    starts = {783.99: 0.02, 659.26: 0.30, 523.25: 0.60}
    for struck, start in starts.items():
        heard = {hertz: strength(sound, hertz, start=start, seconds=0.2) for hertz in starts}
        assert max(heard, key=lambda hertz: heard[hertz]) == struck


def test_the_chime_is_the_same_every_time() -> None:
    assert chime() == chime()
