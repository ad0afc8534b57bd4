"""Speakers play clips in order, keep the pace, and survive a machine without sound."""

import math
from array import array
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from display.call import Call
from display.recording import INDEX, RecordingSpeaker
from display.speaker import Clip, SilentSpeaker, Speaker
from qtkit.speech import sound
from qtkit.speech.sound import RATE, Sound
from wire.text import Text

NINE = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)


def a_call(label: str = "A-012") -> Call:
    return Call(
        call_id=f"call of {label}",
        ticket_id=f"ticket {label}",
        letters="A",
        number=12,
        digits=3,
        text=label,
        counter="3",
        zone="barat",
        agency=Text(id="Dukcapil", en="Civil Registry"),
        agency_spoken=Text(id="Dukcapil", en="Civil Registry"),
        languages=("id",),
        called_at=NINE,
    )


@pytest.fixture
def beep(tmp_path: Path) -> Path:
    """A quarter of a second of sound."""
    samples = array("h", (int(9_000 * math.sin(i / 8)) for i in range(RATE // 4)))
    sound.write(tmp_path / "beep.wav", Sound(rate=RATE, samples=samples))
    return tmp_path / "beep.wav"


def heard_by(speaker: Speaker) -> list[str]:
    heard: list[str] = []
    speaker.finished.connect(heard.append)
    return heard


@pytest.mark.parametrize("speed", [1.0, 5.0])
def test_clips_follow_one_another_at_their_pace(qtbot: QtBot, beep: Path, speed: float) -> None:
    speaker = SilentSpeaker(speed=speed)
    heard = heard_by(speaker)
    clock = QElapsedTimer()
    clock.start()
    for name in ("one", "two"):
        speaker.play(Clip(id=name, call=a_call(), path=beep))
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["one", "two"]
    assert clock.elapsed() >= 490 / speed


def test_a_clip_that_is_no_sound_holds_nothing_up(
    qtbot: QtBot, beep: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    speaker = SilentSpeaker()
    heard = heard_by(speaker)
    speaker.play(Clip(id="missing", call=a_call(), path=tmp_path / "nowhere.wav"))
    speaker.play(Clip(id="beep", call=a_call(), path=beep))
    qtbot.waitUntil(lambda: heard == ["missing", "beep"])
    assert "nowhere.wav" in caplog.text


def test_a_stopped_speaker_forgets_what_waits(qtbot: QtBot, beep: Path) -> None:
    speaker = SilentSpeaker()
    heard = heard_by(speaker)
    speaker.play(Clip(id="cut", call=a_call(), path=beep))
    speaker.play(Clip(id="dropped", call=a_call(), path=beep))
    speaker.stop()
    speaker.play(Clip(id="next", call=a_call(), path=beep))
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == ["next"]


def test_an_announcement_is_one_file_and_one_line(qtbot: QtBot, beep: Path, tmp_path: Path) -> None:
    speaker = RecordingSpeaker(tmp_path / "out", wall_clock=lambda: NINE + timedelta(seconds=5), speed=10)
    heard = heard_by(speaker)
    call = a_call("B-007")
    speaker.play(Clip(id="chime", call=call, path=beep))
    speaker.play(Clip(id="id", call=call, path=beep, language="id", text="Nomor B."))
    speaker.play(Clip(id="en", call=call, path=beep, language="en", text="Number B."))
    qtbot.waitUntil(lambda: len(heard) == 3)
    speaker.complete(call)
    line = (tmp_path / "out" / INDEX).read_text(encoding="utf-8").splitlines()[1].split("\t")
    assert line == [
        "2025-03-03T09:00:05.000+00:00",
        "B-007",
        "3",
        "id+en",
        "Nomor B. | Number B.",
        "001-B-007.wav",
        "0.750",
    ]
    written = sound.read(tmp_path / "out" / "001-B-007.wav")
    assert written.seconds == pytest.approx(0.75, abs=0.001)
    assert written.peak == sound.read(beep).peak


def test_the_volume_is_in_the_recording(qtbot: QtBot, beep: Path, tmp_path: Path) -> None:
    speaker = RecordingSpeaker(tmp_path / "out", wall_clock=lambda: NINE, speed=10)
    speaker.set_volume(0.5)
    heard = heard_by(speaker)
    speaker.play(Clip(id="chime", call=a_call(), path=beep))
    qtbot.waitUntil(lambda: heard == ["chime"])
    speaker.complete(a_call())
    written = sound.read(tmp_path / "out" / "001-A-012.wav")
    assert written.peak == pytest.approx(sound.read(beep).peak / 2, rel=0.01)


@pytest.mark.qt_log_ignore(
    "pa_context_connect", "Couldn't (load|resolve)", "No QtMultimedia backends found", extend=True
)
def test_without_a_sound_card_the_loudspeaker_keeps_the_pace_and_says_so_once(
    qtbot: QtBot, beep: Path, caplog: pytest.LogCaptureFixture
) -> None:
    multimedia = pytest.importorskip("PySide6.QtMultimedia")
    if not multimedia.QMediaDevices.defaultAudioOutput().isNull():
        pytest.skip("this machine has a sound card")
    from display.loudspeaker import Loudspeaker  # noqa: PLC0415  only where QtMultimedia is there

    speaker = Loudspeaker()
    heard = heard_by(speaker)
    clock = QElapsedTimer()
    clock.start()
    for name in ("one", "two"):
        speaker.play(Clip(id=name, call=a_call(), path=beep))
    qtbot.waitUntil(lambda: heard == ["one", "two"])
    assert clock.elapsed() >= 490
    assert [record.getMessage() for record in caplog.records] == [
        "there is no loudspeaker: calls are shown and not heard"
    ]
