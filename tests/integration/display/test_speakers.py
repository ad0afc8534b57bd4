"""Speakers play clips in order, keep the pace, and survive a machine without sound."""

import logging
import math
import os
import signal
import sys
from array import array
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from display.speaking.loudspeaker import COMMAND, Limits, Loudspeaker
from display.speaking.recording import INDEX, RecordingSpeaker
from display.speaking.speaker import Clip, SilentSpeaker, Speaker
from qtkit.speech import sound
from qtkit.speech.sound import RATE, Sound
from tests.fakes.calls import NINE, a_call


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
    call = a_call(text="B-007")
    speaker.play(Clip(id="chime", call=call, path=beep))
    speaker.play(Clip(id="id", call=call, path=beep, language="id", text="Nomor B."))
    speaker.play(Clip(id="en", call=call, path=beep, language="en", text="Number B.", pause_seconds=0.4))
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
        "1.150",
    ]
    written = sound.read(tmp_path / "out" / "001-B-007.wav")
    assert written.seconds == pytest.approx(1.15, abs=0.001)
    assert not any(written.samples[round(0.5 * RATE) + 1 : round(0.9 * RATE) - 1])
    assert written.samples[-(RATE // 4) :] == sound.read(beep).samples[-(RATE // 4) :]
    assert written.peak == sound.read(beep).peak


def test_a_display_that_starts_anew_goes_on_with_its_recordings(
    qtbot: QtBot, beep: Path, tmp_path: Path
) -> None:
    for _ in range(2):
        speaker = RecordingSpeaker(tmp_path, wall_clock=lambda: NINE, speed=10)
        heard = heard_by(speaker)
        speaker.play(Clip(id="chime", call=a_call(), path=beep))
        qtbot.waitUntil(partial(heard.__eq__, ["chime"]))
        speaker.complete(a_call())
    lines = (tmp_path / INDEX).read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[-2] for line in lines] == ["file", "001-A-012.wav", "002-A-012.wav"]
    assert all((tmp_path / name).exists() for name in ("001-A-012.wav", "002-A-012.wav"))


def test_the_volume_is_in_the_recording(qtbot: QtBot, beep: Path, tmp_path: Path) -> None:
    speaker = RecordingSpeaker(tmp_path / "out", wall_clock=lambda: NINE, speed=10)
    speaker.set_volume(0.5)
    heard = heard_by(speaker)
    speaker.play(Clip(id="chime", call=a_call(), path=beep))
    qtbot.waitUntil(lambda: heard == ["chime"])
    speaker.complete(a_call())
    written = sound.read(tmp_path / "out" / "001-A-012.wav")
    assert written.peak == pytest.approx(sound.read(beep).peak / 2, rel=0.01)


def test_a_clip_that_has_not_begun_can_be_withdrawn(qtbot: QtBot, beep: Path) -> None:
    speaker = SilentSpeaker(speed=5.0)
    heard = heard_by(speaker)
    for name in ("one", "two", "three"):
        speaker.play(Clip(id=name, call=a_call(), path=beep))
    assert not speaker.withdraw("one"), "it sounds already"
    assert speaker.withdraw("two")
    qtbot.waitUntil(lambda: heard == ["one", "three"])


class LoudspeakerMaker:
    """Makes loudspeakers with the real player, or with *player*, a script that plays one, and closes them."""

    def __init__(self) -> None:
        self._made: list[Loudspeaker] = []

    def __call__(self, *, player: str = "", limits: Limits | None = None) -> Loudspeaker:
        command = (sys.executable, "-c", player) if player else COMMAND
        speaker = Loudspeaker(command=command, limits=limits)
        self._made.append(speaker)
        return speaker

    def close(self) -> None:
        for speaker in self._made:
            speaker.close()


@pytest.fixture
def make_loudspeaker(qtbot: QtBot) -> Iterator[LoudspeakerMaker]:
    maker = LoudspeakerMaker()
    yield maker
    maker.close()


def troubles_of(speaker: Loudspeaker) -> list[tuple[str, ...]]:
    told: list[tuple[str, ...]] = []
    speaker.troubled.connect(told.append)
    return told


def is_ready(speaker: Loudspeaker) -> bool:
    return speaker._ready


NO_LOUDSPEAKER = "there is no loudspeaker: calls are shown and not heard"


def test_without_a_sound_card_the_loudspeaker_keeps_the_pace_and_says_so_once(
    qtbot: QtBot, make_loudspeaker: LoudspeakerMaker, beep: Path, caplog: pytest.LogCaptureFixture
) -> None:
    speaker = make_loudspeaker()
    heard, troubles = heard_by(speaker), troubles_of(speaker)
    qtbot.waitUntil(lambda: is_ready(speaker))
    if not troubles:
        pytest.skip("this machine has a sound card")
    clock = QElapsedTimer()
    clock.start()
    for name, pause_seconds in (("one", 0.0), ("two", 0.0), ("three", 0.3)):
        speaker.play(Clip(id=name, call=a_call(), path=beep, pause_seconds=pause_seconds))
    qtbot.waitUntil(lambda: heard == ["one", "two", "three"])
    assert 1_040 <= clock.elapsed() < 1_450, "no gap between clips but the pause that one has before it"
    assert [record.getMessage() for record in caplog.records] == [NO_LOUDSPEAKER]
    assert troubles == [(NO_LOUDSPEAKER,)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
@pytest.mark.parametrize("blow", ["SIGSTOP", "SIGKILL"])
def test_a_player_that_hangs_or_dies_is_replaced_and_what_it_cut_off_is_played_again(
    qtbot: QtBot,
    make_loudspeaker: LoudspeakerMaker,
    beep: Path,
    caplog: pytest.LogCaptureFixture,
    blow: str,
) -> None:
    """A sound server that hangs hangs the player, as this does, and not the screen."""
    speaker = make_loudspeaker()
    qtbot.waitUntil(lambda: is_ready(speaker))
    heard, troubles = heard_by(speaker), troubles_of(speaker)
    struck = speaker.pid
    os.kill(struck, signal.Signals[blow])
    began = monotonic()
    for name in ("one", "two"):
        speaker.play(Clip(id=name, call=a_call(), path=beep))
    assert monotonic() - began < 0.2, "the screen does not wait"
    qtbot.waitUntil(lambda: "two" in heard, timeout=10_000)
    taken = monotonic() - began
    assert taken < 5.0, f"{taken:.1f} s from {blow} to the second clip"
    assert heard == ["one", "two"]
    assert speaker.pid not in {struck, 0}
    assert any("the loudspeaker fails" in text for told in troubles for text in told)
    assert not any("the loudspeaker fails" in text for text in troubles[-1]), "taken back"
    assert len([record for record in caplog.records if "fails" in record.getMessage()]) == 1


MUTE = """
import json, sys
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin: print(json.dumps({"beat": True}), flush=True)
"""
ABSENT = "raise SystemExit('no sound library')"
STUCK = "input()"


@pytest.mark.parametrize(
    "player", [MUTE, ABSENT, STUCK], ids=["never heard", "cannot start", "hangs at once"]
)
def test_a_loudspeaker_that_never_works_holds_no_call_up(
    qtbot: QtBot,
    make_loudspeaker: LoudspeakerMaker,
    beep: Path,
    caplog: pytest.LogCaptureFixture,
    player: str,
) -> None:
    limits = Limits(start_seconds=0.4, silence_seconds=0.4, grace_seconds=0.2, again_seconds=0.4)
    speaker = make_loudspeaker(player=player, limits=limits)
    heard = heard_by(speaker)
    for name in ("one", "two"):
        speaker.play(Clip(id=name, call=a_call(), path=beep))
    qtbot.waitUntil(lambda: heard == ["one", "two"], timeout=5_000)
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) <= 1


CABLE = """
import json, sys
def say(**content): print(json.dumps(content), flush=True)
say(trouble="there is no loudspeaker"); say(ready=True)
for line in sys.stdin:
    wish = json.loads(line)
    say(trouble="" if wish["play"] == "in" else "there is no loudspeaker")
    say(heard=wish["play"])
"""


def test_a_cable_comes_and_goes_and_the_hall_is_told(
    qtbot: QtBot, make_loudspeaker: LoudspeakerMaker, beep: Path
) -> None:
    speaker = make_loudspeaker(player=CABLE)
    heard, troubles = heard_by(speaker), troubles_of(speaker)
    qtbot.waitUntil(lambda: is_ready(speaker))
    for name in ("in", "out"):
        speaker.play(Clip(id=name, call=a_call(), path=beep))
    qtbot.waitUntil(lambda: heard == ["in", "out"])
    assert troubles == [("there is no loudspeaker",), (), ("there is no loudspeaker",)]
