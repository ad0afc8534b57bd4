"""Recorded words with the real voice beside them: whole sentences, levels, joints, and a machine that has no voice at all."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from display.announcing.announcements import Clocks
from display.announcing.announcer import Sentence
from display.announcing.pace import Form, Pace
from display.packs.check import findings
from display.packs.clips import ClipVoice
from display.packs.making import make
from display.packs.pack import Pack
from display.packs.script import Line, Vocabulary, script
from display.saying.rendering import render
from display.settings import DisplaySettings
from display.speaking.chime import chime
from display.speaking.phrases import Phrases
from display.speaking.planning import clip_voice, machine_voice, sound_plan
from display.speaking.pronunciation import Pronunciation
from display.speaking.recording import INDEX
from display.speaking.sounding import Sounding, SoundPlan
from qtkit.speech import sound
from qtkit.speech.sound import Sound
from qtkit.speech.voice import Voice
from tests.fakes.calls import A_012
from tests.fakes.server_process import ROOT
from wire.languages import Languages

pytestmark = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")

LANGUAGES = Languages.load(ROOT / "assets" / "languages")
PHRASES = Phrases(LANGUAGES)
WORDS = Vocabulary(
    letters=("A",), labels=("3", "12A"), numbers=range(1, 21), digits=3, agencies=("Dinas Kependudukan",)
)
PLAN = sound_plan(DisplaySettings(), Path("display.toml"))
LOUDNESS = (0.08, 0.16)
"""Of everything that is heard of a call: 6 dB from the quietest to the loudest."""


@pytest.fixture(scope="module")
def lines() -> tuple[Line, ...]:
    return script(LANGUAGES, "id", WORDS)


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory, qapp: object, lines: tuple[Line, ...]) -> Path:
    """A folder with a whole pack for Indonesian, in the machine's voice."""
    folder = tmp_path_factory.mktemp("clips")
    (folder / "work").mkdir()
    machine = machine_voice(PLAN, folder / "work")
    make(folder / "packs" / "id", lines, "id", voice=machine, pronunciation=PLAN.pronunciation)
    machine.close()
    return folder / "packs"


@pytest.fixture
def voice(clips: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[ClipVoice]:
    voice = clip_voice(replace(PLAN, clips=clips), tmp_path)
    yield voice
    voice.close()


@pytest.fixture
def alone(tmp_path: Path, qtbot: QtBot) -> Iterator[ClipVoice]:
    """The machine's voice without recorded words."""
    (tmp_path / "alone").mkdir()
    voice = clip_voice(PLAN, tmp_path / "alone")
    yield voice
    voice.close()


def said(voice: ClipVoice, text: str, language: str = "id", *, short: bool = False) -> Sound:
    sentence = Sentence(id=text, call_id=text, language=language, text=text, short=short)
    path = render(voice, sentence)
    assert isinstance(path, Path), path
    return sound.read(path)


def longest_silence(heard: Sound) -> float:
    """In seconds, between its first and its last sound."""
    inner = heard.trimmed(breath_seconds=0.0)
    piece = heard.rate // 200
    longest = now = 0
    for i in range(0, len(inner.samples), piece):
        now = now + 1 if max(map(abs, inner.samples[i : i + piece])) < 200 else 0
        longest = max(longest, now)
    return longest * piece / heard.rate


def test_a_pack_made_by_the_machine_lacks_nothing(clips: Path, lines: tuple[Line, ...]) -> None:
    found = findings(Pack.read(clips / "id"), lines)
    assert (found.missing, found.wrong) == ((), ())


def test_a_machine_without_any_voice_speaks_with_recorded_words(
    clips: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    mute = Voice(tmp_path, command=("/nowhere/voice",))
    voice = ClipVoice.over(mute, tmp_path, clips=clips, pronunciation=Pronunciation({}))
    for short in (False, True):
        heard = said(voice, PHRASES.sentence(A_012, "id", short=short), short=short)
        assert heard.seconds > 1.5
    voice.close()


def test_what_sounds_of_a_call_is_equally_loud(voice: ClipVoice, alone: ClipVoice) -> None:
    """Chimes, the voice in both languages, and recorded words: an ear is not to be startled by any."""
    indonesian = PHRASES.sentence(A_012, "id")
    heard = {
        "chime": chime(),
        "short chime": chime(Form.SHORT),
        "recorded words": said(voice, indonesian),
        "recorded words and the voice": said(voice, indonesian.replace("Kependudukan", "Pertanahan")),
        "short": said(voice, PHRASES.sentence(A_012, "id", short=True), short=True),
        "the voice in English": said(voice, PHRASES.sentence(A_012, "en"), "en"),
        "the voice in Indonesian": said(alone, indonesian),
    }
    loudness = {name: each.loudness for name, each in heard.items()}
    assert {name: each for name, each in loudness.items() if not LOUDNESS[0] <= each <= LOUDNESS[1]} == {}
    assert {name: each.peak for name, each in heard.items() if not 0.2 <= each.peak <= 0.97} == {}


def test_recorded_words_follow_without_a_gap(voice: ClipVoice) -> None:
    joined = said(voice, "silakan menuju loket tiga")
    whole = said(voice, "Nomor antrean A, nol dua belas, silakan menuju loket tiga.")
    assert longest_silence(joined) < 0.09, "the stop of a consonant, and no more"
    assert 0.14 < longest_silence(whole) < 0.3, "the pause of a comma"


def test_what_the_voice_says_between_recorded_words_is_heard(voice: ClipVoice) -> None:
    recorded = said(voice, "Nomor antrean A, nol dua belas, loket tiga.")
    mixed = said(voice, "Nomor antrean A, nol dua belas, loket tiga, Samsat Kota.")
    assert mixed.seconds - recorded.seconds > 0.6


def test_the_record_has_the_words_and_not_how_they_are_spelled_for_the_voice(
    clips: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    plan: SoundPlan = replace(
        PLAN, clips=clips, record_folder=tmp_path / "record", record_speed=50.0, pace=Pace(dwell_seconds=0.01)
    )
    clocks = Clocks(monotonic=time.monotonic, wall=lambda: datetime.now(UTC))
    sounding = Sounding(plan, languages=LANGUAGES, work_folder=tmp_path, clocks=clocks)
    sounding.speech.pronounce({"en": {"Civil Registry": "sivil rejistri"}})
    with qtbot.waitSignal(sounding.announcements.idle, timeout=10_000):
        sounding.announcements.called(replace(A_012, called_at=datetime.now(UTC)))
    sounding.close()
    [line] = (tmp_path / "record" / INDEX).read_text(encoding="utf-8").splitlines()[1:]
    assert line.split("\t")[3:5] == [
        "id+en",
        f"{PHRASES.sentence(A_012, 'id')} | {PHRASES.sentence(A_012, 'en')}",
    ]
    assert float(line.split("\t")[6]) > 9.0
