"""Recorded words are joined without a gap, without a click, and equally loud."""

import math
from array import array

import pytest

from display.packs.joining import COMMA_SECONDS, FADE_SECONDS, LOUDNESS, Word, joined, prepared
from qtkit.speech.sound import RATE, Sound


def tone(seconds: float, *, height: float = 0.3, hertz: float = 200.0, rate: int = RATE) -> Sound:
    samples = (height * 32_767 * math.sin(math.tau * hertz * i / rate) for i in range(round(seconds * rate)))
    return Sound(rate=rate, samples=array("h", map(round, samples)))


def padded(sound: Sound, seconds: float) -> Sound:
    silence = array("h", bytes(2 * round(seconds * sound.rate)))
    return Sound(rate=sound.rate, samples=silence + sound.samples + silence)


def steepest(sound: Sound) -> float:
    """The largest step from one sample to the next, as a part of full scale."""
    return max(abs(b - a) for a, b in zip(sound.samples, sound.samples[1:], strict=False)) / 32_768


def quietest(sound: Sound, *, piece_seconds: float = 0.01) -> float:
    """The least peak of any piece between the ends."""
    piece = round(sound.rate * piece_seconds)
    inner = sound.samples[2 * piece : -2 * piece]
    return min(max(map(abs, inner[i : i + piece])) for i in range(0, len(inner) - piece, piece)) / 32_768


def test_silence_around_a_word_is_cut_and_its_loudness_set() -> None:
    word = prepared(padded(tone(0.5, height=0.02), 0.3), RATE)
    assert word.seconds == pytest.approx(0.524, abs=0.005)
    assert word.loudness == pytest.approx(LOUDNESS, rel=0.05)
    assert prepared(tone(0.5, height=0.9), RATE).loudness == pytest.approx(LOUDNESS, rel=0.05)


def test_a_word_of_another_rate_keeps_its_length() -> None:
    word = prepared(tone(0.5, rate=44_100), RATE)
    assert word.rate == RATE
    assert word.seconds == pytest.approx(0.5, abs=0.03)


def test_a_word_with_a_loud_consonant_is_not_clipped() -> None:
    quiet = tone(0.5, height=0.02)
    crack = array("h", [30_000, -30_000] * 5)
    word = prepared(Sound(rate=RATE, samples=quiet.samples + crack + quiet.samples), RATE)
    assert 0.9 <= word.peak <= 0.96


def test_words_follow_without_a_gap_and_without_a_click() -> None:
    words = [prepared(tone(0.3, hertz=hertz), RATE) for hertz in (180.0, 230.0, 300.0)]
    sentence = joined([Word(sound=each) for each in words], rate=RATE)
    in_all = sum(each.seconds for each in words)
    assert sentence.seconds == pytest.approx(in_all - 2 * FADE_SECONDS, abs=0.002)
    assert quietest(sentence) > 0.02, "no hole at a joint"
    assert steepest(sentence) <= 1.5 * max(map(steepest, words)), "no click at a joint"
    assert max(abs(sentence.samples[0]), abs(sentence.samples[-1])) < 10, "nor at its ends"


def test_words_put_together_as_they_are_would_click() -> None:
    """The measure of the test above can tell."""
    word = tone(0.3)
    crest = max(range(len(word.samples)), key=word.samples.__getitem__)
    cut = Sound(rate=RATE, samples=word.samples[: crest + 1] + array("h", (-x for x in word.samples[crest:])))
    assert steepest(cut) > 1.5 * steepest(word)


def test_equal_power_keeps_the_loudness_across_a_joint() -> None:
    word = prepared(tone(0.4, hertz=400.0), RATE)
    other = prepared(tone(0.4, hertz=530.0), RATE)
    sentence = joined([Word(sound=word), Word(sound=other)], rate=RATE)
    middle = len(sentence.samples) // 2
    fade = round(FADE_SECONDS * RATE)
    joint = Sound(rate=RATE, samples=sentence.samples[middle - 2 * fade : middle + 2 * fade])
    assert joint.level == pytest.approx(LOUDNESS, rel=0.35)


def test_a_comma_is_a_pause_of_set_length() -> None:
    word = prepared(tone(0.3), RATE)
    straight = joined([Word(sound=word), Word(sound=word)], rate=RATE)
    paused = joined([Word(sound=word), Word(sound=word, paused=True)], rate=RATE)
    short = joined([Word(sound=word), Word(sound=word, paused=True)], rate=RATE, comma_seconds=0.06)
    assert paused.seconds - straight.seconds == pytest.approx(COMMA_SECONDS, abs=0.001)
    assert short.seconds - straight.seconds == pytest.approx(0.06, abs=0.001)
    assert steepest(paused) <= 1.5 * steepest(word)


def test_no_words_are_silence() -> None:
    assert joined([], rate=RATE).peak == 0.0
