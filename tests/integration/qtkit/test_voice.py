"""The voice with its real worker and engine: the hundredth sentence is spoken, and nothing stops it for good."""

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from display.announcing.announcer import Sentence
from qtkit.speech import sound
from qtkit.speech.process import COMMAND
from qtkit.speech.reading import Reading
from qtkit.speech.voice import Voice, VoiceSettings
from wire.languages import Languages

ASSETS = Path(__file__).parents[3] / "assets" / "languages"
QUICK = VoiceSettings(sentence_limit_seconds=1.0, rest_seconds=0.2)
RECOVERED_SECONDS = 5.0

pytestmark = pytest.mark.skipif(
    sys.platform.startswith("linux") and shutil.which("espeak-ng") is None,
    reason="espeak-ng is not installed",
)


class Listener:
    """Notes what a voice delivers."""

    def __init__(self, voice: Voice) -> None:
        self.ready: dict[str, sound.Sound] = {}
        self.failed: dict[str, str] = {}
        voice.ready.connect(lambda name, path: self.ready.__setitem__(name, sound.read(Path(path))))
        voice.failed.connect(self.failed.__setitem__)
        self.troubles: list[tuple[str, ...]] = []
        voice.troubled.connect(self.troubles.append)


class VoiceMaker:
    """Makes voices and closes them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._voices: list[Voice] = []

    def __call__(
        self, *, settings: VoiceSettings = QUICK, worker: str = "", command: tuple[str, ...] = ()
    ) -> tuple[Voice, Listener]:
        """A voice with the real worker, or with *worker*, a script that plays one."""
        script = (sys.executable, "-c", worker) if worker else COMMAND
        voice = Voice(self._folder, settings=settings, command=command or script)
        self._voices.append(voice)
        return voice, Listener(voice)

    def close(self) -> None:
        for voice in self._voices:
            voice.close()


@pytest.fixture
def make_voice(tmp_path: Path, qtbot: QtBot) -> Iterator[VoiceMaker]:
    maker = VoiceMaker(tmp_path)
    yield maker
    maker.close()


def a_sentence(
    text: str = "Nomor antrean A, nol dua belas.", *, name: str = "one", language: str = "id"
) -> Sentence:
    return Sentence(id=name, call_id=f"call {name}", language=language, text=text)


def test_the_hundredth_sentence_is_spoken(make_voice: VoiceMaker, qtbot: QtBot) -> None:
    voice, heard = make_voice()
    reading = Reading(Languages.load(ASSETS))
    voice.render(a_sentence(name="0"))
    qtbot.waitUntil(lambda: "0" in heard.ready)
    worker = voice.pid
    for number in range(1, 101):
        language = ("id", "en")[number % 2]
        words = reading.number(language, number + 100)
        text = f"Nomor antrean {words}." if language == "id" else f"Ticket number {words}."
        voice.render(a_sentence(text, name=str(number), language=language))
    qtbot.waitUntil(lambda: len(heard.ready) + len(heard.failed) == 101, timeout=30_000)
    assert heard.failed == {}
    assert voice.pid == worker, "one worker spoke them all"
    assert list(heard.ready) == [str(number) for number in range(101)]
    for number in range(1, 101):
        assert 1.0 < heard.ready[str(number)].seconds < 4.0
        assert 0.02 < heard.ready[str(number)].level < 0.5
        assert heard.ready[str(number)].peak < 0.99, "not clipped"
    assert len({sentence.samples.tobytes() for sentence in heard.ready.values()}) == 101


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
@pytest.mark.parametrize("blow", ["SIGSTOP", "SIGKILL", "SIGSEGV"])
def test_a_worker_that_hangs_or_dies_is_replaced_and_the_sentence_comes(
    make_voice: VoiceMaker, qtbot: QtBot, blow: str
) -> None:
    voice, heard = make_voice(settings=VoiceSettings())
    voice.render(a_sentence(name="before"))
    qtbot.waitUntil(lambda: "before" in heard.ready)
    struck = voice.pid
    began = monotonic()
    os.kill(struck, signal.Signals[blow])
    voice.render(a_sentence(name="after"))
    qtbot.waitUntil(lambda: "after" in heard.ready, timeout=10_000)
    taken = monotonic() - began
    assert taken < RECOVERED_SECONDS, f"{taken:.1f} s from {blow} to the next sentence"
    assert voice.pid not in {struck, 0}
    assert heard.ready["after"].seconds > 1.0
    assert heard.failed == {}
    assert heard.troubles == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
@pytest.mark.parametrize("blow", [signal.SIGSTOP, signal.SIGKILL])
def test_a_worker_that_is_struck_twice_leaves_one_sentence_out_and_soon_speaks_the_next(
    make_voice: VoiceMaker, qtbot: QtBot, caplog: pytest.LogCaptureFixture, blow: signal.Signals
) -> None:
    voice, heard = make_voice(settings=VoiceSettings())
    voice.render(a_sentence(name="before"))
    qtbot.waitUntil(lambda: "before" in heard.ready)
    began = monotonic()
    first = voice.pid
    os.kill(first, blow)
    voice.render(a_sentence(name="lost"))
    qtbot.waitUntil(lambda: voice.pid not in {first, 0}, timeout=5_000)
    os.kill(voice.pid, blow)
    qtbot.waitUntil(lambda: bool(heard.troubles) or "lost" in heard.ready, timeout=5_000)
    attempts = count()

    def spoken() -> bool:
        voice.render(a_sentence(name=f"next {next(attempts)}"))
        return any(name.startswith("next") for name in heard.ready)

    qtbot.waitUntil(spoken, timeout=10_000)
    taken = monotonic() - began
    assert taken < RECOVERED_SECONDS, f"{taken:.1f} s from the first of two to the next sentence"
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) <= 1
    assert not heard.troubles or heard.troubles[-1] == (), "taken back"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_worker_that_dies_while_nobody_speaks_is_replaced_before_the_next_sentence(
    make_voice: VoiceMaker, qtbot: QtBot
) -> None:
    voice, heard = make_voice()
    voice.render(a_sentence(name="before"))
    qtbot.waitUntil(lambda: "before" in heard.ready)
    struck = voice.pid
    os.kill(struck, signal.SIGKILL)
    qtbot.waitUntil(lambda: voice.pid not in {struck, 0})
    assert heard.troubles == []


def test_sentences_in_turn_have_each_their_own_pace(make_voice: VoiceMaker, qtbot: QtBot) -> None:
    """espeak forgets a rate that it is given while the sentence before still ends."""
    voice, heard = make_voice()
    for number in range(30):
        voice.render(replace(a_sentence(name=str(number)), short=number % 3 == 0))
    qtbot.waitUntil(lambda: len(heard.ready) == 30, timeout=10_000)
    lengths: dict[bool, list[float]] = {True: [], False: []}
    for number in range(30):
        lengths[number % 3 == 0].append(heard.ready[str(number)].seconds)
    assert all(max(each) - min(each) < 0.1 for each in lengths.values()), lengths
    assert max(lengths[True]) < 0.85 * min(lengths[False])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
def test_a_worker_struck_in_the_middle_of_many_sentences_loses_none(
    make_voice: VoiceMaker, qtbot: QtBot
) -> None:
    voice, heard = make_voice()
    for number in range(20):
        voice.render(a_sentence(f"Nomor {number}, silakan menuju loket tiga.", name=str(number)))

    def reached(ready: int) -> bool:
        return len(heard.ready) >= ready and voice.pid != 0

    for ready, blow in ((3, signal.SIGKILL), (8, signal.SIGSTOP), (14, signal.SIGKILL)):
        qtbot.waitUntil(partial(reached, ready))
        os.kill(voice.pid, blow)
    qtbot.waitUntil(lambda: len(heard.ready) == 20, timeout=10_000)
    assert list(heard.ready) == [str(number) for number in range(20)]


def test_a_missing_voice_is_said_once_and_the_others_speak_on(
    make_voice: VoiceMaker, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    voice, heard = make_voice()
    voice.render(a_sentence(name="one", language="xx"))
    voice.render(a_sentence(name="two", language="xx"))
    voice.render(a_sentence(name="three", language="id"))
    qtbot.waitUntil(lambda: "three" in heard.ready)
    assert heard.failed == {"one": "no voice for xx", "two": "no voice for xx"}
    assert [record.getMessage() for record in caplog.records] == [
        "no voice speaks 'xx': nothing is said in it"
    ]


FAKE = """
import json, sys, wave
print(json.dumps({"voices": [{"voice": "fake", "languages": ["id"]}]}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    with wave.open(request["path"], "wb") as file:
        file.setnchannels(1); file.setsampwidth(2); file.setframerate(22050)
        file.writeframes(SAMPLES)
    print(json.dumps({"id": request["id"], "seconds": 2.0}), flush=True)
"""


@pytest.mark.parametrize(
    ("samples", "reason"),
    [
        ("bytes(44100 * 2)", "silent"),
        ("bytes([0, 40]) * 2000", "only 0.09 s of sound"),
        ("b''", "only 0.00 s of sound"),
    ],
)
def test_a_worker_that_writes_silence_is_noticed(
    make_voice: VoiceMaker, qtbot: QtBot, caplog: pytest.LogCaptureFixture, samples: str, reason: str
) -> None:
    voice, heard = make_voice(worker=FAKE.replace("SAMPLES", samples))
    voice.render(a_sentence(name="one"))
    qtbot.waitUntil(lambda: "one" in heard.failed)
    assert heard.failed == {"one": reason}
    voice.render(a_sentence(name="two"))
    qtbot.waitUntil(lambda: "two" in heard.failed)
    assert [record.levelno for record in caplog.records] == [logging.WARNING], "logged once"
    assert heard.troubles == [(f"the voice fails, nothing is spoken: {reason}",)], "told once"


def test_a_worker_that_claims_a_file_it_did_not_write_is_noticed(
    make_voice: VoiceMaker, qtbot: QtBot
) -> None:
    start, end = FAKE.index("    with wave"), FAKE.index('    print(json.dumps({"id"')
    voice, heard = make_voice(worker=FAKE[:start] + FAKE[end:])
    voice.render(a_sentence(name="one"))
    qtbot.waitUntil(lambda: "one" in heard.failed)
    assert "No such file" in heard.failed["one"]


@pytest.mark.parametrize(
    ("worker", "reason"),
    [
        ("raise SystemExit('no engine')", "the worker ended with 1 no engine"),
        ("print('hello, I am no worker', flush=True); input()", "not an answer"),
        ('print(\'{"unable": "OSError: no espeak"}\', flush=True); input()', "OSError: no espeak"),
    ],
)
def test_a_voice_that_cannot_start_fails_soon_and_is_tried_again_later(
    make_voice: VoiceMaker, qtbot: QtBot, caplog: pytest.LogCaptureFixture, worker: str, reason: str
) -> None:
    voice, heard = make_voice(worker=worker)
    voice.render(a_sentence(name="one"))
    qtbot.waitUntil(lambda: "one" in heard.failed)
    assert "resting" in heard.failed["one"]
    assert reason in heard.failed["one"], "who waits for it hears why"
    voice.render(a_sentence(name="two"))
    qtbot.waitUntil(lambda: "two" in heard.failed)
    assert len(caplog.records) == 1
    assert reason in caplog.records[0].getMessage()


def test_a_program_that_is_not_there_fails_soon(make_voice: VoiceMaker, qtbot: QtBot) -> None:
    voice, heard = make_voice(command=("/nowhere/voice",))
    voice.render(a_sentence(name="one"))
    qtbot.waitUntil(lambda: "one" in heard.failed)


def test_after_its_rest_the_voice_speaks_again(
    make_voice: VoiceMaker, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The engine is installed, or the sound folder appears, while the display runs."""
    healed = tmp_path / "healed"
    worker = (
        f"import os, sys\nif not os.path.exists({str(healed)!r}): raise SystemExit(3)\n"
        "from qtkit.speech import worker\nsys.exit(worker.main())"
    )
    caplog.set_level(logging.INFO, "qtkit.speech.voice")
    voice, heard = make_voice(worker=worker)
    voice.render(a_sentence(name="one"))
    qtbot.waitUntil(lambda: "one" in heard.failed)
    healed.touch()

    def asked_again() -> bool:
        voice.render(a_sentence(name="again"))
        return "again" in heard.ready

    began = monotonic()
    qtbot.waitUntil(asked_again, timeout=10_000)
    taken = monotonic() - began
    assert taken < RECOVERED_SECONDS, f"{taken:.1f} s from the engine's return to the next sentence"
    assert len(heard.troubles) == 2
    assert heard.troubles[-1] == ()
    assert [record.getMessage() for record in caplog.records].count("the voice is back") == 1


def test_only_the_latest_files_are_kept(make_voice: VoiceMaker, qtbot: QtBot, tmp_path: Path) -> None:
    voice, heard = make_voice(settings=VoiceSettings(keep_files=4))
    for number in range(10):
        voice.render(a_sentence(name=str(number)))
    qtbot.waitUntil(lambda: len(heard.ready) == 10)
    assert len(list(tmp_path.glob("*.wav"))) == 4


def test_what_is_forgotten_is_not_said_and_the_next_sentence_is(make_voice: VoiceMaker, qtbot: QtBot) -> None:
    voice, heard = make_voice()
    for number in range(5):
        voice.render(a_sentence(name=f"old {number}"))
    voice.forget()
    voice.render(a_sentence(name="new"))
    qtbot.waitUntil(lambda: "new" in heard.ready)
    assert [name for name in heard.ready if name != "old 0"] == ["new"]
    assert heard.failed == {}


def test_a_language_without_a_voice_may_have_one_that_stands_in(make_voice: VoiceMaker, qtbot: QtBot) -> None:
    voice, heard = make_voice(settings=VoiceSettings(stand_ins={"xx": "id"}))
    voice.render(a_sentence(name="one", language="xx"))
    qtbot.waitUntil(lambda: "one" in heard.ready)


def test_a_quiet_sentence_is_quiet_and_no_failure(make_voice: VoiceMaker, qtbot: QtBot) -> None:
    voice, heard = make_voice()
    voice.render(a_sentence(name="loud"))
    voice.render(a_sentence(name="quiet"), volume=0.02)
    qtbot.waitUntil(lambda: "quiet" in heard.ready)
    assert heard.ready["quiet"].peak < heard.ready["loud"].peak / 30


def test_a_machine_without_espeak_is_told_what_to_install() -> None:
    """The real worker, where the library cannot be loaded."""
    alone = (
        "import ctypes\n"
        "def refuse(name): raise OSError(name)\n"
        "ctypes.cdll.LoadLibrary = refuse\n"
        "from qtkit.speech.worker import main\n"
        "main()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", alone], stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=20
    )
    assert json.loads(ended.stdout) == {"unable": "espeak-ng is not installed (apt install espeak-ng)"}
