"""Sounds are read, measured and joined without losing a sample."""

import wave
from array import array
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
    assert joined.peak == pytest.approx(8_000 / 32_768)


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
