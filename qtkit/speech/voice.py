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
from qtkit.speech.process import COMMAND, VoiceProcess

_log = logging.getLogger(__name__)
_TRIES = 2


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
    or starts in a row the voice rests *rest_seconds*, so that calls are not held up by a broken engine.
    """

    rate: int = 160
    short_rate: int = 200
    voices: Mapping[str, str] = field(default_factory=dict)
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    start_limit_seconds: float = 8.0
    sentence_limit_seconds: float = 2.0
    least_seconds: float = 0.3
    least_peak: float = 0.02
    rest_seconds: float = 30.0
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


class Voice(QObject):
    """Renders sentences one after another into *folder*.

    Signals: ``ready(sentence_id, path)`` or ``failed(sentence_id, reason)``, once for each ``render`` that is not
    forgotten, never from within it.
    """

    ready = Signal(str, str)
    failed = Signal(str, str)

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
        self._failures_in_a_row = 0
        self._complained: set[str] = set()
        self._rendered = 0
        self._process = VoiceProcess(command, self)
        self._process.answered.connect(self._answered)
        self._process.died.connect(self._trouble)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._late)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._wake)
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
            case _Stage.ABSENT if self._pending:
                self._start()
            case _Stage.RESTING:
                while self._pending:
                    self.failed.emit(
                        self._pending.popleft().sentence.id, "the voice is resting after failures"
                    )
            case _Stage.READY if self._pending and self._current is None:
                self._send(self._pending.popleft())
            case _:
                pass  # something is under way; its end comes back here

    def _start(self) -> None:
        self._stage = _Stage.STARTING
        self._limit.start(round(self._settings.start_limit_seconds * 1000))
        self._process.start()

    def _send(self, job: _Job) -> None:
        language = job.sentence.language
        voice = self._voice_of(language)
        if voice is None:
            self._complain(f"no voice speaks {language!r}: nothing is said in it")
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
            self._stage = _Stage.READY
            self._soon.start()
        elif self._current is not None and answer.get("id") == self._current.sentence.id:
            reason = str(answer.get("failed", "")) or self._flaw(self._current)
            if reason:
                self._trouble(reason)
            else:
                self._done(self._current)

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
        self._failures_in_a_row = 0
        if "voice" in self._complained:
            self._complained.discard("voice")
            _log.info("the voice is back")
        self._files.append(job.path)
        while len(self._files) > self._settings.keep_files:
            self._files.popleft().unlink(missing_ok=True)
        self._soon.start()
        self.ready.emit(job.sentence.id, str(job.path))

    def _late(self) -> None:
        self._trouble("no answer within the limit")

    def _trouble(self, reason: str) -> None:
        """Whatever went wrong, the cure is the same: a new worker, and a second try for the sentence."""
        _log.info("the voice gets a new worker: %s", reason)
        self._limit.stop()
        self._process.kill()
        did_not_start = self._stage is _Stage.STARTING
        self._stage = _Stage.ABSENT
        job, self._current = self._current, None
        self._soon.start()
        if job is not None and job.tries < _TRIES:
            self._pending.appendleft(job)
        elif job is not None:
            self._count_failure(reason)
            self.failed.emit(job.sentence.id, reason)
        elif did_not_start:
            self._count_failure(reason)

    def _count_failure(self, reason: str) -> None:
        self._failures_in_a_row += 1
        self._complain(f"the voice fails, nothing is spoken: {reason}", once="voice")
        if self._failures_in_a_row >= _TRIES:
            self._stage = _Stage.RESTING
            self._rest.start(round(self._settings.rest_seconds * 1000))

    def _wake(self) -> None:
        # One failure more and it rests again; one sentence spoken and it is trusted again.
        self._stage = _Stage.ABSENT
        self._failures_in_a_row = _TRIES - 1
        self._soon.start()

    def _complain(self, text: str, *, once: str = "") -> None:
        key = once or text
        if key not in self._complained:
            self._complained.add(key)
            _log.warning(text)
