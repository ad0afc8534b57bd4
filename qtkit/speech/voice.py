"""Sentences become WAV files by a worker that is watched: limited, checked, replaced, given a second try.

Knows the worker's protocol and what a usable sentence sounds like. Must not know what is spoken of, or the loudspeaker.
"""

import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from qtkit.speech import sound
from qtkit.speech.choice import Offer, choose
from qtkit.speech.complaints import Complaints
from qtkit.speech.process import COMMAND, VoiceProcess
from qtkit.speech.rests import Rests

_log = logging.getLogger(__name__)
_TRIES = 2
_LONGEST_START_SECONDS = 15.0
_ITSELF = ""
"""What complaints of the whole voice are about; others are about a language."""
_RESTING = "the voice is resting after failures"


class Sentence(Protocol):
    """What is to be said. *id* is unlike any other sentence's; *short* ones are said a little faster."""

    @property
    def id(self) -> str: ...

    @property
    def language(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def short(self) -> bool: ...


@dataclass(frozen=True, kw_only=True)
class VoiceSettings:
    """How the voice speaks and when it is given up.

    *rate* is in words a minute, *short_rate* for the short sentences of a backlog. *voices* names a voice per language; without a name the machine's own is chosen.
    *stand_ins* says whose voice speaks a language that has none ("jv" by "id"). A sentence shorter than *least_seconds* or below *least_peak* (0 to 1) counts as failed. After two failed sentences
    or starts in a row the voice rests *rest_seconds*, then twice as long each time up to *longest_rest_seconds*, and tries itself
    behind the hall's back, so that calls are not held up by a broken engine.
    """

    rate: int = 160
    short_rate: int = 225
    voices: Mapping[str, str] = field(default_factory=dict)
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    start_limit_seconds: float = 2.0
    sentence_limit_seconds: float = 1.5
    least_seconds: float = 0.3
    least_peak: float = 0.02
    rest_seconds: float = 0.5
    longest_rest_seconds: float = 30.0
    keep_files: int = 32


class _Stage(Enum):
    ABSENT = auto()
    STARTING = auto()
    READY = auto()
    RESTING = auto()


@dataclass(kw_only=True)
class _Job:
    sentence: Sentence
    path: Path
    volume: float
    tries: int = 0
    probe: bool = False


class Voice(QObject):
    """Renders sentences one after another into *folder*.

    Signals: ``ready(sentence_id, path)`` or ``failed(sentence_id, reason)``, once for each ``render`` that is not
    forgotten, never from within it; ``troubled(tuple[str, ...])``: what does not work now, empty when all is well again.
    """

    ready = Signal(str, str)
    failed = Signal(str, str)
    troubled = Signal(object)

    def __init__(
        self,
        folder: Path,
        *,
        settings: VoiceSettings | None = None,
        command: Sequence[str] = COMMAND,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._settings = settings or VoiceSettings()
        self._offers: tuple[Offer, ...] = ()
        self._pending: deque[_Job] = deque()
        self._current: _Job | None = None
        self._files: deque[Path] = deque()
        self._stage = _Stage.ABSENT
        self._rests = Rests(
            patience=_TRIES,
            first_seconds=self._settings.rest_seconds,
            longest_seconds=self._settings.longest_rest_seconds,
        )
        self._on_probation = False
        self._unspoken: Sentence | None = None
        self._last_trouble = ""
        self._complaints = Complaints(self.troubled.emit)
        self._rendered = 0
        self._process = VoiceProcess(command, self)
        self._process.answered.connect(self._answered)
        self._process.died.connect(self._trouble)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(lambda: self._trouble("no answer within the limit"))
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._start)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    @property
    def pid(self) -> int:
        """The worker's process id, 0 while there is none."""
        return self._process.pid

    def warm_up(self) -> None:
        """Start the worker before the first sentence needs it."""
        self._soon.start()
        if self._stage is _Stage.ABSENT:
            self._start()

    def render(self, sentence: Sentence, *, volume: float = 1.0) -> None:
        """Queue a sentence, to be as loud as *volume* (over 0, up to 1); ``ready`` or ``failed`` follows."""
        self._rendered += 1
        path = self._folder / f"sentence-{self._rendered:06}.wav"
        self._pending.append(_Job(sentence=sentence, path=path, volume=volume))
        self._soon.start()

    def forget(self) -> None:
        """Sentences that are not ready yet are not wanted any more. The one in work may still come."""
        self._pending.clear()
        if self._current is not None:
            self._current.tries = _TRIES

    def close(self) -> None:
        """End the worker. Nothing is signalled any more."""
        for timer in (self._limit, self._rest, self._soon):
            timer.stop()
        self._pending.clear()
        self._current = None
        self._process.close()

    def _go_on(self) -> None:
        match self._stage:
            case _ if self._on_probation:
                while self._pending:
                    self._unspoken = self._pending.popleft().sentence
                    self.failed.emit(self._unspoken.id, f"{_RESTING}: {self._last_trouble}")
            case _Stage.ABSENT if self._pending:
                self._start()
            case _Stage.READY if self._pending and self._current is None:
                self._send(self._pending.popleft())
            case _:
                pass  # something is under way; its end comes back here

    def _start(self) -> None:
        self._stage = _Stage.STARTING
        # A machine that is slow to start, all its programs at once after a power cut, is given more time with each failure.
        seconds = min(_LONGEST_START_SECONDS, self._settings.start_limit_seconds * 2**self._rests.failures)
        self._limit.start(round(seconds * 1000))
        self._process.start()

    def _send(self, job: _Job) -> None:
        language = job.sentence.language
        voice = self._voice_of(language)
        if voice is None:
            self._complaints.make(language, f"no voice speaks {language!r}: nothing is said in it")
            self.failed.emit(job.sentence.id, f"no voice for {language}")
            self._soon.start()
            return
        self._current = job
        job.tries += 1
        self._limit.start(round(self._settings.sentence_limit_seconds * 1000))
        self._process.ask(
            {
                "id": job.sentence.id,
                "text": job.sentence.text,
                "voice": voice,
                "rate": self._settings.short_rate if job.sentence.short else self._settings.rate,
                "volume": job.volume,
                "path": str(job.path),
            }
        )

    def _voice_of(self, language: str) -> str | None:
        own = choose(language, self._offers, preferred=self._settings.voices.get(language, ""))
        stand_in = self._settings.stand_ins.get(language)
        return self._voice_of(stand_in) if own is None and stand_in is not None else own

    def _answered(self, answer: dict[str, Any]) -> None:
        if "unable" in answer:
            self._trouble(str(answer["unable"]))
        elif "voices" in answer:
            self._offers = tuple(
                Offer(voice=offer["voice"], languages=tuple(offer["languages"])) for offer in answer["voices"]
            )
            self._limit.stop()
            self._started()
        elif self._current is not None and answer.get("id") == self._current.sentence.id:
            reason = str(answer.get("failed", "")) or self._flaw(self._current)
            if reason:
                self._trouble(reason)
            else:
                self._done(self._current)

    def _started(self) -> None:
        self._stage = _Stage.READY
        for language in [each for each in self._complaints.about if each != _ITSELF and self._voice_of(each)]:
            self._complaints.take_back(language)
        self._soon.start()
        if not self._on_probation:
            return
        # What could not be said before is said to nobody first: no call waits for an engine that is still broken.
        sentence, self._unspoken = self._unspoken, None
        if sentence is not None and self._voice_of(sentence.language) is not None:
            self._send(_Job(sentence=sentence, path=self._folder / "probe.wav", volume=1.0, probe=True))
        else:
            self._on_probation = False
            self._is_back()

    def _is_back(self) -> None:
        if self._complaints.take_back(_ITSELF):
            _log.info("the voice is back")

    def _flaw(self, job: _Job) -> str:
        try:
            heard = sound.read(job.path)
        except sound.UnusableSound as error:
            return str(error)
        if heard.seconds < self._settings.least_seconds:
            return f"only {heard.seconds:.2f} s of sound"
        if heard.peak < self._settings.least_peak * job.volume:
            return "silent"
        return ""

    def _done(self, job: _Job) -> None:
        self._limit.stop()
        self._current = None
        self._on_probation = False
        self._rests.worked()
        self._last_trouble = ""
        self._is_back()
        self._soon.start()
        if job.probe:
            return
        self._files.append(job.path)
        while len(self._files) > self._settings.keep_files:
            self._files.popleft().unlink(missing_ok=True)
        self.ready.emit(job.sentence.id, str(job.path))

    def _trouble(self, reason: str) -> None:
        """Whatever went wrong, the cure is the same: a new worker, and a second try for the sentence."""
        if reason != self._last_trouble:
            _log.info("the voice gets a new worker: %s", reason)
        self._last_trouble = reason
        self._limit.stop()
        self._process.kill()
        self._stage = _Stage.ABSENT
        job, self._current = self._current, None
        self._soon.start()
        if job is not None and job.tries < _TRIES and not job.probe:
            self._pending.appendleft(job)
            return
        if job is not None:
            self._unspoken = job.sentence
        self._count_failure(reason, unsaid=job is not None)
        if job is not None and not job.probe:
            self.failed.emit(job.sentence.id, reason)

    def _count_failure(self, reason: str, *, unsaid: bool) -> None:
        rest_seconds = self._rests.failed()
        if unsaid or rest_seconds:
            # One slow start, or one worker that died while nobody spoke, costs nobody anything.
            self._complaints.make(_ITSELF, f"the voice fails, nothing is spoken: {reason}")
        if rest_seconds:
            self._stage = _Stage.RESTING
            self._on_probation = True
            self._rest.start(round(rest_seconds * 1000))
        else:
            # A new one at once, so that the next call does not wait for its start.
            self._start()
