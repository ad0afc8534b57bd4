"""The player on devices that work, stop, take nothing, come and go; what it says of them, and that every clip is told as heard."""

import json
from array import array
from enum import Enum
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink
from pytestqt.qtbot import QtBot

from display.speaking.player import NO_DEVICE, Player
from display.speaking.samples import Source
from display.speaking.tape import Tape
from qtkit.speech import sound
from qtkit.speech.sound import RATE, Sound

STEP_SECONDS = 0.02


class Says(Enum):
    """What a sink says of itself."""

    ActiveState = 1
    StoppedState = 2
    NoError = 3
    IOError = 4


class Output(QObject):
    """A device and its sinks: what was played on it, at the pace of sound. *takes* False: it takes nothing."""

    stateChanged = Signal()  # noqa: N815  Qt's way of naming signals

    def __init__(self, *, there: bool = True, takes: bool = True, rate: int = 22_050) -> None:
        super().__init__()
        self.there, self.takes, self.rate = there, takes, rate
        self.played = b""
        self.opened = 0
        self.broken = False
        self._source: QIODevice | None = None
        self._pull = QTimer(self, interval=round(STEP_SECONDS * 1000))
        self._pull.timeout.connect(self._take)

    def find(self) -> QAudioDevice:
        return cast("QAudioDevice", self)

    def make(self, _device: QAudioDevice, _form: QAudioFormat, _parent: QObject) -> QAudioSink:
        self.opened += 1
        return cast("QAudioSink", Sink(self))

    def isNull(self) -> bool:  # noqa: N802
        return not self.there

    def isFormatSupported(self, form: QAudioFormat) -> bool:  # noqa: N802
        return form.sampleRate() == self.rate

    def preferredFormat(self) -> QAudioFormat:  # noqa: N802
        form = QAudioFormat()
        form.setSampleRate(self.rate)
        form.setChannelCount(2)
        return form

    def begin(self, source: QIODevice) -> None:
        self._source = source
        self._take()
        self._pull.start()

    def end(self) -> None:
        self._pull.stop()
        self._source = None

    def breaks(self) -> None:
        self.broken = True
        self.stateChanged.emit()

    def _take(self) -> None:
        if self._source is not None and self.takes and not self.broken:
            self.played += self._source.read(round(self.rate * STEP_SECONDS * 2) * 2).data()


class Sink(QObject):
    """One sink of an output."""

    stateChanged = Signal()  # noqa: N815

    def __init__(self, output: Output) -> None:
        super().__init__()
        self._output = output
        output.stateChanged.connect(self.stateChanged)

    def start(self, source: QIODevice) -> None:
        self._output.begin(source)

    def stop(self) -> None:
        self._output.end()

    def state(self) -> Says:
        return Says.StoppedState if self._output.broken else Says.ActiveState

    def error(self) -> Says:
        return Says.IOError if self._output.broken else Says.NoError


class Booth:
    """A player, its output, and what it has said."""

    def __init__(self, folder: Path, output: Output, capsys: pytest.CaptureFixture[str]) -> None:
        self.beep = folder / "beep.wav"
        samples = array("h", (9_000 if i // 20 % 2 else -9_000 for i in range(RATE // 10)))
        sound.write(self.beep, Sound(rate=RATE, samples=samples))
        self.player = Player(find=output.find, make=output.make, stall_milliseconds=100)
        self._capsys = capsys
        self._said: list[dict[str, object]] = []

    def play(self, *names: str, pause: float = 0.0) -> None:
        for name in names:
            self.player.obey({"play": name, "path": str(self.beep), "volume": 1.0, "pause": pause})

    def said(self, what: str) -> list[object]:
        self._said += [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]
        return [each[what] for each in self._said if what in each]


@pytest.fixture
def output(qtbot: QtBot) -> Output:
    return Output()


@pytest.fixture
def booth(tmp_path: Path, output: Output, capsys: pytest.CaptureFixture[str]) -> Booth:
    return Booth(tmp_path, output, capsys)


def test_clips_are_played_one_after_another_through_one_sink(
    booth: Booth, output: Output, qtbot: QtBot
) -> None:
    booth.play("one", "two")
    qtbot.waitUntil(lambda: booth.said("heard") == ["one", "two"])
    beep = sound.read(booth.beep).samples.tobytes()
    assert output.played[: 2 * len(beep)] == beep + beep
    assert output.opened == 1
    assert booth.said("trouble") == []


@pytest.mark.parametrize(("rate", "channels"), [(22_050, 1), (48_000, 2)])
def test_a_pause_before_a_clip_is_silence_on_the_device(
    booth: Booth, output: Output, qtbot: QtBot, rate: int, channels: int
) -> None:
    output.rate = rate
    booth.play("one")
    booth.play("two", pause=0.2)
    qtbot.waitUntil(lambda: booth.said("heard") == ["one", "two"])
    second = round(rate * channels * 2)
    begins, ends = round(0.1 * second), round(0.3 * second)
    edge = round(0.005 * second)
    assert not any(output.played[begins + edge : ends - edge])
    assert any(output.played[begins - 2 * edge : begins - edge])
    assert any(output.played[ends + edge : ends + 2 * edge])


def test_the_device_is_let_go_after_the_last_clip_and_asked_for_anew(
    booth: Booth, output: Output, qtbot: QtBot
) -> None:
    booth.play("one")
    qtbot.waitUntil(lambda: not booth.player._steps.isActive())
    booth.play("two")
    qtbot.waitUntil(lambda: booth.said("heard") == ["one", "two"])
    assert output.opened == 2


def test_a_device_with_another_rate_and_two_channels_gets_those(
    booth: Booth, output: Output, qtbot: QtBot
) -> None:
    output.rate = 48_000
    booth.play("one")
    qtbot.waitUntil(lambda: booth.said("heard") == ["one"])
    assert len(output.played.rstrip(bytes(1))) == pytest.approx(0.1 * 48_000 * 2 * 2, rel=0.01)


def test_a_device_that_stops_or_takes_nothing_is_told_and_the_clips_pass_at_their_pace(
    booth: Booth, output: Output, qtbot: QtBot
) -> None:
    output.takes = False
    booth.play("one", "two")
    qtbot.waitUntil(lambda: booth.said("heard") == ["one", "two"])
    assert booth.said("trouble") == ["the loudspeaker takes no sound: calls are shown and not heard"]


def test_a_device_that_breaks_is_told_once_and_taken_back_when_it_plays_again(
    booth: Booth, output: Output, qtbot: QtBot
) -> None:
    booth.play("one", "two")
    output.breaks()
    qtbot.waitUntil(lambda: booth.said("heard") == ["one", "two"])
    assert booth.said("trouble") == ["the loudspeaker stopped (IOError): calls are shown and not heard"]
    output.broken = False
    qtbot.waitUntil(lambda: not booth.player._steps.isActive())
    booth.play("three")
    assert booth.said("trouble")[1:] == [""]


def test_a_cable_that_comes_is_found_by_the_next_announcement(
    booth: Booth, output: Output, qtbot: QtBot
) -> None:
    output.there = False
    booth.play("one")
    qtbot.waitUntil(lambda: booth.said("heard") == ["one"])
    output.there = True
    qtbot.waitUntil(lambda: not booth.player._steps.isActive())
    booth.play("two")
    assert booth.said("trouble") == [NO_DEVICE, ""]
    assert output.opened == 1


def test_what_is_stopped_is_not_heard(booth: Booth, output: Output, qtbot: QtBot) -> None:
    booth.play("one", "two")
    booth.player.obey({"stop": True})
    booth.play("three")
    qtbot.waitUntil(lambda: booth.said("heard") == ["three"])


def test_the_tape_is_taken_no_further_than_the_device_asks(qtbot: QtBot) -> None:
    tape = Tape()
    tape.append("one", bytes(range(200)) * 200)
    parent = QObject()
    assert Source(tape, parent).read(1_000).size() == 1_000
    assert tape.position == 1_000
