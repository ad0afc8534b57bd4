"""Somebody who does not know the call hears it: a speech recogniser, offline, listens to what the display plays.

It knows the words that any call of this hall may have (all letters, digits, counters and agencies), and not which call it is. A little noise
is added, 30 dB below the voice: recognisers are trained in rooms, and take the perfect silence of a made sound for something else.
Measured, with the settings that come with the program: all of 64 sentences with every figure right; of the short ones 23 of 24, and 99 % of all figures.
With espeak-ng's British voice a fifth of the announcements are misheard (the recogniser is American): the display prefers the American one.
"""

import random
import shutil
import time
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from display.announcing.announcements import Clocks
from display.announcing.pace import Pace
from display.board.call import Call
from display.packs.clips import Spelled
from display.packs.making import make
from display.packs.script import Vocabulary, script
from display.saying.rendering import render
from display.settings import DisplaySettings
from display.speaking import chime
from display.speaking.phrases import Phrases
from display.speaking.planning import clip_voice, machine_voice, sound_plan
from display.speaking.recording import INDEX
from display.speaking.sounding import Sounding, SoundPlan
from qtkit.speech import sound
from qtkit.speech.reading import Style
from qtkit.speech.sound import RATE, Sound
from tests.fakes.calls import A_012
from tests.fakes.server_process import ROOT
from wire.languages import Languages
from wire.text import Text

pocketsphinx = pytest.importorskip("pocketsphinx")
pytestmark = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")

LANGUAGES = Languages.load(ROOT / "assets" / "languages")
DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
COUNTERS = [
    *DIGITS[1:],
    *[
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ],
]
AGENCIES = ("Civil Registry", "Tax Office", "Health Insurance", "Immigration Office")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = f"""#JSGF V1.0;
grammar call;
<letter> = {" | ".join(LETTERS)};
<digit> = {" | ".join(DIGITS)};
<counter> = {" | ".join(COUNTERS)};
<agency> = {" | ".join(AGENCIES).lower()};
"""
FULL = "[called again] ticket number <letter> <digit> <digit> <digit> please go to counter <counter> <agency>"
SHORT = "[again] <letter> <digit> <digit> <digit> counter <counter>"
NOISE = 100
"""Of the room, in steps of 16 bits: -50 dB of full scale."""
PAUSE_SECONDS = 0.4
ENOUGH = 0.95


@dataclass(frozen=True)
class Heard:
    """The words that were understood."""

    words: tuple[str, ...]

    @property
    def figures(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word in DIGITS or word in COUNTERS)


class Listener:
    """pocketsphinx with the American model of its own package."""

    def __init__(self, sentence: str = FULL) -> None:
        self._decoder = pocketsphinx.Decoder(loglevel="FATAL", samprate=float(RATE), nfft=1024, cmn="batch")
        self._decoder.add_jsgf_string("call", f"{WORDS}public <call> = {sentence};\n")
        self._decoder.activate_search("call")
        dice = Random(1)
        self._room = [round(dice.gauss(0, NOISE)) for _ in range(RATE)]

    def hear(self, voice: Sound) -> Heard:
        assert voice.rate == RATE
        pause = array("h", bytes(2 * round(PAUSE_SECONDS * RATE)))
        # Joined in this order: the samples stop the noise, which has no end.
        mixed = (
            x + noise for x, noise in zip(pause + voice.samples + pause, cycle(self._room), strict=False)
        )
        loudest = 32_767
        self._decoder.start_utt()
        self._decoder.process_raw(
            array("h", (max(-loudest, min(loudest, x)) for x in mixed)).tobytes(), full_utt=True
        )
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return Heard(tuple(found.hypstr.split()) if found else ())


def calls(count: int, *, seed: int) -> list[Call]:
    """The numbers of rule 28 with three digits first, then any; counters, letters and agencies as the dice have it."""
    dice = random.Random(seed)
    numbers = [11, 12, 20, 100, 101, 110, 7, *(dice.randrange(1, 1000) for _ in range(count))]
    return [
        replace(
            A_012,
            call_id=f"call {i}",
            letters=dice.choice("ABCDEFGHJKLMNP"),
            number=number,
            text=f"X-{i:02}",
            counter=str(dice.randrange(1, 21)),
            agency_spoken=Text(id="", en=dice.choice(AGENCIES)),
            languages=("en",),
            recall=i % 5 == 4,
            called_at=datetime.now(UTC),
        )
        for i, number in enumerate(numbers[:count])
    ]


def figures(call: Call) -> tuple[str, ...]:
    """What must be heard of it."""
    return (*(DIGITS[int(figure)] for figure in f"{call.number:03}"), COUNTERS[int(call.counter) - 1])


def share(heard: Sequence[Heard], said: Sequence[Call]) -> float:
    """Of the digits and counters of *said*, those that were heard in their places."""
    right = sum(
        sum(a == b for a, b in zip(each.figures, figures(call), strict=True))
        for each, call in zip(heard, said, strict=True)
        if len(each.figures) == len(figures(call))
    )
    return right / sum(len(figures(call)) for call in said)


@pytest.fixture(scope="module")
def listener() -> Listener:
    return Listener()


@pytest.fixture
def plan(tmp_path: Path) -> SoundPlan:
    """As the settings that come with the program have it, but written down, and unhurried."""
    own = sound_plan(DisplaySettings(), tmp_path / "display.toml")
    pace = Pace(dwell_seconds=0.01, short_from=99, one_language_from=99)
    return replace(own, record_folder=tmp_path / "announcements", record_speed=200.0, pace=pace)


@pytest.fixture
def hall(plan: SoundPlan, tmp_path: Path, qtbot: QtBot) -> Iterator[Sounding]:
    work = tmp_path / "work"
    work.mkdir()
    clocks = Clocks(monotonic=time.monotonic, wall=lambda: datetime.now(UTC))
    sounding = Sounding(plan, languages=LANGUAGES, work_folder=work, clocks=clocks)
    yield sounding
    sounding.close()


def test_what_the_display_announces_in_english_is_understood(
    hall: Sounding, plan: SoundPlan, listener: Listener, qtbot: QtBot
) -> None:
    said = calls(16, seed=3)
    with qtbot.waitSignal(hall.announcements.idle, timeout=20_000):
        for call in said:
            hall.announcements.called(call)
    folder = plan.record_folder or Path()
    lines = [line.split("\t") for line in (folder / INDEX).read_text(encoding="utf-8").splitlines()[1:]]
    assert [line[1] for line in lines] == [call.text for call in said]
    heard = [listener.hear(without_chime(sound.read(folder / line[5]))) for line in lines]
    assert share(heard, said) >= ENOUGH
    assert sum(each.figures == figures(call) for each, call in zip(heard, said, strict=True)) >= 15
    recalled = [each.words[:2] == ("called", "again") for each in heard]
    assert recalled == [call.recall for call in said]
    control = share(heard, [*said[1:], said[0]])
    assert control < 0.4, "what is heard is this call, and not another one"


def without_chime(announcement: Sound) -> Sound:
    return Sound(rate=RATE, samples=announcement.samples[len(chime.chime().samples) :])


def test_recorded_words_joined_are_understood_as_well(
    plan: SoundPlan, listener: Listener, tmp_path: Path, qtbot: QtBot
) -> None:
    """All but the agencies' names, which the voice says between them."""
    words = Vocabulary(
        letters=tuple("ABCDEFGHJKLMNP"),
        labels=tuple(str(number) for number in range(1, 21)),
        numbers=range(1, 1000),
        digits=3,
        agencies=(),
    )
    (tmp_path / "machine").mkdir()
    machine = machine_voice(plan, tmp_path / "machine")
    lines = script(LANGUAGES, "en", words, style=Style.DIGITS)
    make(tmp_path / "clips" / "en", lines, "en", voice=machine, pronunciation=plan.pronunciation)
    machine.close()

    (tmp_path / "joined").mkdir()
    voice = clip_voice(replace(plan, clips=tmp_path / "clips"), tmp_path / "joined")
    said = calls(6, seed=5)
    phrases = Phrases(LANGUAGES)
    heard = []
    for call in said:
        text = phrases.sentence(call, "en")
        path = render(voice, Spelled(id=call.call_id, language="en", text=text, short=False))
        assert isinstance(path, Path)
        assert path.name.startswith("joined-")
        heard.append(listener.hear(sound.read(path)))
    voice.close()
    assert share(heard, said) >= ENOUGH


def test_the_short_sentences_of_a_backlog_are_understood_as_well(
    plan: SoundPlan, tmp_path: Path, qtbot: QtBot
) -> None:
    voice = clip_voice(plan, tmp_path)
    listener, phrases = Listener(SHORT), Phrases(LANGUAGES)
    said = calls(8, seed=1)
    heard = []
    for call in said:
        text = phrases.sentence(call, "en", short=True)
        path = render(voice, Spelled(id=call.call_id, language="en", text=text, short=True))
        assert isinstance(path, Path)
        heard.append(listener.hear(sound.read(path)))
    voice.close()
    assert share(heard, said) >= ENOUGH


def test_the_listener_does_not_hear_what_is_not_said(listener: Listener) -> None:
    """The control of the control: noise alone is no call, and a tone is none."""
    dice = Random(2)
    noise = Sound(rate=RATE, samples=array("h", (round(dice.gauss(0, 2_000)) for _ in range(RATE))))
    assert listener.hear(noise).figures == ()
    assert listener.hear(chime.chime()).figures == ()
