"""Announcer, voice and loudspeaker joined: a call goes in, the board and the hall hear of it in order.

Knows the ports and one timer. Must not know words, files' contents or screens.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, assert_never

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot

from display.announcing.announcer import (
    Announcer,
    Chime,
    Command,
    Curtail,
    Hush,
    Prepare,
    Rest,
    Say,
    Sentence,
    Show,
)
from display.announcing.pace import Form
from display.announcing.performance import Performance
from display.board.call import Call
from display.speaking import chime
from display.speaking.speaker import Clip, Speaker
from qtkit.speech import sound


class VoicePort(Protocol):
    """Renders sentences to files; ``ready`` or ``failed`` follows each ``render``, never from within it."""

    @property
    def ready(self) -> SignalInstance:
        """Signal (sentence id, path)."""

    @property
    def failed(self) -> SignalInstance:
        """Signal (sentence id, reason)."""

    def render(self, sentence: Sentence) -> None:
        """Make a file of the sentence."""


@dataclass(frozen=True, kw_only=True)
class Clocks:
    """*monotonic* in seconds paces the queue; *wall* (aware, the server's time) tells how old a call is."""

    monotonic: Callable[[], float]
    wall: Callable[[], datetime]


@dataclass(frozen=True, kw_only=True)
class Chimes:
    """The file of the chime in each of its forms."""

    files: Mapping[Form, Path]

    @classmethod
    def written_to(cls, folder: Path) -> "Chimes":
        """Synthesise all into *folder* (0.1 s of work)."""
        files = {form: folder / f"chime-{form}.wav" for form in Form}
        for form, path in files.items():
            sound.write(path, chime.chime(form))
        return cls(files=files)


class Announcements(QObject):
    """Feed it with ``called``; it answers by signals.

    Signals: ``shown(Call)``: this call is the current one now; ``chimeStarted(Call)``; ``spoken(Call)``: all of it has
    been heard; ``idle()``: nothing is being announced any more.
    """

    shown = Signal(object)
    chimeStarted = Signal(object)  # noqa: N815  Qt's way of naming signals
    spoken = Signal(object)
    idle = Signal()

    def __init__(
        self,
        *,
        announcer: Announcer,
        voice: VoicePort,
        speaker: Speaker,
        chimes: Chimes,
        clocks: Clocks,
        loudness: Callable[[Call], float] = lambda _: 1.0,
        parent: QObject | None = None,
    ) -> None:
        """*loudness* says how loud a call is, 0 to 1; it is asked when its first sound begins."""
        super().__init__(parent)
        self._announcer = announcer
        self._loudness = loudness
        self._voice = voice
        self._speaker = speaker
        self._chimes = chimes
        self._clocks = clocks
        self._performance: Performance | None = None
        self._asked: set[str] = set()
        self._rendered: dict[str, Path | None] = {}
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        voice.ready.connect(self._ready)
        voice.failed.connect(self._failed)
        speaker.finished.connect(self._heard)

    def take_loudness(self, loudness: Callable[[Call], float]) -> None:
        """From the next call on, *loudness* says how loud each is."""
        self._loudness = loudness

    @property
    def waiting(self) -> int:
        """Calls that are not yet shown."""
        return self._announcer.waiting

    @Slot(object)
    def called(self, call: Call) -> None:
        """A call or recall arrived."""
        age_seconds = (self._clocks.wall() - call.called_at).total_seconds()
        self._obey(self._announcer.called(call, self._clocks.monotonic(), age_seconds=age_seconds))

    @Slot(object)
    def leave_to_others(self, zones: frozenset[str]) -> None:
        """From the next call on: in these *zones* another display speaks."""
        self._announcer.leave_to_others(zones, self._clocks.monotonic())
        self._set_timer()

    def take_voices(self, voice_of: Callable[[str], str]) -> None:
        """*voice_of* names the display that speaks in a zone."""
        self._announcer.take_voices(voice_of)

    @Slot(object)
    def inherit(self, since: datetime) -> None:
        """Who spoke here is gone, and this display speaks now: also what that one cannot have come to *since* then."""
        age_seconds = (self._clocks.wall() - since).total_seconds()
        self._obey(self._announcer.inherit(since, self._clocks.monotonic(), age_seconds=age_seconds))

    def _tick(self) -> None:
        self._obey(self._announcer.tick(self._clocks.monotonic()))

    def _obey(self, commands: tuple[Command, ...]) -> None:
        sentences = tuple(command.sentence for command in commands if isinstance(command, Say))
        for command in commands:
            match command:
                case Show(call=call):
                    self.shown.emit(call)
                case Chime(call=call, form=form):
                    self._perform(call, form=form, sentences=sentences)
                case Say(sentence=sentence) | Prepare(sentence=sentence):
                    self._ask(sentence)
                case Curtail():
                    self._curtail()
                case Hush():
                    self._hush()
                case Rest():
                    self.idle.emit()
                case _:
                    assert_never(command)
        self._set_timer()

    def _perform(self, call: Call, *, form: Form, sentences: tuple[Sentence, ...]) -> None:
        clip = Clip(id=f"{call.call_id}.chime", call=call, path=self._chimes.files[form])
        self._performance = Performance(call=call, chime=clip, sentences=sentences)
        self._speaker.set_volume(self._loudness(call))
        self._speaker.play(clip)
        self.chimeStarted.emit(call)
        wanted = {sentence.id for sentence in sentences}
        prepared = {name: path for name, path in self._rendered.items() if name in wanted}
        # What was prepared for calls that are over, or in a form that became too long, is forgotten.
        self._rendered.clear()
        self._asked &= wanted
        for sentence_id, path in prepared.items():
            self._deliver(sentence_id, path)

    def _ask(self, sentence: Sentence) -> None:
        if sentence.id not in self._asked:
            self._asked.add(sentence.id)
            self._voice.render(sentence)

    def _ready(self, sentence_id: str, path: str) -> None:
        self._deliver(sentence_id, Path(path))

    def _failed(self, sentence_id: str, _reason: str) -> None:
        self._deliver(sentence_id, None)

    def _deliver(self, sentence_id: str, path: Path | None) -> None:
        performance = self._performance
        if performance is not None and any(s.id == sentence_id for s in performance.sentences):
            for clip in performance.rendered(sentence_id, path):
                self._speaker.play(clip)
            self._finish_if_done()
        elif sentence_id in self._asked:
            self._rendered[sentence_id] = path

    def _heard(self, clip_id: str) -> None:
        if self._performance is not None:
            self._performance.heard(clip_id)
            self._finish_if_done()

    def _finish_if_done(self) -> None:
        performance = self._performance
        if performance is None or not performance.done:
            return
        self._performance = None
        call = performance.call
        self._speaker.complete(call)
        if performance.sentences:
            self.spoken.emit(call)
        self._obey(self._announcer.spoken(call.call_id, self._clocks.monotonic()))

    def _curtail(self) -> None:
        """Of this call, only the first language is left to say, and whatever sounds already."""
        performance = self._performance
        if performance is None:
            return
        waiting = {sentence.id for sentence in performance.waiting}
        for sentence in performance.sentences[1:]:
            if sentence.id in waiting or self._speaker.withdraw(sentence.id):
                performance.leave_out(sentence.id)
        self._finish_if_done()

    def _hush(self) -> None:
        performance, self._performance = self._performance, None
        self._speaker.stop()
        if performance is not None:
            self._speaker.complete(performance.call)

    def _set_timer(self) -> None:
        wakeup = self._announcer.next_wakeup
        if wakeup is None:
            self._timer.stop()
        else:
            # Rounded up: a timer a millisecond early would only have to be set again.
            self._timer.start(max(0, int((wakeup - self._clocks.monotonic()) * 1000) + 1))
