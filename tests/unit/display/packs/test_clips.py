"""Sentences of recorded words: what is recorded is taken, the voice says the rest, and a broken recording stops nothing."""

import logging
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from display.announcing.announcer import Sentence
from display.packs.clips import ClipVoice
from display.speaking.pronunciation import Pronunciation
from qtkit.speech import sound
from qtkit.speech import voice as machine
from qtkit.speech.sound import RATE, Sound
from tests.unit.display.packs.test_pack import INDEX, hum

CALL = "Nomor antrean A, dua belas, loket dua."


class FakeVoice(QObject):
    """Says everything as half a second of hum, at once or not at all; *asked* is what it was given."""

    ready = Signal(str, str)
    failed = Signal(str, str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.asked: list[str] = []
        self.waiting: list[str] = []
        self.forgotten = False

    def render(self, sentence: machine.Sentence) -> None:
        self.asked.append(sentence.text)
        self.waiting.append(sentence.id)

    def answer(self) -> None:
        """Everything that it was asked for is said."""
        waiting, self.waiting = self.waiting, []
        for name in waiting:
            path = self._folder / f"said {name}.wav"
            sound.write(path, hum(0.5))
            self.ready.emit(name, str(path))

    def fail(self) -> None:
        waiting, self.waiting = self.waiting, []
        for name in waiting:
            self.failed.emit(name, "hoarse")

    def warm_up(self) -> None:
        """It is."""

    def forget(self) -> None:
        self.forgotten = True
        self.waiting.clear()

    def close(self) -> None:
        """Nothing is open."""


class Scene:
    """A voice with a pack, and everything it told."""

    def __init__(self, folder: Path) -> None:
        self.place = folder / "clips" / "id"
        self.place.mkdir(parents=True)
        (self.place / "pack.toml").write_text(INDEX, encoding="utf-8")
        for name in ("nomor", "dua", "dua-belas", "a"):
            sound.write(self.place / f"{name}.wav", hum())
        self.work = folder / "work"
        self.work.mkdir()
        self.machine = FakeVoice(self.work)
        self.ready: dict[str, Sound] = {}
        self.failed: dict[str, str] = {}
        self.flaws: list[tuple[str, ...]] = []
        self._voice: ClipVoice | None = None

    @property
    def voice(self) -> ClipVoice:
        if self._voice is None:
            self._voice = ClipVoice.over(
                self.machine,
                self.work,
                clips=self.place.parent,
                pronunciation=Pronunciation({"id": {"loket": "lo-ket"}}),
            )
            self._voice.ready.connect(lambda name, path: self.ready.__setitem__(name, sound.read(Path(path))))
            self._voice.failed.connect(self.failed.__setitem__)
            self._voice.flawed.connect(self.flaws.append)
        return self._voice

    def say(self, text: str, *, name: str = "one", language: str = "id", short: bool = False) -> None:
        self.voice.render(Sentence(id=name, call_id=name, language=language, text=text, short=short))


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    scene = Scene(tmp_path)
    yield scene
    scene.voice.close()


def test_a_sentence_that_is_recorded_needs_no_voice(scene: Scene, qtbot: QtBot) -> None:
    scene.say("Nomor antrean A, dua belas.")
    assert scene.ready == {}, "never from within"
    qtbot.waitUntil(lambda: "one" in scene.ready)
    assert scene.machine.asked == []
    assert scene.ready["one"].seconds == pytest.approx(3 * 0.2 + 0.16, abs=0.05)


def test_the_voice_says_what_nobody_recorded_spelled_for_it(scene: Scene, qtbot: QtBot) -> None:
    scene.say(CALL)
    qtbot.waitUntil(lambda: scene.machine.waiting != [])
    assert scene.machine.asked == ["lo-ket"]
    scene.machine.answer()
    qtbot.waitUntil(lambda: "one" in scene.ready)
    assert scene.ready["one"].seconds == pytest.approx(4 * 0.2 + 0.5 + 2 * 0.16, abs=0.08)


def test_a_short_sentence_pauses_less(scene: Scene, qtbot: QtBot) -> None:
    scene.say("A, dua belas, dua.", name="long")
    scene.say("A, dua belas, dua.", name="short", short=True)
    qtbot.waitUntil(lambda: len(scene.ready) == 2)
    assert scene.ready["long"].seconds - scene.ready["short"].seconds == pytest.approx(0.08, abs=0.01)


def test_a_language_without_a_pack_is_the_voices_own(scene: Scene, qtbot: QtBot) -> None:
    scene.say("Ticket number eigh.", language="en")
    assert scene.machine.asked == ["Ticket number eigh."]
    scene.machine.answer()
    assert scene.ready["one"].seconds == 0.5


def test_a_gap_that_cannot_be_said_fails_the_sentence_once(scene: Scene, qtbot: QtBot) -> None:
    """A call without its counter would send somebody to nowhere."""
    scene.say("Loket A, meja dua.")
    qtbot.waitUntil(lambda: len(scene.machine.waiting) == 2)
    scene.machine.fail()
    assert scene.failed == {"one": "hoarse"}
    scene.say("Nomor antrean A.", name="two")
    qtbot.waitUntil(lambda: "two" in scene.ready)


def test_the_halls_pronunciations_come_on_top(scene: Scene, qtbot: QtBot) -> None:
    scene.voice.pronounce({"id": {"Samsat": "sam sat"}})
    scene.say("loket Samsat")
    qtbot.waitUntil(lambda: scene.machine.asked != [])
    assert scene.machine.asked == ["lo-ket sam sat"]


def test_a_recording_that_is_missing_is_said_by_the_voice_and_told(
    scene: Scene, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (scene.place / "a.wav").unlink()
    scene.say("Nomor antrean A, dua belas.")
    qtbot.waitUntil(lambda: scene.machine.asked == ["A"])
    assert scene.voice.flaws == ("id: 'A': a.wav is missing",)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_a_recording_that_breaks_later_is_said_by_the_voice_and_told_once(
    scene: Scene, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    assert scene.voice.flaws == ()
    sound.write(scene.place / "a.wav", Sound(rate=RATE, samples=array("h", bytes(9_000))))
    for name in ("one", "two"):
        scene.say("Nomor antrean A, dua belas.", name=name)
        qtbot.waitUntil(lambda: scene.machine.waiting != [])
        scene.machine.answer()
    qtbot.waitUntil(lambda: len(scene.ready) == 2)
    assert scene.flaws == [("id: 'a': a.wav: silent",)]
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_what_is_forgotten_is_not_said(scene: Scene, qtbot: QtBot) -> None:
    scene.say("Loket A.", name="old")
    qtbot.waitUntil(lambda: scene.machine.waiting != [])
    scene.say("Nomor antrean A.", name="old too")
    scene.voice.forget()
    scene.say("Nomor antrean A.", name="new")
    qtbot.waitUntil(lambda: scene.ready != {})
    assert list(scene.ready) == ["new"]
    assert scene.machine.forgotten


def test_only_the_latest_files_are_kept_and_what_is_asked_first_is_ready_first(
    scene: Scene, qtbot: QtBot
) -> None:
    for number in range(40):
        scene.say("Nomor antrean A.", name=str(number))
    qtbot.waitUntil(lambda: len(scene.ready) == 40)
    assert list(scene.ready) == [str(number) for number in range(40)]
    assert len(list(scene.work.glob("joined-*.wav"))) == 32


def test_what_is_broken_is_told_when_the_voice_warms_up(
    scene: Scene, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    assert scene.voice.flaws == ()
    sound.write(scene.place / "dua.wav", Sound(rate=RATE, samples=array("h", bytes(9_000))))
    scene.voice.warm_up()
    scene.say("Nomor antrean A.")
    qtbot.waitUntil(lambda: scene.flaws != [])
    assert scene.flaws == [("id: 'dua': dua.wav: silent",)]
    assert len(caplog.records) == 1
    qtbot.waitUntil(lambda: "one" in scene.ready)


def test_a_pack_of_another_rate_keeps_its_own_and_the_voice_is_brought_to_it(
    scene: Scene, qtbot: QtBot
) -> None:
    (scene.place / "pack.toml").write_text(INDEX.replace("22050", "44100"), encoding="utf-8")
    sound.write(scene.place / "a.wav", Sound(rate=44_100, samples=hum(0.4).samples))
    scene.say("loket A")
    qtbot.waitUntil(lambda: scene.machine.waiting != [])
    scene.machine.answer()
    qtbot.waitUntil(lambda: "one" in scene.ready)
    assert scene.ready["one"].rate == 44_100
    assert scene.ready["one"].seconds == pytest.approx(0.5 + 0.2, abs=0.05)
