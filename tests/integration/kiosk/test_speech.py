"""The kiosk's voice with its real worker and engine: quick, interruptible, and no trouble to the kiosk when it has some."""

import logging
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pytest
from pytestqt.qtbot import QtBot

from kiosk.guide.player import Player, ProgramPlayer, Recorder, Said, make_player
from kiosk.guide.speech import Speech, voice_settings
from qtkit.speech import sound
from qtkit.speech.process import COMMAND
from qtkit.speech.voice import Voice

pytestmark = pytest.mark.skipif(
    sys.platform.startswith("linux") and shutil.which("espeak-ng") is None,
    reason="espeak-ng is not installed",
)
LONG = "Nomor antrean Anda A, nol satu dua. Silakan tunggu di Zona A. Di depan Anda empat orang. " * 3


class Spoken:
    """A speech that records, and what it recorded."""

    def __init__(self, folder: Path, player: Player | None = None, command: tuple[str, ...] = ()) -> None:
        self.folder = folder / "spoken"
        work = folder / "work"
        work.mkdir()
        self.voice = Voice(work, settings=voice_settings(160), command=command or COMMAND)
        self.speech = Speech(voice=self.voice, player=player or Recorder(self.folder), volume=0.8)
        self.began: list[str] = []
        self.speech.began.connect(self.began.append)

    def lines(self) -> list[tuple[float, str, str, sound.Sound]]:
        """Milliseconds, language, text, sound."""
        rows = (self.folder / "spoken.txt").read_text(encoding="utf-8").splitlines()[1:]
        fields = [row.split("\t") for row in rows]
        return [
            (float(late), code, text, sound.read(self.folder / file)) for late, code, text, file in fields
        ]


Speak = Callable[..., Spoken]


@pytest.fixture
def speak(tmp_path: Path, qtbot: QtBot) -> Iterator[Speak]:
    made: list[Spoken] = []

    def make(player: Player | None = None, command: tuple[str, ...] = ()) -> Spoken:
        made.append(Spoken(tmp_path, player, command))
        return made[-1]

    yield make
    for each in made:
        each.speech.close()


def test_a_sentence_begins_within_three_tenths_of_a_second(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak()
    spoken.speech.say("Halo.", "id")
    qtbot.waitUntil(lambda: len(spoken.began) == 1)
    for text, language in (
        (LONG, "id"),
        ("Kembali, tombol.", "id"),
        ("Back, button.", "en"),
        ("Lagi.", "id"),
    ):
        spoken.speech.say(text, language)
        qtbot.waitUntil(lambda text=text: spoken.began[-1] == text)  # type: ignore[misc]  # a default has no type
    warm = spoken.lines()[1:]
    assert median(late for late, *_ in warm) < 300
    assert all(heard.seconds > 0.3 for *_, heard in warm)
    assert warm[0][3].seconds > 10


def test_what_is_new_ends_what_was_being_said(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak()
    for number in range(8):
        spoken.speech.say(f"{LONG} {number}", "id")
    spoken.speech.say("Yang terakhir.", "id")
    qtbot.waitUntil(lambda: spoken.began[-1:] == ["Yang terakhir."])
    spoken.speech.say("Dan satu lagi.", "id")
    qtbot.waitUntil(lambda: spoken.began[-1] == "Dan satu lagi.")
    assert spoken.began == ["Yang terakhir.", "Dan satu lagi."]


def test_the_volume_can_be_changed_between_two_sentences(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak()
    for times, volume in enumerate((1.0, 0.0, 0.1)):
        spoken.speech.set_volume(volume)
        spoken.speech.say(f"Nomor antrean Anda {times}.", "id")
        if volume:
            qtbot.waitUntil(lambda times=times: spoken.began[-1:] == [f"Nomor antrean Anda {times}."])  # type: ignore[misc]
    loud, quiet = (heard for *_, heard in spoken.lines())
    assert quiet.peak == pytest.approx(loud.peak / 10, rel=0.3)


@pytest.mark.parametrize("language", ["jv", "su", "min", "ace"])
def test_a_language_without_a_voice_is_read_by_the_indonesian_one(
    speak: Speak, qtbot: QtBot, language: str
) -> None:
    spoken = speak()
    spoken.speech.say("Sugeng rawuh.", language)
    qtbot.waitUntil(lambda: spoken.began == ["Sugeng rawuh."])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
@pytest.mark.parametrize("blow", ["SIGSTOP", "SIGKILL"])
def test_a_worker_that_hangs_or_dies_is_replaced_within_seconds(
    speak: Speak, qtbot: QtBot, blow: str
) -> None:
    spoken = speak()
    spoken.speech.say("Sebelum.", "id")
    qtbot.waitUntil(lambda: spoken.began == ["Sebelum."])
    os.kill(spoken.voice.pid, signal.Signals[blow])
    spoken.speech.say("Sesudah.", "id")
    qtbot.waitUntil(lambda: spoken.began[-1] == "Sesudah.", timeout=5_000)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
def test_the_newest_sentence_is_said_after_a_worker_hung_on_an_older_one(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak()
    spoken.speech.say("Sebelum.", "id")
    qtbot.waitUntil(lambda: spoken.began == ["Sebelum."])
    os.kill(spoken.voice.pid, signal.SIGSTOP)
    spoken.speech.say("Lama.", "id")
    qtbot.waitUntil(lambda: spoken.voice._current is not None)
    spoken.speech.say("Baru.", "id")
    qtbot.waitUntil(lambda: spoken.began[-1] == "Baru.", timeout=5_000)
    assert "Lama." not in spoken.began


def test_without_an_engine_the_kiosk_is_silent_and_says_so_once(
    speak: Speak, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    spoken = speak(command=(sys.executable, "-c", "raise SystemExit('no engine')"))
    failed: list[str] = []
    spoken.voice.failed.connect(lambda sentence, _reason: failed.append(sentence))
    for times in (1, 2, 3):
        spoken.speech.say("Halo.", "id")
        qtbot.waitUntil(lambda times=times: len(failed) == times)  # type: ignore[misc]
    assert spoken.began == []
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


SAID = Said(text="x", language="id", asked_at=0.0)


def script(folder: Path, name: str, body: str) -> str:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)
    return str(file)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
class TestProgramPlayer:
    """The small programs that play."""

    def test_a_program_that_fails_is_passed_over_and_the_next_one_plays(
        self, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
    ) -> None:
        heard = tmp_path / "heard"
        programs = [
            (script(tmp_path, "broken", "exit 1"),),
            (script(tmp_path, "works", f'echo "$@" >> {heard}'), "-q"),
        ]
        player = ProgramPlayer(programs)
        player.play(tmp_path / "a.wav", SAID)
        qtbot.waitUntil(lambda: heard.exists() and heard.read_text() == f"-q {tmp_path / 'a.wav'}\n")
        qtbot.waitUntil(lambda: "works" in player._programs[0][0])
        assert caplog.records == []
        player.close()

    def test_a_new_file_ends_the_one_before(self, tmp_path: Path, qtbot: QtBot) -> None:
        heard = tmp_path / "heard"
        play = script(tmp_path, "play", f'echo "begin $1" >> {heard}; exec sleep 30')
        player = ProgramPlayer([(play,)])
        player.play(Path("a.wav"), SAID)
        qtbot.waitUntil(lambda: heard.exists() and "begin a.wav" in heard.read_text())
        first = player._process
        assert first is not None
        pid = first.processId()
        player.play(Path("b.wav"), SAID)
        qtbot.waitUntil(lambda: "begin b.wav" in heard.read_text())
        qtbot.waitUntil(lambda: not Path(f"/proc/{pid}").exists() or sys.platform != "linux")
        player.close()

    def test_without_a_device_it_is_silent_and_says_so_once(
        self, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
    ) -> None:
        tried = tmp_path / "tried"
        player = ProgramPlayer([(script(tmp_path, "broken", f"echo x >> {tried}; exit 1"),)])
        for times in (1, 2):
            player.play(tmp_path / "a.wav", SAID)
            qtbot.waitUntil(
                lambda times=times: tried.exists() and len(tried.read_text()) == 2 * times  # type: ignore[misc]
            )
            qtbot.waitUntil(lambda: player._process is None)
        assert [record.getMessage() for record in caplog.records] == [
            "no sound can be played: the kiosk goes on silently"
        ]
        player.close()

    def test_without_any_program_it_is_silent(self, caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
        player = ProgramPlayer([("giliran-no-such-player",)])
        player.play(Path("a.wav"), SAID)
        player.close()
        assert len(caplog.records) == 1


def test_a_folder_keeps_what_would_be_heard(tmp_path: Path) -> None:
    player = make_player(tmp_path / "kept", parent=None)  # type: ignore[arg-type]  # a recorder needs none
    assert isinstance(player, Recorder)
