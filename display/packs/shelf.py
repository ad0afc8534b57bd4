"""Recorded words at hand: read, brought to one loudness, and kept, the longest unused one leaving first.

Used by one thread. A word that turns out to be unreadable is taken out of its pack, and told. Must not know sentences' making.
"""

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path

from display.packs.cover import Part, covered
from display.packs.joining import prepared
from display.packs.pack import Pack
from qtkit.speech import sound
from qtkit.speech.sound import Sound

MOST_SECONDS = 240.0
"""Of sound at hand: ten megabytes at 22,050 samples a second."""


class Shelf:
    """The words of one pack."""

    def __init__(self, pack: Pack, *, most_seconds: float = MOST_SECONDS) -> None:
        self._pack = pack
        self._files = dict(pack.files)
        self._most_seconds = most_seconds
        self._sounds: OrderedDict[Path, Sound] = OrderedDict()
        self._seconds = 0.0
        self.flaws: tuple[str, ...] = ()

    @property
    def rate(self) -> int:
        """Samples a second of its words."""
        return self._pack.index.rate

    @property
    def seconds(self) -> float:
        """Sound that is at hand."""
        return self._seconds

    @property
    def phrases(self) -> tuple[str, ...]:
        """The keys of its words, in the order of the pack."""
        return tuple(self._files)

    def fetch(self, phrase: str) -> None:
        """Have a word at hand before it is needed, if there is room."""
        if phrase in self._files and self._seconds < self._most_seconds:
            self._word(phrase)

    def parts(self, sentence: str) -> tuple[tuple[Part, ...], Mapping[str, Sound]]:
        """*sentence* as parts, and the words of those that are recorded and can be heard."""
        while True:
            parts = covered(sentence, self._files, longest=self._pack.longest)
            words = {part.phrase: self._word(part.phrase) for part in parts if part.phrase}
            if None not in words.values():
                return parts, {phrase: word for phrase, word in words.items() if word is not None}

    def _word(self, phrase: str) -> Sound | None:
        path = self._files[phrase]
        if path in self._sounds:
            self._sounds.move_to_end(path)
            return self._sounds[path]
        try:
            word = prepared(sound.read(path), self.rate)
        except sound.UnusableSound as error:
            self._take_out(phrase, str(error))
            return None
        if not word.samples:
            self._take_out(phrase, f"{path.name}: silent")
            return None
        self._keep(path, word)
        return word

    def _keep(self, path: Path, word: Sound) -> None:
        self._sounds[path] = word
        self._seconds += word.seconds
        while self._seconds > self._most_seconds and len(self._sounds) > 1:
            _, gone = self._sounds.popitem(last=False)
            self._seconds -= gone.seconds

    def _take_out(self, phrase: str, reason: str) -> None:
        del self._files[phrase]
        self.flaws = (*self.flaws, f"{self._pack.folder.name}: {phrase!r}: {reason}")
