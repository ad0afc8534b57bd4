"""Sounds are read, measured and joined without losing a sample."""

import math
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from qtkit.speech.sound import RATE, Sound, UnusableSound, join, read, seconds_of, write


def tone(*, seconds: float, height: int = 8_000, rate: int = RATE) -> Sound:
    return Sound(
        rate=rate, samples=array("h", ((height, -height)[i // 20 % 2] for i in range(int(seconds * rate))))
    )


def silence(seconds: float) -> Sound:
    return Sound(rate=RATE, samples=array("h", bytes(2 * int(seconds * RATE))))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "a.wav", tone(seconds=0.5))
    assert read(tmp_path / "a.wav") == tone(seconds=0.5)


def test_length_peak_and_level_are_measured() -> None:
    square = tone(seconds=2.0, height=16_384)
    assert square.seconds == 2.0
    assert square.peak == 0.5
    assert square.level == pytest.approx(0.5)
    assert (silence(1.0).peak, silence(1.0).level) == (0.0, 0.0)


def test_silence_around_a_sentence_is_cut_but_for_a_breath() -> None:
    padded = join([silence(0.5), tone(seconds=1.0), silence(0.7)])
    assert padded.seconds == pytest.approx(2.2, abs=0.001)
    assert padded.trimmed().seconds == pytest.approx(1.06, abs=0.01)
    assert silence(0.5).trimmed().seconds == 0.0


def test_sounds_of_other_rates_join_with_their_true_length() -> None:
    joined = join([tone(seconds=1.0), tone(seconds=1.0, rate=16_000), tone(seconds=0.5, rate=44_100)])
    assert joined.rate == RATE
    assert joined.seconds == pytest.approx(2.5, abs=0.001)
    assert joined.peak == pytest.approx(8_000 / 32_768, rel=0.2), "a square wave rings when it is made lower"


def test_volume_scales_and_never_clips() -> None:
    assert tone(seconds=0.1, height=20_000).at_volume(0.5).peak == pytest.approx(10_000 / 32_768)
    assert tone(seconds=0.1, height=20_000).at_volume(1.0).peak == pytest.approx(20_000 / 32_768)


def test_stereo_is_mixed_to_one_channel(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "stereo.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(array("h", [1000, 3000] * 1600).tobytes())
    mixed = read(tmp_path / "stereo.wav")
    assert (mixed.seconds, set(mixed.samples)) == (0.1, {2000})


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a sound at all, only text"])
def test_a_file_that_is_no_sound_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.wav").write_bytes(content)
    with pytest.raises(UnusableSound, match=r"broken\.wav"):
        read(tmp_path / "broken.wav")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableSound, match=r"nowhere\.wav"):
        read(tmp_path / "nowhere.wav")


def test_a_files_length_is_known_without_its_samples(tmp_path: Path) -> None:
    write(tmp_path / "a.wav", tone(seconds=0.5))
    assert seconds_of(tmp_path / "a.wav") == 0.5
    assert seconds_of(tmp_path / "nowhere.wav") == 0.0
    (tmp_path / "broken.wav").write_bytes(b"RIFF")
    assert seconds_of(tmp_path / "broken.wav") == 0.0


def hum(hertz: float, *, rate: int, seconds: float = 0.2, height: int = 10_000) -> Sound:
    samples = (round(height * math.sin(math.tau * hertz * i / rate)) for i in range(int(seconds * rate)))
    return Sound(rate=rate, samples=array("h", samples))


@pytest.mark.parametrize(("rate", "wanted"), [(44_100, 22_050), (48_000, 22_050), (22_050, 16_000)])
def test_what_a_lower_rate_can_hold_is_kept_and_the_rest_is_not_folded_back(rate: int, wanted: int) -> None:
    kept = hum(1_000.0, rate=rate).at_rate(wanted)
    assert kept.seconds == pytest.approx(0.2, abs=0.001)
    assert kept.level == pytest.approx(hum(1_000.0, rate=wanted).level, rel=0.03)
    too_high = hum(min(wanted * 0.62, rate * 0.48), rate=rate).at_rate(wanted)
    assert too_high.level < 0.03 * kept.level


@pytest.mark.parametrize("wanted", [24_000, 44_100, 48_000])
def test_a_higher_rate_sounds_the_same(wanted: int) -> None:
    higher = hum(500.0, rate=RATE).at_rate(wanted)
    assert higher.level == pytest.approx(hum(500.0, rate=RATE).level, rel=0.01)


def test_a_full_sound_made_lower_is_not_torn() -> None:
    """What rings over the top stays at the top: over it, samples would turn around."""
    lower = tone(seconds=0.2, height=32_767, rate=44_100).at_rate(RATE)
    steps = [abs(b - a) for a, b in pairwise(lower.samples)]
    assert max(steps) < 60_000


def test_loudness_is_that_of_what_sounds() -> None:
    paused = join([tone(seconds=0.5), silence(2.0), tone(seconds=0.5)])
    assert paused.loudness == pytest.approx(tone(seconds=0.5).level, rel=0.02)
    assert paused.level < 0.7 * paused.loudness
    assert silence(0.2).loudness == 0.0


def test_a_sound_is_made_as_loud_as_another_and_keeps_below_full_scale() -> None:
    assert tone(seconds=0.2, height=1_000).as_loud_as(0.2).loudness == pytest.approx(0.2, rel=0.01)
    assert tone(seconds=0.2, height=30_000).as_loud_as(0.2).loudness == pytest.approx(0.2, rel=0.01)
    assert tone(seconds=0.2, height=1_000).as_loud_as(2.0).peak == pytest.approx(0.95, abs=0.01)
    assert silence(0.2).as_loud_as(0.2).peak == 0.0


def test_the_breath_around_a_word_is_as_long_as_it_is_wanted() -> None:
    padded = join([silence(0.5), tone(seconds=1.0), silence(0.7)])
    assert padded.trimmed(breath_seconds=0.0).seconds == pytest.approx(1.0, abs=0.001)
    assert padded.trimmed(breath_seconds=0.1).seconds == pytest.approx(1.2, abs=0.001)


def test_what_cannot_be_written_raises_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "nowhere" / "x.wav", silence(0.1))
