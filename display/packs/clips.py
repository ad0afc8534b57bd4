"""The voice of the hall: recorded words where a pack has them, the machine's voice for the rest, joined to one sentence.

Stands before ``qtkit.speech.voice.Voice`` and is asked like it. Reading and joining happen in a thread of its own. Must not know
calls, queues or speakers.
"""

import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot

from display.packs.pack import Pack, packs_in
from display.packs.shelf import Shelf
from display.packs.work import Work
from display.speaking.pronunciation import Pronunciation
from qtkit.speech import sound
from qtkit.speech.voice import Sentence

LEAST_SECONDS = 0.08
"""Of a gap that the voice says: a letter takes a quarter of a second, and a short one less."""

_BEFOREHAND, _NOW = -1, 0
"""What goes first in the thread: a sentence does not wait until every word is at hand. Qt forgets the priority of what it is given while
the thread idles and takes 0 for it: what is wanted now must be 0, or it would be overtaken by all that is asked after it."""

_log = logging.getLogger(__name__)


class MachineVoice(Protocol):
    """What says the words that nobody recorded; ``qtkit.speech.voice.Voice`` is the real one."""

    @property
    def ready(self) -> SignalInstance: ...

    @property
    def failed(self) -> SignalInstance: ...

    def render(self, sentence: Sentence) -> None: ...

    def warm_up(self) -> None: ...

    def forget(self) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Spelled:
    """A sentence, or a part of one, as the machine's voice is given it."""

    id: str
    language: str
    text: str
    short: bool


class ClipVoice(QObject):
    """Renders sentences into *folder*, as ``Voice`` does.

    Signals: ``ready(sentence_id, path)`` or ``failed(sentence_id, reason)``, once for each ``render`` that is not forgotten, never
    from within it; ``flawed(details)``: all that is wrong with the packs, whenever more of it comes to light.
    """

    ready = Signal(str, str)
    failed = Signal(str, str)
    flawed = Signal(object)
    _planned = Signal(object)
    _joined = Signal(object, str)
    _fetched = Signal()

    def __init__(
        self,
        voice: MachineVoice,
        folder: Path,
        *,
        packs: Mapping[str, Pack] | None = None,
        flaws: Sequence[str] = (),
        pronunciation: Pronunciation | None = None,
        keep_files: int = 32,
        parent: QObject | None = None,
    ) -> None:
        """*flaws* are known already, and told with those that show later."""
        super().__init__(parent)
        self._voice = voice
        self._folder = folder
        self._first_flaws = tuple(flaws)
        self._told = len(self._first_flaws)
        self._shelves = {language: Shelf(pack) for language, pack in (packs or {}).items()}
        self._own = pronunciation or Pronunciation({})
        self._pronunciation = self._own
        self._keep_files = keep_files
        self._files: deque[Path] = deque()
        self._works: dict[str, Work] = {}
        self._asked: dict[str, str] = {}
        self._count = 0
        # One thread: words are read in their order, and the shelves need no lock.
        self._thread = QThreadPool(self)
        self._thread.setMaxThreadCount(1)
        self._planned.connect(self._fill)
        self._joined.connect(self._done)
        self._fetched.connect(self._tell_flaws)
        voice.ready.connect(self._said)
        voice.failed.connect(self._unsaid)
        for flaw in flaws:
            _log.warning("recorded words: %s", flaw)

    @classmethod
    def over(
        cls,
        voice: MachineVoice,
        folder: Path,
        *,
        clips: Path | None,
        pronunciation: Pronunciation,
        parent: QObject | None = None,
    ) -> "ClipVoice":
        """With the packs in *clips*, if there is such a folder, over *voice*."""
        packs, flaws = packs_in(clips) if clips else ({}, ())
        return cls(voice, folder, packs=packs, flaws=flaws, pronunciation=pronunciation, parent=parent)

    @property
    def flaws(self) -> tuple[str, ...]:
        """What is wrong with the packs, for staff."""
        return (*self._first_flaws, *(flaw for shelf in self._shelves.values() for flaw in shelf.flaws))

    def pronounce(self, hall: Mapping[str, Mapping[str, str]]) -> None:
        """From the next sentence on, with the *hall*'s own pronunciations."""
        self._pronunciation = self._own.over(hall)

    def spelled(self, language: str, text: str) -> str:
        """*text* as the machine's voice is given it."""
        return self._pronunciation.spoken(language, text)

    def warm_up(self) -> None:
        """Start the machine's voice, and have recorded words at hand, before the first sentence needs them."""
        self._voice.warm_up()
        for shelf in self._shelves.values():
            for phrase in shelf.phrases:
                self._thread.start(partial(shelf.fetch, phrase), _BEFOREHAND)
        self._thread.start(self._fetched.emit, _BEFOREHAND)

    def render(self, sentence: Sentence) -> None:
        """Make a file of *sentence*; ``ready`` or ``failed`` follows."""
        shelf = self._shelves.get(sentence.language)
        if shelf is None:
            self._ask(sentence.id, sentence, sentence.text)
            return
        work = Work(sentence=sentence, shelf=shelf)
        self._works[sentence.id] = work
        self._thread.start(partial(self._plan, work), _NOW)

    def forget(self) -> None:
        """Sentences that are not ready yet are not wanted any more."""
        self._works.clear()
        self._asked.clear()
        self._voice.forget()

    def close(self) -> None:
        """End the voice. Nothing is signalled any more."""
        self._works.clear()
        self._asked.clear()
        self._thread.clear()
        self._thread.waitForDone()
        self._voice.close()

    def _ask(self, name: str, sentence: Sentence, text: str) -> None:
        self._asked[name] = sentence.id
        spelled = self.spelled(sentence.language, text)
        self._voice.render(Spelled(id=name, language=sentence.language, text=spelled, short=sentence.short))

    def _plan(self, work: Work) -> None:
        """In the thread."""
        work.plan()
        self._planned.emit(work)

    @Slot(object)
    def _fill(self, work: Work) -> None:
        if self._works.get(work.sentence.id) is not work:
            return
        self._tell_flaws()
        for name, text in work.gaps().items():
            self._ask(name, work.sentence, text)
        if work.whole:
            self._start_joining(work)

    def _said(self, name: str, path: str) -> None:
        sentence_id = self._asked.pop(name, None)
        if sentence_id is None:
            return
        work = self._works.get(sentence_id)
        if work is None:
            self.ready.emit(sentence_id, path)
        else:
            work.said(name, Path(path))
            if work.whole:
                self._start_joining(work)

    def _unsaid(self, name: str, reason: str) -> None:
        sentence_id = self._asked.pop(name, None)
        if sentence_id is None:
            return
        # A sentence without its number, or without its counter, would send somebody to the wrong place.
        self._works.pop(sentence_id, None)
        self._asked = {each: whose for each, whose in self._asked.items() if whose != sentence_id}
        self.failed.emit(sentence_id, reason)

    def _start_joining(self, work: Work) -> None:
        self._count += 1
        path = self._folder / f"joined-{self._count:06}.wav"
        self._thread.start(partial(self._join, work, path), _NOW)

    def _join(self, work: Work, path: Path) -> None:
        """In the thread."""
        try:
            work.join(path)
        except (OSError, sound.UnusableSound) as error:
            _log.warning("a sentence cannot be joined: %s", error)
            self._joined.emit(work, "")
        else:
            self._joined.emit(work, str(path))

    @Slot(object, str)
    def _done(self, work: Work, path: str) -> None:
        if self._works.get(work.sentence.id) is not work:
            return
        del self._works[work.sentence.id]
        if not path:
            self.failed.emit(work.sentence.id, "the words cannot be joined")
            return
        self._files.append(Path(path))
        while len(self._files) > self._keep_files:
            self._files.popleft().unlink(missing_ok=True)
        self.ready.emit(work.sentence.id, path)

    @Slot()
    def _tell_flaws(self) -> None:
        found = self.flaws
        if len(found) > self._told:
            for flaw in found[self._told :]:
                _log.warning("recorded words: %s", flaw)
            self._told = len(found)
            self.flawed.emit(found)
